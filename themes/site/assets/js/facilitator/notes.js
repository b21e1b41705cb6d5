/* The notes for each step of a session, from the page's own text: the part under the heading with the step's title. */
window.spotlightNotes = (function () {
  "use strict";

  function plain(title) {
    return title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  function partsUnder(heading) {
    const parts = new Map();
    let part = [];
    for (let next = heading?.nextElementSibling; next && next.matches(":not(h2)"); next = next.nextElementSibling) {
      if (next.matches("h3")) parts.set(plain(next.textContent), (part = []));
      else part.push(next);
    }
    return parts;
  }

  /* Leaves out what works on the page alone: footnotes, explained words, anchors. Links open beside the session. */
  function cleaned(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("sup[id^='fnref']").forEach((mark) => mark.remove());
    copy.querySelectorAll("button.term").forEach((term) => term.replaceWith(term.textContent));
    [copy, ...copy.querySelectorAll("[id]")].forEach((part) => part.removeAttribute("id"));
    for (const link of copy.querySelectorAll("a[href]")) {
      link.target = "_blank";
      link.rel = "noopener";
      link.append(" (opens in a new tab)");
    }
    return copy;
  }

  const parts = partsUnder(document.getElementById("running-the-session"));

  /* Gives the elements of the notes for a step; none where the page has no heading with its title. */
  function notesFor(title) {
    return (parts.get(plain(title)) || []).map(cleaned);
  }

  return { notesFor };
})();
