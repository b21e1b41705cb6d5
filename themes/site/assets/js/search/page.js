/* The search page: words and facets, kept in the address so that a search can be shared. */
(function () {
  "use strict";

  const engine = window.spotlightSearch;
  const results = window.spotlightResults;
  const PAGE = 20;
  const MORE = 100;
  const TITLES = { kind: "Kind", theme: "Theme", audience: "For", age: "Age", harm: "Harm", year: "Year" };
  const form = document.querySelector("[data-search-page]");
  const input = form.querySelector("input[type=search]");
  const facets = form.querySelector("[data-search-facets]");
  const status = form.querySelector("[data-search-status]");
  const list = form.querySelector("[data-search-results]");
  const more = form.querySelector("[data-search-more]");
  const clear = form.querySelector("[data-search-clear]");
  const filters = form.querySelector("[data-search-filters]");
  const ASK = "Write some words or choose a filter.";
  const asked = new URLSearchParams(location.search);
  let most = PAGE;

  function checkbox(facet, value, label, chosen) {
    const made = results.element("label", "facet");
    const box = results.element("input");
    Object.assign(box, { type: "checkbox", name: facet, value, checked: chosen.includes(value) });
    made.append(box, results.element("span", "", label), results.element("span", "count"));
    return made;
  }

  function build(query) {
    for (const facet of engine.FACETS) {
      const group = results.element("fieldset");
      const labels = Object.entries(engine.meta.labels[facet]);
      if (facet === "year") labels.sort(([a], [b]) => b - a);
      group.append(results.element("legend", "", TITLES[facet]));
      group.append(...labels.map(([value, label]) => checkbox(facet, value, label, query.getAll(facet))));
      facets.append(group);
    }
    filters.open ||= window.matchMedia("(min-width: 60rem)").matches;
  }

  function chosen() {
    const data = new FormData(form);
    return Object.fromEntries(engine.FACETS.map((facet) => [facet, data.getAll(facet)]));
  }

  /* How many results each value would give, were its facet alone changed. */
  function count(found, selection) {
    const more = engine.older.loading ? "+" : "";
    for (const facet of engine.FACETS) {
      const others = { ...selection, [facet]: [] };
      const values = found.filter((entry) => engine.fits(entry, others)).flatMap((entry) => entry[facet] || []);
      const numbers = new Map();
      values.forEach((value) => numbers.set(value, (numbers.get(value) || 0) + 1));
      for (const box of facets.querySelectorAll(`input[name="${facet}"]`)) {
        const number = numbers.get(box.value) || 0;
        box.parentElement.querySelector(".count").textContent = number + more;
        box.parentElement.classList.toggle("none", !number && !more && !box.checked);
      }
    }
  }

  function remember(selection) {
    const query = new URLSearchParams(input.value.trim() ? { q: input.value } : {});
    engine.FACETS.forEach((facet) => selection[facet].forEach((value) => query.append(facet, value)));
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  }

  function update() {
    const selection = chosen();
    remember(selection);
    const all = engine.search(input.value);
    count(all, selection);
    const searching = input.value.trim() || chosenNumber(selection);
    const found = searching ? all.filter((entry) => engine.fits(entry, selection)) : [];
    const nothing = chosenNumber(selection) ? "Nothing found with these filters." : undefined;
    if (searching) results.show(list, status, found, most, nothing);
    else list.replaceChildren();
    if (!searching) status.textContent = ASK;
    more.hidden = found.length <= most;
    showChosen(chosenNumber(selection));
  }

  function chosenNumber(selection) {
    return Object.values(selection).flat().length;
  }

  function showChosen(number) {
    form.querySelector("[data-search-chosen]").textContent = number ? `(${number} chosen)` : "";
    clear.hidden = !number;
  }

  /* Loads what is looked in, once, and answers. Until somebody searches or opens the filters, nothing is loaded. */
  function begin() {
    if (!facets.childElementCount) status.textContent = "Loading the search …";
    return engine.start().then(
      () => {
        if (!facets.childElementCount) build(asked);
        engine.loadOlder(update);
        update();
      },
      () => results.failed(status),
    );
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = PAGE;
    begin();
  });
  filters.addEventListener("toggle", () => filters.open && begin());
  input.addEventListener("focus", begin, { once: true });
  clear.addEventListener("click", () => {
    facets.querySelectorAll("input").forEach((box) => (box.checked = false));
    update();
    input.focus();
  });
  more.addEventListener("click", () => {
    most += MORE;
    update();
  });
  input.value ||= asked.get("q") || "";
  status.textContent = ASK;
  if (input.value.trim() || asked.size) begin();
})();
