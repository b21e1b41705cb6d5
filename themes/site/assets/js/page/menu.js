/* The menu of narrow screens: a dialog with the sections and pages of the footer, to which the link leads otherwise. */
(function () {
  "use strict";

  const link = document.querySelector("[data-menu-open]");
  const dialog = document.querySelector("[data-menu]");
  const button = document.createElement("button");

  function fill() {
    const pages = document.getElementById("site-map").cloneNode(true);
    pages.removeAttribute("id");
    pages.removeAttribute("tabindex");
    pages.setAttribute("aria-label", "Menu");
    dialog.append(pages);
  }

  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.append(...link.childNodes);
  link.replaceWith(button);
  button.addEventListener("click", () => {
    if (!dialog.querySelector("nav")) fill();
    dialog.showModal();
  });
  dialog.querySelector("[data-menu-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
})();
