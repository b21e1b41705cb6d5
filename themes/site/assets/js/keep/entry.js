/* How an entry stands in the record, and how it is changed and deleted where it stands. */
window.spotlightEntry = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const storage = window.spotlightStorage;
  const held = new Map(); // Entries with a form open, or just deleted: the list leaves these where they are.

  /* Gives a copy of a template, and a function that finds its parts. */
  function copyOf(template) {
    const copy = document.getElementById(template).content.firstElementChild.cloneNode(true);
    return [copy, (name) => copy.querySelector(`[data-part="${name}"]`)];
  }

  /* Gives an entry's title, as a link where it has an address. */
  function titled(entry) {
    if (!entry.link) return entry.title;
    const link = document.createElement("a");
    link.href = window.spotlightAddress(entry.link);
    link.textContent = entry.title;
    return link;
  }

  function nameButtons(item, entry) {
    item.querySelectorAll('[data-part="name"]').forEach((name) => (name.textContent = ` ${entry.title}`));
  }

  function hold(entry, item) {
    held.set(entry.id, { entry, item });
  }

  function release(entry, focus) {
    held.delete(entry.id);
    window.spotlightList.show();
    focusOn(entry, focus);
  }

  function focusOn(entry, part) {
    const item = document.getElementById(`entry-${entry.id}`);
    (item?.querySelector(`[data-part="${part}"]`) || document.querySelector("[data-keep-add]")).focus();
  }

  function edit(entry, item) {
    const form = window.spotlightForm.make(entry, {
      kept: (now) => {
        release(entry, "edit");
        if (now.id === entry.id) return;
        window.spotlightList.say("This entry was changed in another tab too. Both versions are kept.");
        focusOn(now, "edit");
      },
      closed: () => release(entry, "edit"),
    });
    hold(entry, item);
    item.replaceChildren(...[item.querySelector("h4"), form].filter(Boolean));
    form.querySelector("textarea").focus();
  }

  function remove(entry, item) {
    storage.remove(entry.id);
    const words = document.createElement("p");
    const undo = document.createElement("button");
    words.textContent = `Deleted: ${entry.title} `;
    Object.assign(undo, { type: "button", className: "keep-link", textContent: "Bring it back" });
    undo.addEventListener("click", () => {
      try {
        storage.put(entry);
        release(entry, "delete");
      } catch (error) {
        window.spotlightList.say(`Not brought back. ${error.message}`);
      }
    });
    words.append(undo);
    item.replaceChildren(words);
    hold(entry, item);
    window.spotlightList.show();
    undo.focus();
  }

  /* Gives an entry as an item of the list. */
  function make(entry) {
    const [item, part] = copyOf("keep-entry");
    item.id = `entry-${entry.id}`;
    part("title").append(titled(entry));
    part("about").textContent = [
      wording.kindInWords(entry),
      wording.inWords(entry.date),
      wording.duration(entry.minutes),
    ].join(" · ");
    part("reflection").textContent = entry.reflection;
    part("change").textContent = entry.change;
    part("due").textContent = entry.due || entry.done ? wording.dueInWords(entry) : "";
    if (!entry.reflection) part("reflection-part").remove();
    if (!record.isAction(entry)) part("change-part").remove();
    nameButtons(item, entry);
    part("edit").addEventListener("click", () => edit(storage.get(entry.id) || entry, item));
    part("delete").addEventListener("click", () => remove(entry, item));
    return item;
  }

  return { copyOf, titled, nameButtons, make, held };
})();
