/* The button that changes between light and dark colours. */
(function () {
  "use strict";

  const button = document.querySelector("[data-colours]");
  button.removeAttribute("data-waiting");
  button.addEventListener("click", () => window.spotlightScheme.change());
})();
