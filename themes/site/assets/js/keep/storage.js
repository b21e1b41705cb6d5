/* Keeps entries in the reader's own browser. Each has a key of its own, so that two open tabs never write over each
   other's, and damage to one leaves the rest whole. */
window.spotlightStorage = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const OURS = "spotlight.learning.";
  const ENTRY = `${OURS}1.`;
  const ASIDE = `${OURS}aside.`;
  const WORDS = {
    blocked:
      "Your browser does not let this site keep anything. " +
      "Private browsing, or a policy of your organisation, may be the reason.",
    full: "There is no more room in your browser for this site.",
  };

  /* Thrown when the browser keeps nothing: `message` is a sentence for the reader. */
  class Refused extends Error {
    constructor(reason) {
      super(WORDS[reason]);
    }
  }

  function store() {
    try {
      if (window.localStorage) return window.localStorage;
    } catch {
      // Storage is blocked: reading the property itself throws.
    }
    throw new Refused("blocked");
  }

  function write(key, text) {
    const place = store();
    try {
      place.setItem(key, text);
    } catch {
      throw new Refused(place.length ? "full" : "blocked");
    }
  }

  /* Gives the sentence that says why nothing can be kept, or nothing. */
  function trouble() {
    try {
      store();
      return "";
    } catch (error) {
      return error.message;
    }
  }

  function keys(prefix) {
    return trouble() ? [] : Object.keys(store()).filter((key) => key.startsWith(prefix));
  }

  function read(key) {
    try {
      const entry = JSON.parse(store().getItem(key));
      return record.isEntry(entry) && key === ENTRY + entry.id ? entry : null;
    } catch {
      return null;
    }
  }

  /* Gives all entries that can be read, by id, and sets aside those that cannot. */
  function all() {
    const entries = keys(ENTRY).map((key) => [key, read(key)]);
    entries.filter(([, entry]) => !entry).forEach(([key]) => setAside(key));
    return new Map(entries.filter(([, entry]) => entry).map(([, entry]) => [entry.id, entry]));
  }

  function setAside(key) {
    try {
      write(ASIDE + record.random(), store().getItem(key));
      store().removeItem(key);
    } catch {
      // There is no room for it under another key: it stays where it is, and `aside` still finds it.
    }
  }

  function asideKeys() {
    return [...keys(ASIDE), ...keys(ENTRY).filter((key) => !read(key))];
  }

  /* Gives the texts that could not be read as entries. */
  function aside() {
    return asideKeys().map((key) => store().getItem(key));
  }

  function removeAside() {
    asideKeys().forEach((key) => store().removeItem(key));
  }

  function get(id) {
    return trouble() ? null : read(ENTRY + id);
  }

  function put(entry) {
    write(ENTRY + entry.id, JSON.stringify(entry));
  }

  /* Keeps all of some entries, or none. */
  function putAll(entries) {
    const before = entries.map((entry) => [entry.id, get(entry.id)]);
    try {
      entries.forEach(put);
    } catch (error) {
      before.forEach(([id]) => remove(id));
      before.filter(([, entry]) => entry).forEach(([, entry]) => put(entry));
      throw error;
    }
  }

  /* Keeps the next version of an entry. If it was changed or deleted elsewhere since `entry` was read, both stay.
     Gives what was kept. */
  function change(entry, values) {
    const next = record.revise(entry, values);
    const now = get(entry.id);
    const drifted = entry.versions.length > 0 && (!now || record.version(now) !== record.version(entry));
    const kept = drifted && now ? record.beside(next) : next;
    put(kept);
    return kept;
  }

  function remove(id) {
    store().removeItem(ENTRY + id);
  }

  function removeAll() {
    keys(OURS).forEach((key) => store().removeItem(key));
  }

  /* Calls back when another tab has changed something, or the page comes back from the browser's history. */
  function onChange(callback) {
    window.addEventListener("storage", ({ key }) => (key === null || key.startsWith(OURS)) && callback());
    window.addEventListener("pageshow", ({ persisted }) => persisted && callback());
  }

  return { trouble, all, aside, removeAside, get, put, putAll, change, remove, removeAll, onChange };
})();
