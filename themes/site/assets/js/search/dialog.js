/* The search dialog that opens from the header, with the pointer, "/" or Ctrl-K. Closed, it gives the focus back. */
(function () {
  "use strict";

  const engine = window.spotlightSearch;
  const results = window.spotlightResults;
  const MOST = 8;
  const dialog = document.getElementById("search-dialog");
  const opener = document.querySelector("[data-search-open]");
  const input = dialog.querySelector("input[type=search]");
  const status = dialog.querySelector("[data-search-status]");
  const list = dialog.querySelector("[data-search-results]");
  const more = dialog.querySelector("[data-search-more]");

  function open(event) {
    event.preventDefault();
    dialog.showModal();
    input.select();
    engine.start().then(answer, () => results.failed(status));
  }

  function update() {
    const query = input.value;
    more.href = window.spotlightAddress(`search/${query.trim() ? `?q=${encodeURIComponent(query)}` : ""}`);
    if (!query.trim()) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    results.show(list, status, engine.search(query), MOST);
  }

  function answer() {
    update();
    if (input.value.trim()) engine.loadOlder(update);
  }

  /* Some browsers do not focus what is clicked, and a dialog gives the focus back to what had it. */
  opener.addEventListener("click", (event) => {
    opener.focus();
    open(event);
  });
  input.addEventListener("input", () => engine.start().then(answer, () => results.failed(status)));
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
  document.addEventListener("keydown", (event) => {
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if ((controlK || window.spotlightSlash.asks(event)) && !dialog.open) open(event);
  });
})();
