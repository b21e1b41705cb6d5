/* Gives the address of a path of the site. Opened from a folder there is no server to find a folder's page: it is named. */
window.spotlightAddress = (function () {
  "use strict";

  const root = document.documentElement.dataset.root.replace(/\/?$/, "/");
  const page = location.protocol === "file:" ? "index.html" : "";

  return (path) => root + path.replace(/(^|\/)(?=[?#]|$)/, `$1${page}`);
})();
