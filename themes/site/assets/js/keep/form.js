/* The form in which an entry is written. What is typed stays in it until it has been kept. */
window.spotlightForm = (function () {
  "use strict";

  const storage = window.spotlightStorage;
  const file = window.spotlightFile;
  const template = document.getElementById("keep-form");
  const unkept = new Set();

  function valuesOf(form) {
    const values = Object.fromEntries(new FormData(form));
    const texts = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.trim()]));
    return { ...texts, minutes: Number(values.minutes) };
  }

  /* Leaves out the title of what the site itself has named, and the end of an action before there is one. */
  function fill(form, entry) {
    if (entry.kind !== "other") form.querySelector("[data-keep-own]").remove();
    if (!window.spotlightRecord.isAction(entry)) form.querySelector("[data-keep-done]").remove();
    for (const field of form.querySelectorAll("[name]")) field.value = entry[field.name];
  }

  /* Gives a form for an entry. `kept` is called with what was kept, `closed` when the form goes without keeping. */
  function make(entry, { kept, closed }) {
    const form = template.content.firstElementChild.cloneNode(true);
    const trouble = form.querySelector("[data-keep-trouble]");
    const rescue = form.querySelector("[data-keep-rescue]");
    fill(form, entry);

    form.addEventListener("input", () => unkept.add(form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        const now = storage.change(entry, valuesOf(form));
        unkept.delete(form);
        kept(now);
      } catch (error) {
        trouble.textContent = `Not kept. ${error.message} Your text is still here: save it as a file or copy it.`;
        rescue.hidden = false;
      }
    });
    rescue.addEventListener("click", () => {
      file.saveEntries([window.spotlightRecord.revise(entry, valuesOf(form))]);
      unkept.delete(form);
    });
    form.querySelector("[data-keep-cancel]").addEventListener("click", () => {
      if (unkept.has(form) && !window.confirm("Throw away what you wrote?")) return;
      unkept.delete(form);
      closed();
    });
    return form;
  }

  window.addEventListener("beforeunload", (event) => unkept.size && event.preventDefault());

  return { make };
})();
