/* Light or dark from before anything is shown: as the reader chose in this browser, or else as the device has it. */
window.spotlightScheme = (function () {
  "use strict";

  const kept = window.spotlightSetting("colours");
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  let chosen = kept.read();

  function isDark() {
    return chosen ? chosen === "dark" : device.matches;
  }

  function apply() {
    document.documentElement.dataset.mdColorScheme = isDark() ? "slate" : "default";
  }

  /* A choice that is the device's own is forgotten, so that the page follows the device again. */
  function change() {
    const dark = !isDark();
    chosen = dark === device.matches ? null : dark ? "dark" : "light";
    apply();
    kept.write(chosen);
  }

  device.addEventListener("change", apply);
  apply();
  return { change, isDark };
})();
