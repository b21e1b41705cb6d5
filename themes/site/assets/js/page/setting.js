/* One choice that a reader's browser keeps. Where storage is blocked or full, it lasts as long as the page. */
window.spotlightSetting = function (name) {
  "use strict";

  const key = `spotlight.${name}`;

  function read() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /* Keeps a value; null forgets it. */
  function write(value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Nothing can be kept: the page goes on with the choice.
    }
  }

  return { read, write };
};
