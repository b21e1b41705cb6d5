/* Says that a page is past its review date, by the reader's own clock: a site that nobody rebuilds says so too. */
(function () {
  "use strict";

  document.querySelectorAll("[data-review-by]").forEach((note) => {
    note.hidden = new Date() <= new Date(`${note.dataset.reviewBy}T23:59:59`);
  });
})();
