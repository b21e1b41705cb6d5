/* Targets under 24 by 24 pixels that neither stand in a sentence nor have the room about them that WCAG 2.2, 2.5.8
   asks for: a circle of 24 pixels about the middle of each that reaches no other target and no other such circle. */
() => {
  const LEAST = 24;
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  /* The whole of a label is part of its field; a link may be stretched over the box that it is in. */
  function boxOf(element) {
    const label = element.closest("label") || element.labels?.[0];
    const stretched = getComputedStyle(element, "::after");
    const isStretched = stretched.position === "absolute" && stretched.inset === "0px";
    const boxes = [element, label, isStretched && element.offsetParent].filter(Boolean);
    const edges = boxes.map((each) => each.getBoundingClientRect());
    const left = Math.min(...edges.map((edge) => edge.left));
    const top = Math.min(...edges.map((edge) => edge.top));
    const right = Math.max(...edges.map((edge) => edge.right));
    const bottom = Math.max(...edges.map((edge) => edge.bottom));
    return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  /* In a sentence: among words of the same block that are no target themselves. */
  function isInSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const isBeside = !parentElement.closest(TARGETS) && isShown(parentElement) && /\p{L}{2}/u.test(data);
      const runsOn = getComputedStyle(parentElement).display === "inline" || parentElement === block;
      if (isBeside && runsOn) return true;
    }
    return false;
  }

  const targets = [...document.querySelectorAll(TARGETS)]
    .filter((element) => isShown(element.closest("label") || element) && element.getClientRects().length)
    .filter((element) => !element.disabled)
    .map((element) => ({ element, ...boxOf(element) }));
  const isSmall = ({ left, top, right, bottom }) => right - left < LEAST - 0.05 || bottom - top < LEAST - 0.05;
  const reaches = ({ x, y }, { left, top, right, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < LEAST / 2;
  const meets = (one, other) => Math.hypot(one.x - other.x, one.y - other.y) < LEAST;
  const isTooNear = (one, other) => other !== one && (reaches(one, other) || (isSmall(other) && meets(one, other)));
  const size = ({ left, top, right, bottom }) => `${Math.round(right - left)}×${Math.round(bottom - top)}`;
  const found = new Set();
  for (const target of targets.filter((each) => isSmall(each) && !isInSentence(each.element))) {
    const near = targets.find((other) => isTooNear(target, other));
    if (near) found.add(`${named(target.element)} is ${size(target)}, beside ${named(near.element)}`);
  }
  return { number: targets.length, small: [...found] };
}
