/* Buttons on pages: mark a page as read, write about it, or write about a question. */
(function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const storage = window.spotlightStorage;
  const PROMPT = { kind: "prompt", minutes: 2 };

  function isOfToday(entry) {
    return entry?.date === wording.today();
  }

  function hasWords(entry) {
    return Boolean(entry) && Boolean(entry.reflection || record.isAction(entry));
  }

  /* What an entry about this part of the page begins with. */
  function subject(part) {
    const { keep, keepTitle, keepKind, keepMinutes } = part.dataset;
    const words = part.querySelector("[data-keep-title]") || document.getElementById("page-title");
    const known = keepKind ? { kind: keepKind, minutes: Number(keepMinutes) } : PROMPT;
    return { ...known, title: keepTitle || words.textContent.trim(), link: keep };
  }

  function latest(part, entries) {
    return record.newestFirst(entries.values()).find((entry) => entry.link === part.dataset.keep);
  }

  function showState(part, entry, message = "") {
    const state = part.querySelector("[data-keep-state]");
    state.replaceChildren(message || stateInWords(entry));
    if (!entry || message) return;
    const link = document.createElement("a");
    link.href = window.spotlightAddress(`my-learning/#entry-${entry.id}`);
    link.textContent = "See it in My learning";
    state.append(" ", link);
  }

  function stateInWords(entry) {
    if (!entry) return "";
    const day = isOfToday(entry) ? "today" : `on ${wording.inWords(entry.date)}`;
    const words = hasWords(entry) ? ", with what you wrote" : "";
    return `In your record: ${day}, ${wording.duration(entry.minutes)}${words}.`;
  }

  function show(part, entry) {
    const writer = part.querySelector("[data-keep-write]");
    const read = part.querySelector("[data-keep-read]");
    showState(part, entry);
    writer.textContent = isOfToday(entry) && hasWords(entry) ? "Change what you wrote" : "Write a reflection";
    if (!read) return;
    read.classList.toggle("keep-main", !isOfToday(entry));
    read.hidden = isOfToday(entry) && hasWords(entry);
    read.textContent = isOfToday(entry) ? "Take it out of the record" : entry ? "Mark as read again" : "Mark as read";
  }

  function showAll() {
    const entries = storage.all();
    for (const part of document.querySelectorAll("[data-keep]")) show(part, latest(part, entries));
  }

  function toggleRead(part) {
    try {
      const entry = latest(part, storage.all());
      if (isOfToday(entry)) storage.remove(entry.id);
      else storage.change(record.make(subject(part)), {});
      show(part, latest(part, storage.all()));
    } catch (error) {
      showState(part, null, `Not kept. ${error.message}`);
    }
  }

  function write(part, button) {
    if (part.querySelector(".keep-form")) return;
    const before = latest(part, storage.all());
    const entry = isOfToday(before) ? before : record.make(subject(part));
    const form = window.spotlightForm.make(entry, { kept: close, closed: close });
    part.querySelector("[data-keep-state]").setAttribute("role", "status");

    function close() {
      form.remove();
      button.setAttribute("aria-expanded", "false");
      button.focus();
      showAll();
    }

    button.setAttribute("aria-expanded", "true");
    part.append(form);
    form.querySelector("textarea").focus();
  }

  function describe(part, number) {
    const title = part.querySelector("[data-keep-title]");
    if (!title) return;
    title.id ||= `keep-title-${number}`;
    part.querySelector("[data-keep-write]").setAttribute("aria-describedby", title.id);
  }

  function begin() {
    document.querySelectorAll("[data-keep]").forEach((part, number) => {
      describe(part, number);
      part.querySelector("[data-keep-write]").addEventListener("click", (event) => write(part, event.target));
      part.querySelector("[data-keep-read]")?.addEventListener("click", () => toggleRead(part));
    });
    showAll();
    document
      .querySelectorAll("[data-keep-writer], .keep-page")
      .forEach((part) => part.removeAttribute("data-waiting"));
  }

  storage.onChange(showAll);
  document.addEventListener("DOMContentLoaded", begin);
})();
