/* A learning record as a Word document, with real headings and a table with a head, so that it can be read aloud:
   WordprocessingML (ECMA-376, part 1) in a ZIP file. */
window.spotlightWord = (function () {
  "use strict";

  const record = window.spotlightRecord;
  const wording = window.spotlightWording;
  const { TITLE, files } = window.spotlightWordPackage;

  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  // What XML 1.0 cannot hold, such as the line breaks of pasted text in old formats.
  const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

  function escaped(text) {
    const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    return text.replace(FORBIDDEN, " ").replace(/[&<>"]/g, (sign) => names[sign]);
  }

  function run(text, bold = false) {
    const lines = escaped(text).split(/\r\n|\r|\n/);
    const pieces = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
    return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}${pieces.join("<w:br/>")}</w:r>`;
  }

  function paragraph(content, style = "") {
    return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${content}</w:p>`;
  }

  function labelled(label, text) {
    return text ? paragraph(run(`${label}: `, true) + run(text)) : "";
  }

  function described(entry) {
    const about = [wording.kindInWords(entry), wording.inWords(entry.date), wording.duration(entry.minutes)];
    return [
      paragraph(run(entry.title), "Heading3"),
      paragraph(run(about.join(", "))),
      labelled("Address", entry.link && address(entry.link)),
      labelled("Reflection", entry.reflection),
      labelled("What will change", entry.change),
      labelled("When", record.isAction(entry) ? wording.dueInWords(entry) : ""),
    ].join("");
  }

  /* The address of a page for people with the document, who are elsewhere; none when the site is a folder. */
  function address(link) {
    const page = new URL(window.spotlightAddress(link), location.href);
    return page.protocol === "file:" ? "" : page.href;
  }

  function cell(text, bold) {
    return `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(run(text, bold))}</w:tc>`;
  }

  function row(texts, head = false) {
    const cells = texts.map((text) => cell(text, head)).join("");
    return `<w:tr>${head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells}</w:tr>`;
  }

  function timeTable(entries) {
    const line = (words, some) => row([words, String(some.length), wording.duration(record.totalMinutes(some))]);
    const months = [...record.groupedByDate(entries, 7)].map(([name, some]) => line(wording.monthInWords(name), some));
    return [
      '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>',
      `<w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(3)}</w:tblGrid>`,
      row(["When", "Entries", "Time"], true),
      ...months,
      line("In all", entries),
      "</w:tbl>",
    ].join("");
  }

  function body(entries) {
    const months = [...record.groupedByDate(entries, 7)].map(
      ([name, some]) => paragraph(run(wording.monthInWords(name)), "Heading2") + some.map(described).join(""),
    );
    return [
      paragraph(run(TITLE), "Title"),
      paragraph(run(`Saved on ${wording.inWords(wording.today())}`)),
      paragraph(run("Learning"), "Heading1"),
      ...months,
      paragraph(run("Time"), "Heading1"),
      timeTable(entries),
      paragraph(""),
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>',
      "</w:sectPr>",
    ].join("");
  }

  /* Gives the document, to be saved. */
  function make(entries) {
    return new Blob(window.spotlightZip.zip(files(body(entries))), { type: TYPE });
  }

  return { TYPE, make };
})();
