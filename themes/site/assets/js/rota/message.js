/* The daily message: fills the page's templates from the rota, shows it, and copies it in three forms. */
(function () {
  "use strict";

  const { todayIn, inWords, daysAfter } = window.spotlightDays;
  const { copyText, copyFormatted } = window.spotlightCopy;
  const rota = window.spotlightRota;
  const section = document.querySelector("[data-message]");
  const find = (name) => section.querySelector(`[data-message-${name}]`);
  const today = rota && todayIn(rota.timezone);

  /* Gives a filled copy of a template: `words` by the names of the places that they go to. */
  function filled(name, words = {}) {
    const part = section.querySelector(`template[data-message-template="${name}"]`).content.cloneNode(true);
    for (const place of part.querySelectorAll("[data-place]")) {
      const text = words[place.dataset.place];
      if (text) place.textContent = text;
      else place.closest("[data-optional]").remove();
    }
    return part;
  }

  function dayParts(day) {
    const words = {
      date: inWords(day.date),
      theme: rota.themes[day.theme].title,
      prompt: rota.prompts[day.prompt],
      occasion: day.campaign || rota.reasons[day.date],
    };
    return [filled("day", words), filled(`routes-${day.theme}`)];
  }

  /* Gives the theme days to send for, the kind of opening, and what the sender should know. */
  function plan() {
    const [next] = rota.days.filter(({ date }) => date >= today);
    const week = rota.days.filter(({ date }) => date >= today && date < daysAfter(today, 7));
    const rest = next && next.date !== today;
    if (!next) return { days: [], note: filled("past", { end: rota.days.length && inWords(rota.days.at(-1).date) }) };
    const words = { why: rota.reasons[today], today: inWords(today), next: inWords(next.date) };
    if (section.querySelector("input:checked").value === "week" && week.length) return { days: week, opening: "week" };
    return rest ? { days: [next], opening: "next", note: filled("rest", words) } : { days: [next], opening: "today" };
  }

  function render() {
    const { days, opening, note } = plan();
    find("note").replaceChildren(note || "");
    find("ready").hidden = !days.length;
    if (!days.length) return;
    const until = { next: inWords(days[0].date), end: days.length > 1 && inWords(days.at(-1).date) };
    find("preview").replaceChildren(filled(`opening-${opening}`, until), ...days.flatMap(dayParts), filled("ending"));
    find("status").textContent = "";
  }

  function inOneLine(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  /* The message without what only this page needs. */
  function bare() {
    const copy = find("preview").cloneNode(true);
    copy.querySelectorAll("span").forEach((span) => span.replaceWith(...span.childNodes));
    for (const element of copy.querySelectorAll("*")) {
      for (const name of element.getAttributeNames()) if (name !== "href") element.removeAttribute(name);
    }
    return copy;
  }

  function asHtml() {
    return [...bare().children].map((block) => inOneLine(block.outerHTML)).join("\n");
  }

  function asPlainText() {
    const copy = bare();
    copy.querySelectorAll('a[href^="http"]').forEach((link) => link.append(`: ${link.href}`));
    const blocks = [...copy.querySelectorAll("p, li")];
    return blocks.map((block) => (block.matches("li") ? "\n- " : "\n\n") + inOneLine(block.textContent)).join("").trim();
  }

  const COPIES = {
    formatted: () => copyFormatted(asHtml(), asPlainText(), find("preview")),
    plain: () => copyText(asPlainText(), find("field")),
    html: () => copyText(asHtml(), find("field")),
  };

  async function copy(event) {
    find("field").hidden = true;
    find("status").textContent = "";
    find("status").textContent = await COPIES[event.target.dataset.messageCopy]();
  }

  if (!rota) return;
  section.removeAttribute("data-waiting");
  section.querySelectorAll("input").forEach((input) => input.addEventListener("change", render));
  section.querySelectorAll("[data-message-copy]").forEach((button) => button.addEventListener("click", copy));
  render();
})();
