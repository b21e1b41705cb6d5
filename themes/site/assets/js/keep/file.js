/* A learning record as a file that can be loaded again.

   The format, version 1, is JSON in UTF-8:
     format   "spotlight-learning"
     version  1; a page refuses a higher number than it knows
     saved    when, in UTC (ISO 8601)
     entries  a list, each with
       id          16 hexadecimal digits, the same wherever the entry goes; a dot and more digits in a copy that was
                   kept beside another
       kind        theme, briefing, session, review, guide, prompt or other
       title       what was read, asked or done
       link        its address from the root of the site, or ""
       date        when, as 2026-11-24
       minutes     how long: a whole number from 1 to 1440
       reflection  text, or ""
       change      what will change: text, or ""
       due, done   when that is to happen, and when it did: a date, or ""
       versions    a random name for each time that the entry was changed, the latest last; they show which of two
                   copies is the later */
window.spotlightFile = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const FORMAT = "spotlight-learning";
  const VERSION = 1;

  function asText(entries) {
    const file = { format: FORMAT, version: VERSION, saved: new Date().toISOString(), entries };
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  /* Gives the entries of a file's text, or throws an error whose message is a sentence for the reader. */
  function entriesOf(text) {
    const file = parsed(text);
    if (file?.format !== FORMAT) throw new Error("This file is not a learning record that was saved here.");
    if (Number.isInteger(file.version) && file.version > VERSION) {
      throw new Error("This file was saved by a newer version of this site, which this page cannot read.");
    }
    if (file.version !== VERSION || !Array.isArray(file.entries) || !file.entries.every(record.isEntry)) {
      throw new Error("This file is damaged.");
    }
    return file.entries;
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  /* Saves something as a file on the reader's device. */
  function save(name, type, content) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function saveEntries(entries) {
    save(`my-learning-${wording.today()}.json`, "application/json", asText(entries));
  }

  return { entriesOf, save, saveEntries };
})();
