/* Looks today up in the published rota, by the date in the rota's time zone. The rules are not repeated here. */
(function () {
  "use strict";

  const { todayIn, inWords } = window.spotlightDays;
  const rota = window.spotlightRota;

  function write(part, name, words) {
    part.querySelectorAll(`[data-today-${name}]`).forEach((element) => (element.textContent = words));
  }

  function lead(part, name, path) {
    const address = window.spotlightAddress(path);
    part.querySelectorAll(`[data-today-${name}]`).forEach((link) => (link.href = address));
  }

  function show(section, name, date) {
    section.querySelector("[data-today-list]").hidden = true;
    const part = section.querySelector(`[data-today-${name}]`);
    part.hidden = false;
    write(part, "date", inWords(date));
    return part;
  }

  function occasion(day) {
    return day.campaign ? `Part of: ${day.campaign}` : rota.reasons[day.date] || "";
  }

  function showTheme(section, day) {
    const theme = rota.themes[day.theme];
    const card = show(section, "card", day.date);
    section.classList.add(`theme-${day.theme}`);
    write(card, "theme", theme.title);
    write(card, "summary", theme.summary);
    write(card, "prompt", rota.prompts[day.prompt]);
    const keep = { keep: `prompts/#${day.prompt}`, keepTitle: rota.prompts[day.prompt] };
    card.querySelectorAll("[data-keep]").forEach((part) => Object.assign(part.dataset, keep));
    write(card, "occasion", occasion(day));
    lead(card, "learn", theme.url);
    lead(card, "brief", `${theme.url}briefing/`);
    lead(card, "print", theme.briefing);
    showOwnPart(day);
  }

  /* Shows what a page has for the day's theme. Of a list it shows one item, the next each time the theme comes round:
     that follows the prompts, of which a theme takes the next each time. */
  function showOwnPart(day) {
    const turn = Object.keys(rota.prompts).indexOf(day.prompt);
    document.querySelectorAll("[data-today-any]").forEach((part) => (part.hidden = true));
    for (const part of document.querySelectorAll(`[data-today-of="${day.theme}"]`)) {
      part.hidden = false;
      for (const list of part.querySelectorAll("[data-today-one]")) {
        [...list.children].forEach((item, place, all) => (item.hidden = place !== turn % all.length));
      }
    }
  }

  function sayRest(section, today) {
    const part = show(section, "rest", today);
    section.querySelectorAll("[data-today-label]").forEach((label) => (label.textContent = label.dataset.todayLabel));
    write(part, "why", rota.reasons[today] ? ` (${rota.reasons[today]})` : "");
  }

  function showPast(section, today) {
    const last = rota.days.at(-1);
    write(show(section, "past", today), "end", last ? inWords(last.date) : "");
  }

  function render(section) {
    const today = todayIn(rota.timezone);
    const day = rota.days.find(({ date }) => date >= today);
    if (!day) return showPast(section, today);
    if (day.date !== today) sayRest(section, today);
    showTheme(section, day);
  }

  if (rota) document.querySelectorAll("[data-today]").forEach(render);
})();
