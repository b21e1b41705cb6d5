/* What is still to do, the most pressing first, with its date in words. */
window.spotlightActions = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const storage = window.spotlightStorage;
  const { copyOf, titled, nameButtons } = window.spotlightEntry;
  const part = document.querySelector("[data-keep-actions-part]");
  const list = document.querySelector("[data-keep-actions]");
  const LAST = "9999";

  function open(entries) {
    const actions = entries.filter((entry) => record.isAction(entry) && !entry.done);
    return actions.sort((a, b) => (a.due || LAST).localeCompare(b.due || LAST) || a.title.localeCompare(b.title));
  }

  function finish(entry) {
    try {
      storage.change(entry, { done: wording.today() });
      window.spotlightList.say(`Done: ${entry.change || entry.title}`);
    } catch (error) {
      window.spotlightList.say(`Not kept. ${error.message}`);
    }
    window.spotlightList.show();
    (list.querySelector('[data-part="done"]') || document.querySelector("[data-keep-add]")).focus();
  }

  function make(entry) {
    const [item, find] = copyOf("keep-action");
    find("due").textContent = wording.dueInWords(entry);
    find("change").textContent = entry.change;
    find("about").append("From: ", titled(entry));
    nameButtons(item, { title: entry.change || entry.title });
    find("done").addEventListener("click", () => finish(entry));
    return item;
  }

  function show(entries) {
    const actions = open(entries);
    part.hidden = !actions.length;
    list.replaceChildren(...actions.map(make));
  }

  return { open, show };
})();
