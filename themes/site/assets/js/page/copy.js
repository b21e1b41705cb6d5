/* Copies for the reader. Where the browser does not let a page copy, the text is selected for Ctrl+C. */
window.spotlightCopy = (function () {
  "use strict";

  const DONE = "Copied.";
  const BY_HAND = "The text is selected: press Ctrl+C (on a Mac, Command+C) to copy it.";

  /* Copies a text, or else selects it in a field; gives what to tell the reader. */
  async function copyText(text, field) {
    try {
      await navigator.clipboard.writeText(text);
      return DONE;
    } catch {
      field.hidden = false;
      field.value = text;
      field.focus();
      field.select();
      return BY_HAND;
    }
  }

  /* Copies HTML with its plain text, or else selects the element that shows it. */
  async function copyFormatted(html, text, element) {
    try {
      const blob = (type, words) => new Blob([words], { type });
      const item = { "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
      return DONE;
    } catch {
      getSelection().selectAllChildren(element);
      return BY_HAND;
    }
  }

  for (const part of document.querySelectorAll("[data-copy]")) {
    const field = part.querySelector("[data-copy-field]");
    const button = part.querySelector("[data-copy-button]");
    const status = part.querySelector("[data-copy-status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      status.textContent = await copyText(field.value, field);
    });
  }

  return { copyText, copyFormatted };
})();
