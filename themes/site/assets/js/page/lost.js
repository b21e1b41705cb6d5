/* On the page for lost readers, where the site is not at the address that it was built for: looks for it in the folders
   of this address, and mends the page's styles, scripts and links. */
(async function () {
  "use strict";

  const root = document.documentElement;
  const built = new URL(root.dataset.root, location.href).pathname;
  const styles = document.querySelector('link[rel="stylesheet"]');
  const below = (address) => (address.startsWith(built) ? address.slice(built.length) : null);

  async function holdsTheSite(folder) {
    const answer = await fetch(folder + below(styles.getAttribute("href")), { method: "HEAD" }).catch(() => null);
    return answer?.ok && answer.headers.get("content-type")?.startsWith("text/css");
  }

  async function findTheSite() {
    const names = location.pathname.split("/").slice(1, -1);
    for (let depth = 0; depth <= names.length; depth += 1) {
      const folder = ["", ...names.slice(0, depth), ""].join("/");
      if (await holdsTheSite(folder)) return folder;
    }
    return null;
  }

  function mend(element, name, folder) {
    const path = below(element.getAttribute(name));
    if (path === null) return;
    if (element.localName !== "script") return element.setAttribute(name, folder + path);
    const again = document.createElement("script"); // one that has failed does not run again
    again.src = folder + path;
    element.replaceWith(again);
  }

  if (getComputedStyle(root).getPropertyValue("--paper")) return;
  const folder = await findTheSite();
  if (folder === null) return;
  root.dataset.root = folder;
  for (const name of ["href", "src", "action"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) mend(element, name, folder);
  }
})();
