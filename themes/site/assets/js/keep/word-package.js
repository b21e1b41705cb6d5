/* What a Word document holds besides its words (ECMA-376, parts 1 and 2): the look of headings and tables, the language,
   the title, and the list of its files. */
window.spotlightWordPackage = (function () {
  "use strict";

  const TITLE = "My learning record";
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

  function style(id, name, size, outline = "") {
    return [
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
      '<w:next w:val="Normal"/><w:qFormat/>',
      `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>${outline}</w:pPr>`,
      `<w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`,
    ].join("");
  }

  function heading(level) {
    return style(`Heading${level}`, `heading ${level}`, 36 - 4 * level, `<w:outlineLvl w:val="${level - 1}"/>`);
  }

  function styles() {
    const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join("");
    return [
      `${HEAD}<w:styles xmlns:w="${WORDS}"><w:docDefaults><w:rPrDefault><w:rPr>`,
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
      '<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>',
      '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
      "</w:docDefaults>",
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
      style("Title", "Title", 40),
      ...[1, 2, 3].map(heading),
      '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>',
      `<w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr></w:style></w:styles>`,
    ].join("");
  }

  function relationships(list) {
    const lines = list.map(([type, target], at) => `<Relationship Id="r${at}" Type="${type}" Target="${target}"/>`);
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
  }

  function contentTypes() {
    const parts = [
      ["/word/document.xml", `${CONTENT}.document.main+xml`],
      ["/word/styles.xml", `${CONTENT}.styles+xml`],
      ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ];
    return [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
      "</Types>",
    ].join("");
  }

  function properties() {
    const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
    const words = `<dc:title>${TITLE}</dc:title><dc:language>en-GB</dc:language>`;
    return `${HEAD}<cp:coreProperties ${names}>${words}</cp:coreProperties>`;
  }

  /* Gives the files of a document by their names; `body` is WordprocessingML. */
  function files(body) {
    return {
      "[Content_Types].xml": contentTypes(),
      "_rels/.rels": relationships([
        [`${OFFICE}/officeDocument`, "word/document.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
      "docProps/core.xml": properties(),
      "word/_rels/document.xml.rels": relationships([[`${OFFICE}/styles`, "styles.xml"]]),
      "word/styles.xml": styles(),
      "word/document.xml": `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`,
    };
  }

  return { TITLE, files };
})();
