/* The key "/" opens the search, unless the reader has turned that off: who speaks to a computer, or has a tremor, may
   press it without meaning to (WCAG 2.1.4). */
window.spotlightSlash = (function () {
  "use strict";

  const kept = window.spotlightSetting("slash");
  const box = document.querySelector("[data-search-slash]");

  function isTyping(target) {
    return target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  }

  /* Whether a key that was pressed asks for the search. */
  function asks({ key, ctrlKey, metaKey, altKey, target }) {
    return key === "/" && !ctrlKey && !metaKey && !altKey && box.checked && !isTyping(target);
  }

  box.checked = kept.read() !== "off";
  box.addEventListener("change", () => kept.write(box.checked ? null : "off"));
  return { asks };
})();
