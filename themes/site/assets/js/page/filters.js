/* Says how many things a page's filters leave, and keeps the choice in the address. The filters work without this. */
(function () {
  "use strict";

  const SEARCHED = ["theme", "age", "harm"];

  function start(list) {
    const form = list.querySelector(".filters");
    const count = list.querySelector("[data-filter-count]");
    const names = [...new Set([...form.elements].map(({ name }) => name).filter(Boolean))];
    const search = list.querySelector("[data-filter-search]");
    const things = list.querySelectorAll("[data-item]");

    function choose(address) {
      const wanted = new URLSearchParams(address);
      for (const name of names) {
        const inputs = [...form.elements].filter((element) => element.name === name);
        const chosen = inputs.find(({ value }) => value === (wanted.get(name) || ""));
        (chosen || inputs[0]).checked = true;
      }
      if (location.search) list.querySelector(".filter-box").open = true;
      tell();
    }

    function chosen() {
      return [...new FormData(form)].filter(([, value]) => value);
    }

    /* Leads to a search with the same choice, where the list has not everything. */
    function lead() {
      if (!search) return;
      const address = new URL(search.href);
      SEARCHED.forEach((name) => address.searchParams.delete(name));
      chosen().forEach(([name, value]) => SEARCHED.includes(name) && address.searchParams.set(name, value));
      search.href = address;
    }

    function tell() {
      lead();
      const left = [...things].filter((thing) => thing.checkVisibility()).length;
      const none = "Nothing fits all of these. Choose \u201cAll\u201d in one of them.";
      count.textContent = chosen().length ? (left ? `${left} of ${things.length} shown.` : none) : "";
    }

    form.addEventListener("change", () => {
      const query = new URLSearchParams(chosen()).toString();
      history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
      tell();
    });
    form.addEventListener("reset", () => {
      history.replaceState(null, "", location.pathname + location.hash);
      setTimeout(tell);
    });
    choose(location.search);
  }

  document.querySelectorAll(".filtered").forEach(start);
})();
