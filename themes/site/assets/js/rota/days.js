/* Dates as the rota counts them: by the day in its own time zone, wherever the reader is. */
window.spotlightDays = (function () {
  "use strict";

  const WORDS = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const DAY = 24 * 60 * 60 * 1000;

  /* Gives the date that it is now in a time zone, as ISO 8601 writes it. */
  function todayIn(timeZone) {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    const part = Object.fromEntries(parts.formatToParts(new Date()).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}`;
  }

  function inWords(date) {
    return new Intl.DateTimeFormat("en-GB", WORDS).format(new Date(date)).replace(",", "");
  }

  function daysAfter(date, number) {
    return new Date(Date.parse(date) + number * DAY).toISOString().slice(0, 10);
  }

  return { todayIn, inWords, daysAfter };
})();
