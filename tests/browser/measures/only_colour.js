/* What is current, chosen or next and told from its neighbours by colour alone, and buttons and boxes that have neither
   an edge nor a line under their words: in forced colours a background is no edge. */
() => {
  const SHAPES = ["fontWeight", "textDecorationLine", "outlineStyle", "outlineWidth", "fontStyle"];
  const EDGES = ["Top", "Right", "Bottom", "Left"].map((side) => `border${side}`);
  const BOXES = "button, .tool, .card, .routes a, .tags a, .print-link a, input:not([type=radio], [type=checkbox], [type=file])";
  const found = [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const isSeen = (colour) => colour !== ground && !/^rgba.*, 0\)$/.test(colour);

  function edgesOf(style) {
    return EDGES.filter((edge) => parseFloat(style[`${edge}Width`]) && style[`${edge}Style`] !== "none").filter((edge) =>
      isSeen(style[`${edge}Color`]),
    );
  }

  function shapeOf(element) {
    const style = getComputedStyle(element);
    const edges = edgesOf(style).map((edge) => edge + style[`${edge}Width`]);
    return [...SHAPES.map((name) => style[name]), ...edges].join();
  }

  function isUnlikeOthers(element) {
    const list = element.closest("ul, ol, tr, nav");
    const others = [...(list?.querySelectorAll(`${element.localName}:not([aria-current])`) ?? [])].filter(isShown);
    return others.every((other) => shapeOf(other) !== shapeOf(element));
  }

  for (const element of document.querySelectorAll("[aria-current]")) {
    if (isShown(element) && !isUnlikeOthers(element)) found.push(`${named(element)} is current by colour alone`);
  }
  for (const element of document.querySelectorAll(BOXES)) {
    if (!isShown(element)) continue;
    const style = getComputedStyle(element);
    const isUnderlined = style.textDecorationLine.includes("underline");
    if (!edgesOf(style).length && !isUnderlined) found.push(`${named(element)} has no edge`);
  }
  for (const picture of document.querySelectorAll("svg:not([role=img])")) {
    const { color, stroke } = getComputedStyle(picture);
    if (isShown(picture) && (stroke !== color || stroke === ground)) found.push(`${named(picture.parentElement)} has no icon`);
  }
  return found;
}
