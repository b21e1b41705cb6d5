/* The facilitator's view of a session: one step at a time, with its notes and its time. */
(function () {
  "use strict";

  const MINUTE = 60 * 1000;
  const TICK = 500;
  const dialog = document.querySelector("[data-facilitator]");
  const find = (name) => dialog.querySelector(`[data-facilitator-${name}]`);
  const start = document.querySelector("[data-facilitator-start]");
  const opener = start.querySelector("button");
  const steps = [...dialog.querySelectorAll("[data-facilitator-step]")].map((button) => ({
    button,
    title: button.textContent,
    minutes: Number(button.dataset.facilitatorStep),
    notes: window.spotlightNotes.notesFor(button.textContent),
    announced: false,
  }));
  const timer = window.spotlightTimer.make(steps.map(({ minutes }) => minutes * MINUTE));

  function clock(time) {
    const seconds = Math.floor(time / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  function counted(minutes) {
    return `${minutes} minute${minutes === 1 ? "" : "s"}`;
  }

  function timeOfDay(moment) {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(moment);
  }

  function say(words) {
    find("said").textContent = words;
  }

  function place() {
    return `Step ${timer.at + 1} of ${steps.length}`;
  }

  function showTime() {
    const left = timer.left(timer.at);
    find("time").textContent = left > 0 ? clock(Math.ceil(left / 1000) * 1000) : `+${clock(-left)}`;
    find("over").textContent = left > 0 ? "" : "The time for this step is over. Go on when the group is ready.";
    dialog.classList.toggle("facilitator-late", left <= 0);
    announceEnd(steps[timer.at], left <= 0);
    showSession();
  }

  function announceEnd(step, over) {
    if (over && !step.announced) say(`The time for “${step.title}” is over. Go on when the group is ready.`);
    step.announced = over;
  }

  function showSession() {
    const used = Math.floor(timer.usedInAll() / MINUTE);
    const end = timeOfDay(new Date(Date.now() + timer.leftFromHere()));
    const session = `Session: ${used} of ${counted(timer.whole() / MINUTE)} used.`;
    find("session").textContent = `${session} If the rest keeps to time, it ends at ${end}.`;
  }

  function showRunning() {
    const word = timer.used(timer.at) > 0 ? "Go on with" : "Start";
    find("run").textContent = timer.runs ? "Pause the timer" : `${word} the timer`;
    showTime();
  }

  function showStep() {
    const step = steps[timer.at];
    find("place").textContent = `${place()} · ${counted(step.minutes)}`;
    find("title").textContent = step.title;
    find("notes").replaceChildren(...step.notes);
    find("notes").hidden = !step.notes.length;
    find("back").setAttribute("aria-disabled", String(timer.at === 0));
    find("next").setAttribute("aria-disabled", String(timer.at === steps.length - 1));
    steps.forEach(({ button }) => button.removeAttribute("aria-current"));
    step.button.setAttribute("aria-current", "step");
    dialog.scrollTop = 0;
    find("notes").scrollTop = 0;
    showRunning();
  }

  /* A timer that runs goes on running, for the step that is gone to. */
  function go(number) {
    if (!steps[number] || number === timer.at) return;
    timer.go(number);
    showStep();
    say(`${place()}: ${steps[number].title}, ${counted(steps[number].minutes)}.`);
  }

  function toggle() {
    timer.toggle();
    showRunning();
  }

  function reset() {
    timer.reset();
    showRunning();
    say("The timer of this step was reset.");
  }

  function open() {
    dialog.showModal();
    showStep();
  }

  function closed() {
    opener.textContent = `Go back to the facilitator's view (${place().toLowerCase()})`;
    opener.focus();
  }

  find("run").addEventListener("click", toggle);
  find("reset").addEventListener("click", reset);
  find("back").addEventListener("click", () => go(timer.at - 1));
  find("next").addEventListener("click", () => go(timer.at + 1));
  find("close").addEventListener("click", () => dialog.close());
  steps.forEach(({ button }, number) => button.addEventListener("click", () => go(number)));
  opener.addEventListener("click", open);
  dialog.addEventListener("close", closed);
  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "ArrowRight") go(timer.at + 1);
    if (event.key === "ArrowLeft") go(timer.at - 1);
  });
  document.addEventListener("visibilitychange", () => dialog.open && showTime());
  setInterval(() => dialog.open && showTime(), TICK);
  start.removeAttribute("data-waiting");
})();
