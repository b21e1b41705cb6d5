/* The rota's months, one at a time: the one in the address, or the one that today is in. Marks today. */
(function () {
  "use strict";

  const rota = document.querySelector("[data-rota]");
  const months = [...rota.querySelectorAll("[data-month]")];
  const status = rota.querySelector("[data-rota-status]");
  const today = window.spotlightDays.todayIn(rota.dataset.timezone);
  let shown = [];
  let followed;

  function markToday() {
    for (const time of rota.querySelectorAll(`time[datetime="${today}"]`)) {
      const mark = document.createElement("span");
      mark.className = "now";
      mark.textContent = " Today";
      time.append(mark);
      time.closest("td, li").setAttribute("aria-current", "date");
    }
  }

  /* Before the first month and past the last, the nearest. */
  function monthOfToday() {
    return months.findLast(({ id }) => id <= today.slice(0, 7)) || months[0];
  }

  /* An address that names another part of the page leaves the months as they are. */
  function wanted() {
    const name = location.hash.slice(1);
    if (name === rota.id) return months;
    const named = months.filter(({ id }) => id === name);
    if (named.length) return named;
    return name && shown.length ? shown : [monthOfToday()];
  }

  function show(chosen) {
    shown = chosen;
    months.forEach((month) => (month.hidden = !chosen.includes(month)));
    const current = chosen.length === 1 ? chosen[0].id : rota.id;
    for (const link of rota.querySelectorAll("[data-month-link]")) {
      if (link.hash === `#${current}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /* Going on: the link that was followed is hidden with its month, so the same link of the new month has the focus. */
  function goOn() {
    const step = followed?.dataset.monthStep;
    const before = shown;
    followed = undefined;
    show(wanted());
    if (shown === before) return;
    const [month] = shown;
    status.textContent = shown.length > 1 ? "All months are shown." : `${month.dataset.month} is shown.`;
    if (!step) return;
    const steps = [...month.querySelectorAll("[data-month-step]")];
    (steps.find((link) => link.dataset.monthStep === step) || steps[0]).focus();
  }

  rota.querySelectorAll("[data-needs-script]").forEach((part) => (part.hidden = false));
  markToday();
  show(wanted());
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  rota.addEventListener("click", (event) => (followed = event.target.closest("[data-month-step]")));
  window.addEventListener("hashchange", goOn);
})();
