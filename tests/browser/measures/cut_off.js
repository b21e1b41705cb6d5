/* Text that is cut off or runs out of its box, and boxes that scroll sideways though they are no table, picture or code. */
() => {
  const MAY_SCROLL = ".table-box, .picture, pre, textarea, input";
  const SLIP = 1.5;
  const found = new Set();
  const page = { left: 0, right: document.documentElement.clientWidth };

  function runsOut({ element, box }) {
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display.startsWith("inline")) continue;
      const edge = around.getBoundingClientRect();
      const wide = box.left < edge.left - SLIP || box.right > edge.right + SLIP;
      const high = box.top < edge.top - box.height / 2 || box.bottom > edge.bottom + box.height / 2;
      if (style.overflowX === "auto" || style.overflowX === "scroll") return false;
      if (wide) return `wider than ${named(around)}`;
      if (high && style.overflowY !== "visible") return `cut off by ${named(around)}`;
    }
    return (box.left < page.left - SLIP || box.right > page.right + SLIP) && "off the page";
  }

  for (const line of lines()) {
    const how = runsOut(line);
    if (how) found.add(`${named(line.element)} is ${how}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (!scrolls || element.matches(MAY_SCROLL) || !isShown(element)) continue;
    if (element.scrollWidth > element.clientWidth + SLIP) found.add(`${named(element)} scrolls sideways`);
  }
  if (document.documentElement.scrollWidth > page.right) found.add("the page scrolls sideways");
  return [...found];
}
