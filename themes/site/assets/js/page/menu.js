/* The menu of narrow screens, for the keyboard too: Material opens it with a label, which no key reaches. A button
   takes the label's place. */
(function () {
  "use strict";

  const toggle = document.getElementById("__drawer");
  const label = document.querySelector(".md-header label[for='__drawer']");
  if (!toggle || !label) return;
  const opener = document.createElement("button");

  function show(open) {
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function announce() {
    opener.setAttribute("aria-expanded", String(toggle.checked));
  }

  /* Material names the parts of the menu by labels that hold an icon alone. */
  document.querySelectorAll(".md-nav[aria-labelledby]").forEach((part) => {
    const name = part.parentElement.querySelector(":scope > .md-nav__container a, :scope > a, :scope > label");
    if (!name?.textContent.trim()) return;
    part.setAttribute("aria-label", name.textContent.trim());
    part.removeAttribute("aria-labelledby");
  });

  opener.type = "button";
  opener.className = `${label.className} menu-button`;
  opener.setAttribute("aria-label", "Menu");
  opener.append(...label.childNodes);
  label.replaceWith(opener);
  announce();
  toggle.addEventListener("change", announce);
  opener.addEventListener("click", (event) => {
    show(!toggle.checked);
    const byKey = event.detail === 0;
    if (toggle.checked && byKey) document.querySelector(".md-sidebar--primary a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    show(false);
    opener.focus();
  });
})();
