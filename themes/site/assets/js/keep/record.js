/* An entry of a learning record: what it holds, and how two copies of it come together. */
window.spotlightRecord = (function () {
  "use strict";

  const wording = window.spotlightWording;
  const MOST_MINUTES = 1440;
  const ID = /^[0-9a-f]{16}(\.[0-9a-f]{16})*$/;
  const LINK = /^([a-z0-9][a-z0-9._-]*\/)*(#[a-z0-9._-]+)?$/i;

  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function totalMinutes(entries) {
    return entries.reduce((sum, entry) => sum + entry.minutes, 0);
  }

  function isAction(entry) {
    return Boolean(entry.change || entry.due);
  }

  function newestFirst(entries) {
    return [...entries].sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));
  }

  /* Gives groups of entries by the first `length` characters of their dates: 7 for months, 4 for years. */
  function groupedByDate(entries, length) {
    const groups = new Map();
    for (const entry of newestFirst(entries)) {
      const name = entry.date.slice(0, length);
      groups.set(name, [...(groups.get(name) || []), entry]);
    }
    return groups;
  }

  function make({ kind, title, link = "", minutes }) {
    const texts = { reflection: "", change: "", due: "", done: "" };
    return { id: random(), kind, title, link, date: wording.today(), minutes, ...texts, versions: [] };
  }

  /* Gives an entry with other values, as its next version. */
  function revise(entry, values) {
    return { ...entry, ...values, versions: [...entry.versions, random()] };
  }

  function version(entry) {
    return entry.versions.at(-1);
  }

  function isDate(value) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const day = new Date(value);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  }

  /* Says whether something that was stored or loaded is an entry, whole and safe to show. */
  function isEntry(value) {
    if (!value || typeof value !== "object") return false;
    const texts = [value.kind, value.title, value.reflection, value.change];
    const { minutes, versions } = value;
    return (
      ID.test(value.id) &&
      texts.every((text) => typeof text === "string") &&
      typeof value.link === "string" &&
      LINK.test(value.link) &&
      isDate(value.date) &&
      [value.due, value.done].every((date) => date === "" || isDate(date)) &&
      Number.isInteger(minutes) &&
      minutes >= 1 &&
      minutes <= MOST_MINUTES &&
      Array.isArray(versions) &&
      versions.length > 0 &&
      versions.every((name) => ID.test(name))
    );
  }

  function sameWords(one, other) {
    const held = (entry) => JSON.stringify(Object.entries({ ...entry, versions: [] }).sort());
    return held(one) === held(other);
  }

  /* Gives an entry under a name of its own, so that it stands beside the one that it has drifted from. */
  function beside(entry) {
    return { ...entry, id: `${entry.id}.${version(entry)}` };
  }

  /* Brings a file's entries together with those that are kept, a map by id.
     Of two versions of an entry the later stays; where both have changed since, both stay. */
  function merge(kept, loaded) {
    const put = new Map();
    const counts = { added: 0, newer: 0, both: 0, same: 0 };
    for (const theirs of loaded) {
      const [outcome, entry] = settle(theirs, (id) => put.get(id) || kept.get(id));
      counts[outcome] += 1;
      if (outcome !== "same") put.set(entry.id, entry);
    }
    return { entries: [...put.values()], counts };
  }

  function settle(theirs, find) {
    const ours = find(theirs.id);
    if (!ours) return ["added", theirs];
    if (ours.versions.includes(version(theirs)) || sameWords(ours, theirs)) return ["same", ours];
    if (theirs.versions.includes(version(ours))) return ["newer", theirs];
    const copy = beside(theirs);
    return [find(copy.id) ? "same" : "both", copy];
  }

  return {
    random,
    totalMinutes,
    isAction,
    newestFirst,
    groupedByDate,
    make,
    revise,
    version,
    isEntry,
    beside,
    merge,
  };
})();
