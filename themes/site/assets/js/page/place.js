/* Marks in the contents which part of the page is being read. */
(function () {
  "use strict";

  const headingOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const links = [...document.querySelectorAll("[data-contents] a")].filter(headingOf);

  function mark() {
    const line = window.innerHeight / 4;
    const above = links.findLastIndex((link) => headingOf(link).getBoundingClientRect().top < line);
    links.forEach((link, place) => {
      if (place === above) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }

  if (!links.length) return;
  let waiting = false;
  document.addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
})();
