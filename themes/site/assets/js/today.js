/* Looks today up in the published rota, by the date in the rota's time zone. The rules are not repeated here. */
(function () {
  "use strict";

  const root = document.currentScript.dataset.root;
  const WORDS = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };

  function todayIn(timeZone) {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    const part = Object.fromEntries(parts.formatToParts(new Date()).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}`;
  }

  function inWords(date) {
    return new Intl.DateTimeFormat("en-GB", WORDS).format(new Date(`${date}T00:00:00Z`)).replace(",", "");
  }

  function address(path) {
    return `${root}/${path}`.replace(/\/+/g, "/");
  }

  function show(section, name, date) {
    section.querySelector("[data-today-list]").hidden = true;
    const part = section.querySelector(`[data-today-${name}]`);
    part.hidden = false;
    const line = part.querySelector("[data-today-date]");
    if (line) line.textContent = inWords(date);
    return part;
  }

  function showTheme(section, rota, day) {
    const theme = rota.themes[day.theme];
    const card = show(section, "card", day.date);
    const part = (name) => card.querySelector(`[data-today-${name}]`);
    section.classList.add(`theme-${day.theme}`);
    part("theme").textContent = theme.title;
    part("theme").href = part("learn").href = address(theme.url);
    part("brief").href = address(`${theme.url}briefing/`);
    part("print").href = address(theme.briefing);
    part("summary").textContent = theme.summary;
    part("prompt").textContent = rota.prompts[day.prompt];
    part("campaign").hidden = !day.campaign;
    part("campaign").textContent = day.campaign ? `Part of: ${day.campaign}` : "";
  }

  function showRest(section, rota, today) {
    const next = rota.days.find((day) => day.date > today);
    const words = next && `The next is ${rota.themes[next.theme].title}, on ${inWords(next.date)}.`;
    show(section, "rest", today).querySelector("[data-today-next]").textContent = words || "";
  }

  function showPast(section, rota, today) {
    const last = rota.days.at(-1);
    show(section, "past", today).querySelector("[data-today-end]").textContent = last ? inWords(last.date) : "";
  }

  function render(section, rota) {
    const today = todayIn(rota.timezone);
    const day = rota.days.find(({ date }) => date === today);
    if (day) showTheme(section, rota, day);
    else if (rota.days.length && today > rota.days.at(-1).date) showPast(section, rota, today);
    else showRest(section, rota, today);
  }

  if (window.spotlightRota) {
    document.querySelectorAll("[data-today]").forEach((section) => render(section, window.spotlightRota));
  }
})();
