/* What the measures share: what a reader sees, and words for an element in a complaint. */
const VISIBLE = { visibilityProperty: true, opacityProperty: true };
const isOnlyHeard = (element) => element.closest(".unseen") || getComputedStyle(element).clipPath === "inset(50%)";
const isShown = (element) => element.checkVisibility(VISIBLE) && !isOnlyHeard(element);
const named = (element) => {
  const words = (element.getAttribute("aria-label") || element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  return `<${element.localName}${classes}> “${words}”`;
};

/* Gives each line of text that a reader sees, with its box and its element. */
function lines() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !isShown(element)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) found.push({ node, element, box });
  }
  return found;
}
