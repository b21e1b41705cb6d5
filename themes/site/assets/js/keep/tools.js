/* What can be done with the whole record: add, print, save, load, delete. */
(function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const storage = window.spotlightStorage;
  const file = window.spotlightFile;
  const { app, find, say, summary, show } = window.spotlightList;
  const dialog = find("dialog");

  function entries() {
    return [...storage.all().values()];
  }

  function add(button) {
    const place = find("new");
    if (place.firstElementChild) return place.querySelector("input").focus();
    const form = window.spotlightForm.make(record.make({ kind: "other", title: "", minutes: 30 }), {
      kept: (entry) => close(`Kept: ${entry.title}`),
      closed: () => close(""),
    });

    function close(words) {
      form.remove();
      show();
      say(words);
      button.focus();
    }

    place.append(form);
    form.querySelector("input").focus();
  }

  function saveWord() {
    file.save(`my-learning-${wording.today()}.docx`, window.spotlightWord.TYPE, window.spotlightWord.make(entries()));
    say("Saved as a Word document, where your browser puts its downloads.");
  }

  function save() {
    file.saveEntries(entries());
    say("Saved as a file, where your browser puts its downloads.");
  }

  function loadedInWords({ added, newer, both, same }) {
    const parts = [
      [added, "new"],
      [newer, "brought up to date"],
      [both, "changed both here and in the file, so that both versions are kept"],
      [same, "here already"],
    ];
    const said = parts.filter(([number]) => number).map(([number, words]) => `${number} ${words}`);
    return said.length ? `Loaded: ${said.join("; ")}.` : "The file holds no entries.";
  }

  async function load(input) {
    const [chosen] = input.files;
    if (!chosen) return;
    try {
      const merged = record.merge(storage.all(), file.entriesOf(await chosen.text()));
      storage.putAll(merged.entries);
      show();
      say(loadedInWords(merged.counts));
    } catch (error) {
      say(`Nothing was loaded and nothing was changed. ${error.message}`);
    }
    input.value = "";
  }

  function askToRemove() {
    const all = entries();
    const actions = window.spotlightActions.open(all).length;
    const aside = storage.aside().length;
    const parts = [
      summary(all),
      actions && `with ${wording.counted(actions, "action")} still to do`,
      aside && `and ${aside} that could not be read`,
    ];
    find("goes").textContent = `This deletes from this browser: ${parts.filter(Boolean).join(", ")}.`;
    dialog.showModal();
  }

  function removeAll() {
    storage.removeAll();
    window.spotlightEntry.held.clear();
    dialog.close();
    show();
    say("Everything was deleted from this browser.");
  }

  function print(blank) {
    document.documentElement.classList.toggle("keep-print-blank", blank);
    window.print();
  }

  function on(name, act) {
    app
      .querySelectorAll(`[data-keep-${name}]`)
      .forEach((element) => element.addEventListener("click", () => act(element)));
  }

  on("add", add);
  on("print", () => print(false));
  on("blank", () => print(true));
  on("word", saveWord);
  on("save", save);
  on("remove-all", askToRemove);
  on("stay", () => dialog.close());
  on("go", removeAll);
  on("aside-save", () => file.save(`not-readable-${wording.today()}.txt`, "text/plain", storage.aside().join("\n\n")));
  on("aside-remove", () => {
    storage.removeAside();
    show();
    say("What could not be read was deleted.");
  });
  find("load").addEventListener("change", (event) => load(event.target));
  window.addEventListener("afterprint", () => document.documentElement.classList.remove("keep-print-blank"));
  find("folder").hidden = location.protocol !== "file:";
  storage.onChange(show);
  show();
  app.removeAttribute("data-waiting");
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
})();
