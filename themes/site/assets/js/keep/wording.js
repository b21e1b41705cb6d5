/* Dates, times and entries of a learning record in words. */
window.spotlightWording = (function () {
  "use strict";

  const KINDS = {
    theme: "Learning page",
    briefing: "Seven-minute briefing",
    session: "Team session",
    review: "Review",
    guide: "Guide",
    prompt: "Prompt",
    other: "Other learning",
  };
  const DAY = 24 * 60 * 60 * 1000;
  const MONTH = { month: "long", year: "numeric", timeZone: "UTC" };

  /* Today where the reader is, as 2026-11-24. */
  function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
  }

  function inWords(date) {
    return window.spotlightDays.inWords(date);
  }

  function monthInWords(month) {
    return new Intl.DateTimeFormat("en-GB", MONTH).format(new Date(`${month}-01`));
  }

  function counted(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
  }

  /* Minutes as "1 hour 20 minutes". */
  function duration(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const words = [hours ? counted(hours, "hour") : "", rest || !hours ? counted(rest, "minute") : ""];
    return words.filter(Boolean).join(" ");
  }

  function kindInWords(entry) {
    return Object.hasOwn(KINDS, entry.kind) ? KINDS[entry.kind] : "Learning";
  }

  /* Says when an action is due, so that no colour has to. */
  function dueInWords(entry, now = today()) {
    if (entry.done) return `Done on ${inWords(entry.done)}`;
    if (!entry.due) return "No date set";
    const days = (Date.parse(entry.due) - Date.parse(now)) / DAY;
    if (days < 0) return `Overdue by ${counted(-days, "day")}: it was due on ${inWords(entry.due)}`;
    if (days === 0) return `Due today, ${inWords(entry.due)}`;
    if (days === 1) return `Due tomorrow, ${inWords(entry.due)}`;
    return `Due in ${days} days, on ${inWords(entry.due)}`;
  }

  return { today, inWords, monthInWords, counted, duration, kindInWords, dueInWords };
})();
