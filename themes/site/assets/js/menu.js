/* The menu of narrow screens, for the keyboard too: Material opens it with a label, which no key reaches. */
(function () {
  "use strict";

  const toggle = document.getElementById("__drawer");
  const opener = document.querySelector(".md-header label[for='__drawer']");
  if (!toggle || !opener) return;

  function show(open) {
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function announce() {
    opener.setAttribute("aria-expanded", String(toggle.checked));
  }

  opener.setAttribute("role", "button");
  opener.setAttribute("tabindex", "0");
  opener.setAttribute("aria-label", "Menu");
  announce();
  toggle.addEventListener("change", announce);
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show(!toggle.checked);
    if (toggle.checked) document.querySelector(".md-sidebar--primary a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    show(false);
    opener.focus();
  });
})();
