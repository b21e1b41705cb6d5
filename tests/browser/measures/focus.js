/* Gives a function that tells what has the focus, its place among all that can be focused, and what is wrong with it:
   out of sight, covered, or with a ring that is not there, thin or faint (WCAG 2.2, 2.4.7, 2.4.11 and 1.4.11). */
() => {
  const CAN_BE_FOCUSED = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const THICK = 2;
  const CONTRAST = 3;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  function pixel(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  }

  /* Relative luminance as WCAG defines it. */
  function luminance(colour) {
    const parts = [...pixel(colour)].slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function groundOf(element) {
    for (let around = element; around; around = around.parentElement) {
      const colour = getComputedStyle(around).backgroundColor;
      if (pixel(colour)[3] > 250) return colour;
    }
    return "white";
  }

  /* A ring may be drawn by the element, over it, or by the label that it is in. */
  function ringsOf(element) {
    const styles = [getComputedStyle(element), getComputedStyle(element, "::after")];
    const label = element.closest("label");
    if (label) styles.push(getComputedStyle(label));
    return styles.flatMap(({ outlineStyle, outlineWidth, outlineColor, boxShadow }) => [
      ...(outlineStyle === "none" ? [] : [{ colour: outlineColor, width: parseFloat(outlineWidth) }]),
      ...[...boxShadow.matchAll(/((?:rgb|color)[^)]*\)) \S+ \S+ (\S+)px (\S+)px/g)]
        .filter(([, , blur]) => parseFloat(blur) === 0)
        .map(([, colour, , spread]) => ({ colour, width: parseFloat(spread) })),
    ]);
  }

  const inWords = (rings) => rings.map(({ colour, width }) => `${colour} ${width}`).join();
  const all = () => [...document.querySelectorAll(CAN_BE_FOCUSED)];
  const atRest = new Map(all().map((element) => [element, inWords(ringsOf(element))]));

  function isUncovered(element) {
    const label = element.closest("label");
    return [...element.getClientRects()].some((box) => {
      const edges = {
        left: Math.max(box.left, 0),
        right: Math.min(box.right, innerWidth),
        top: Math.max(box.top, 0),
        bottom: Math.min(box.bottom, innerHeight),
      };
      if (edges.right - edges.left < 1 || edges.bottom - edges.top < 1) return false;
      return [0.5, 0.1, 0.9].some((share) => {
        const x = edges.left + (edges.right - edges.left) * share;
        const y = edges.top + (edges.bottom - edges.top) * share;
        const hit = document.elementFromPoint(x, y);
        return hit && (element.contains(hit) || hit.contains(element) || label?.contains(hit));
      });
    });
  }

  function faultOf(element) {
    if (!isUncovered(element)) return "is out of sight or covered";
    if (element.localName === "iframe") return "";
    const rings = ringsOf(element);
    if (inWords(rings) === atRest.get(element)) return "looks as it does without focus";
    const thick = rings.filter(({ width }) => width >= THICK);
    if (!thick.length) return "has a ring that is too thin";
    const ground = groundOf(element.parentElement);
    return thick.some(({ colour }) => contrast(colour, ground) >= CONTRAST) ? "" : "has a ring that is too faint";
  }

  window.tellFocus = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const fault = faultOf(element);
    return { name: named(element), place: all().indexOf(element), fault: fault && `${named(element)} ${fault}` };
  };
}
