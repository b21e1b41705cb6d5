/* Timers for the steps of a session, one at a time. Time is read from the clock, so it is right after a tab has slept.
   All times are in milliseconds. */
window.spotlightTimer = (function () {
  "use strict";

  /* Gives a timer for steps of these lengths; `at` is the number of the step that it stands at. */
  function make(lengths) {
    const spent = lengths.map(() => 0);
    let at = 0;
    let since = null; // When it was started, or null while it stands.

    function used(step) {
      return spent[step] + (since !== null && step === at ? Math.max(0, Date.now() - since) : 0);
    }

    /* Adds the time that has run to the step, so that it can be stopped or another can run. */
    function settle() {
      spent[at] = used(at);
      if (since !== null) since = Date.now();
    }

    function left(step) {
      return lengths[step] - used(step);
    }

    function sum(times) {
      return times.reduce((total, time) => total + time, 0);
    }

    return {
      get at() {
        return at;
      },
      get runs() {
        return since !== null;
      },
      used,
      left,
      whole: () => sum(lengths),
      usedInAll: () => sum(spent.map((_, step) => used(step))),
      leftFromHere: () => sum(lengths.slice(at).map((_, more) => Math.max(0, left(at + more)))),
      go(step) {
        settle();
        at = step;
      },
      toggle() {
        settle();
        since = since === null ? Date.now() : null;
      },
      reset() {
        spent[at] = 0;
        if (since !== null) since = Date.now();
      },
    };
  }

  return { make };
})();
