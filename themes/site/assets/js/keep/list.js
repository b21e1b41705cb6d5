/* The record on the page: entries by month, the newest first, and the time that they took. */
window.spotlightList = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const storage = window.spotlightStorage;
  const entry = window.spotlightEntry;
  const app = document.querySelector("[data-keep-app]");
  const find = (name) => app.querySelector(`[data-keep-${name}]`);

  function say(words) {
    find("status").textContent = words;
  }

  function summary(entries) {
    const minutes = record.totalMinutes(entries);
    return `${wording.counted(entries.length, "entry", "entries")}, ${wording.duration(minutes)}`;
  }

  function month(name, entries) {
    const part = document.createElement("div");
    const heading = document.createElement("h3");
    const list = document.createElement("ol");
    heading.textContent = wording.monthInWords(name);
    list.className = "keep-list";
    list.append(...entries.map((one) => entry.held.get(one.id)?.item || entry.make(one)));
    part.append(heading, list);
    return part;
  }

  function row(words, entries, tag) {
    const made = document.createElement("tr");
    const cells = [words, entries.length, wording.duration(record.totalMinutes(entries))];
    const names = ["th", "td", "td"];
    made.append(
      ...names.map((name, place) => Object.assign(document.createElement(name), { textContent: cells[place] })),
    );
    made.firstChild.scope = "row";
    made.className = tag;
    return made;
  }

  function timeRows(entries) {
    const years = [...record.groupedByDate(entries, 4)];
    return years.flatMap(([year, ofYear]) => [
      row(`${year} in all`, ofYear, "keep-year"),
      ...[...record.groupedByDate(ofYear, 7)].map(([name, ofMonth]) => row(wording.monthInWords(name), ofMonth, "")),
    ]);
  }

  function showTrouble() {
    const words = storage.trouble();
    const count = storage.aside().length;
    const unread = wording.counted(count, "entry", "entries");
    find("alert").hidden = !words;
    find("alert").textContent =
      words && `${words} What you write can only be saved as a file, before you leave the page.`;
    find("aside").hidden = !count;
    find("aside-words").textContent =
      `In this browser, ${unread} could not be read. It was set aside: nothing is lost.`;
  }

  /* Gives a function that puts the focus back where it is now, once the list has been made anew. */
  function focusKeeper() {
    const active = document.activeElement;
    const id = active.closest(".keep-entry")?.id;
    return () => {
      const again = active.isConnected
        ? active
        : document.getElementById(id)?.querySelector(`[data-part="${active.dataset.part}"]`);
      if (again !== document.activeElement) again?.focus();
    };
  }

  /* Shows what is kept now. Open forms stay as they are. */
  function show() {
    const keepFocus = focusKeeper();
    const kept = storage.all();
    const shown = new Map([...[...entry.held.values()].map(({ entry: one }) => [one.id, one]), ...kept]);
    const entries = [...kept.values()];
    find("total").textContent = entries.length ? `In all: ${summary(entries)}.` : "Nothing is in your record yet.";
    find("empty").hidden = entries.length > 0;
    app.classList.toggle("keep-nothing", !entries.length);
    find("list").replaceChildren(
      ...[...record.groupedByDate(shown.values(), 7)].map(([name, some]) => month(name, some)),
    );
    find("time-part").hidden = !entries.length;
    find("time").replaceChildren(...timeRows(entries));
    window.spotlightActions.show(entries);
    showTrouble();
    keepFocus();
  }

  return { app, find, say, summary, show };
})();
