/* Light or dark as the reader's device has it, from before anything is shown. */
(function () {
  "use strict";

  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => (document.documentElement.dataset.mdColorScheme = dark.matches ? "slate" : "default");
  dark.addEventListener("change", follow);
  follow();
})();
