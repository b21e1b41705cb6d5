/* Lines of text that lie over each other. A line's box is taken without its upper and lower quarter, where letters of
   neighbouring lines may reach. */
() => {
  const found = new Set();
  const boxes = lines()
    .filter(({ element }) => !element.closest("sup, svg"))
    .map(({ node, element, box }) => ({
      node,
      element,
      left: box.left + 1,
      right: box.right - 1,
      top: box.top + box.height / 4,
      bottom: box.bottom - box.height / 4,
    }))
    .sort((a, b) => a.top - b.top);
  boxes.forEach((upper, place) => {
    for (let next = place + 1; next < boxes.length && boxes[next].top < upper.bottom; next += 1) {
      const lower = boxes[next];
      const over = lower.left < upper.right && lower.right > upper.left && lower.node !== upper.node;
      if (over) found.add(`${named(upper.element)} lies over ${named(lower.element)}`);
    }
  });
  return [...found];
}
