/* Loads the documents when somebody searches, indexes them in the browser, and answers. Nothing is fetched before. */
window.spotlightSearch = (function () {
  "use strict";

  const FACETS = ["kind", "theme", "audience", "age", "harm", "year"];
  const FIELDS = ["title", "aliases", "summary", "text"];
  const OPTIONS = {
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 ? 0.25 : false),
    boost: { title: 6, aliases: 5, summary: 2 },
    combineWith: "AND",
  };
  const entries = new Map();
  const meta = { acronyms: {}, labels: {} };
  let index;
  let ready;
  const older = { waiting: [], loading: false, failed: false };

  function load(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = window.spotlightAddress(path);
      script.onload = resolve;
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
  }

  /* Called by the files of documents, which are classic scripts so that they load from a folder too. */
  function add(data) {
    Object.assign(meta, { acronyms: data.acronyms || meta.acronyms, labels: data.labels || meta.labels });
    older.waiting.push(...(data.archives || []));
    data.documents.forEach((entry) => entries.set(entry.id, entry));
    return index.addAllAsync(data.documents, { chunkSize: 50 });
  }

  let adding = Promise.resolve();

  function start() {
    ready ||= load("assets/vendor/minisearch.js")
      .then(() => {
        index = new window.MiniSearch({ fields: FIELDS });
        return load("search/core.js");
      })
      .then(() => adding);
    ready.catch(() => (ready = undefined));
    return ready;
  }

  /* Older reviews arrive after the first answers: `onEnd` is called when all are there, or when they cannot be had.
     The next call then tries again. */
  async function loadOlder(onEnd) {
    if (older.loading || !older.waiting.length) return;
    Object.assign(older, { loading: true, failed: false });
    try {
      for (; older.waiting.length; older.waiting.shift()) {
        await load(`search/${older.waiting[0]}`);
        await adding;
      }
    } catch {
      older.failed = true;
    }
    older.loading = false;
    onEnd();
  }

  function expand(query) {
    const words = query.trim().split(/\s+/).filter(Boolean);
    const spoken = words.map((word) => meta.acronyms[word.toLowerCase()] || word).join(" ");
    return spoken === words.join(" ") ? [query] : [query, spoken];
  }

  /* Whether an entry has the chosen values: those of one facet are alternatives, different facets narrow. */
  function fits(entry, chosen) {
    return FACETS.every((facet) => {
      const wanted = chosen[facet] || [];
      return !wanted.length || [entry[facet]].flat().some((value) => wanted.includes(value));
    });
  }

  /* Gives the entries that have the words; without words, all of them. */
  function search(query) {
    if (!query.trim()) return [...entries.values()];
    const queries = expand(query).map((queries) => ({ queries: [queries], ...OPTIONS }));
    let found = index.search({ combineWith: "OR", queries });
    if (!found.length) found = index.search({ combineWith: "OR", queries: [query] }, { ...OPTIONS, combineWith: "OR" });
    return found.map(({ id, terms }) => ({ ...entries.get(id), terms }));
  }

  return {
    FACETS,
    meta,
    older,
    start,
    loadOlder,
    search,
    fits,
    add(data) {
      adding = add(data);
    },
  };
})();
