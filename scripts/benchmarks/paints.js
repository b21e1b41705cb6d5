/* What moves while a page comes and is scrolled, and the largest thing that it paints. Runs before the page.

   Nobody touches the page: what the browser takes for a recent input is the phone's size being set, so all counts. */
window.spotlightPaints = { moved: 0, movers: [], largest: "" };

new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    spotlightPaints.moved += value;
    spotlightPaints.movers.push(...sources.map(({ node }) => named(node)));
  }
}).observe({ type: "layout-shift", buffered: true });

new PerformanceObserver((list) => {
  for (const { element } of list.getEntries()) spotlightPaints.largest = named(element);
}).observe({ type: "largest-contentful-paint", buffered: true });

/* Names an element as a selector would. */
function named(node) {
  if (!node) return "something that is gone";
  if (!node.localName) return named(node.parentElement);
  return [node.localName, ...node.classList].join(".");
}
