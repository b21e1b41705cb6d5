/* Shows what was found: kind, theme, title and a passage with the words marked. */
window.spotlightResults = (function () {
  "use strict";

  const engine = window.spotlightSearch;
  const PASSAGE = 180;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function pattern(terms) {
    const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return escaped.length ? new RegExp(`\\b(${escaped.join("|")})`, "gi") : null;
  }

  function marked(parent, text, terms) {
    const words = pattern(terms);
    let last = 0;
    for (const found of words ? text.matchAll(words) : []) {
      parent.append(text.slice(last, found.index), element("mark", "", found[0]));
      last = found.index + found[0].length;
    }
    parent.append(text.slice(last));
    return parent;
  }

  function passage(entry) {
    const words = pattern(entry.terms || []);
    const text = entry.text || "";
    const at = words ? text.search(words) : -1;
    if (at < 0 || (entry.summary && entry.summary.search(words) >= 0)) return entry.summary || "";
    const start = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - PASSAGE / 3)));
    return `${start ? "… " : ""}${text.slice(start, start + PASSAGE).trim()} …`;
  }

  function item(entry) {
    const { labels } = engine.meta;
    const themes = (entry.theme || []).map((slug) => labels.theme[slug]);
    const made = element("li");
    const link = marked(element("a"), entry.title, entry.terms || []);
    link.href = window.spotlightAddress(entry.id);
    const about = [labels.kind[entry.kind], entry.by, themes.length > 2 ? "" : themes.join(", ")].filter(Boolean);
    made.append(element("p", "by", about.join(" · ")), link);
    const words = passage(entry);
    if (words) made.append(marked(element("p"), words, entry.terms || []));
    return made;
  }

  /* Puts the first `most` entries into a list. A result that has the focus keeps it: older reviews may come while
     somebody goes through the first ones. */
  function fill(list, entries, most) {
    const { href } = list.contains(document.activeElement) ? document.activeElement : {};
    list.replaceChildren(...entries.slice(0, most).map(item));
    [...list.querySelectorAll("a")].find((link) => link.href === href)?.focus({ preventScroll: true });
  }

  /* Fills a list with the first `most` entries and says how many there are, and whether older reviews may be more. */
  function show(list, status, entries, most, nothing = "Nothing found. Try other words, or fewer.") {
    fill(list, entries, most);
    const { loading, failed } = engine.older;
    const count = entries.length;
    const words = `${count === 1 ? "1 result" : `${count} results`}${loading ? " so far" : ""}`;
    const found = `${words}${count > most ? `, the first ${most} shown` : ""}`;
    if (loading) status.textContent = `${count ? found : "Nothing found so far"}. Older reviews are being loaded \u2026`;
    else if (failed) status.textContent = `${count ? `${found}.` : nothing} Older reviews could not be loaded: search again.`;
    else status.textContent = count ? found : nothing;
  }

  function failed(status) {
    status.textContent = "The search could not be loaded. Try again, or use the lists in the menu.";
  }

  return { show, failed, element };
})();
