/* Arrow keys in the search dialog: down from the field to the first result, through the results, and up to the field
   again. In the field itself Home and End stay the caret's. */
(function () {
  "use strict";

  const dialog = document.getElementById("search-dialog");
  const input = dialog.querySelector("input[type=search]");
  const list = dialog.querySelector("[data-search-results]");
  const GOALS = {
    ArrowDown: (links, at) => links[at + 1],
    ArrowUp: (links, at) => (at > 0 ? links[at - 1] : at === 0 && input),
    Home: (links, at) => at >= 0 && links[0],
    End: (links, at) => at >= 0 && links.at(-1),
  };

  dialog.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(event.target);
    if (at < 0 && event.target !== input) return;
    const goal = GOALS[event.key]?.(links, at);
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
})();
