/* The search dialog that opens from the header, with the pointer, "/" or Ctrl-K. */
(function () {
  "use strict";

  const engine = window.spotlightSearch;
  const results = window.spotlightResults;
  const MOST = 8;
  const dialog = document.getElementById("search-dialog");
  const opener = document.querySelector("[data-search-open]");
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[data-search-status]");
  const list = dialog.querySelector("[data-search-results]");
  const more = dialog.querySelector("[data-search-more]");

  function open(event) {
    event.preventDefault();
    dialog.showModal();
    input.select();
    engine.start().then(update, () => results.failed(status));
  }

  function update() {
    const query = input.value;
    more.href = `${engine.root}search/${query.trim() ? `?q=${encodeURIComponent(query)}` : ""}`;
    if (!query.trim()) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    results.show(list, status, engine.search(query), MOST);
    engine.loadOlder(update);
  }

  function isTyping(target) {
    return target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  }

  opener.addEventListener("click", open);
  input.addEventListener("input", () => engine.start().then(update, () => results.failed(status)));
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => opener.focus());
  list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if ((slash || controlK) && !dialog.open) open(event);
  });
})();
