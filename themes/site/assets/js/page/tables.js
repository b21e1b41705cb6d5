/* A table that is wider than the page can be scrolled by keyboard too. */
(function () {
  "use strict";

  function judge(box, number) {
    const scrolls = box.scrollWidth > box.clientWidth;
    const name = box.querySelector("caption")?.textContent.trim() || `Wide table ${number}`;
    for (const [attribute, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", name]]) {
      if (scrolls) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  }

  window.addEventListener("load", () => {
    const boxes = [...document.querySelectorAll(".table-box")];
    const watcher = new ResizeObserver(() => boxes.forEach((box, place) => judge(box, place + 1)));
    boxes.forEach((box) => watcher.observe(box));
  });
})();
