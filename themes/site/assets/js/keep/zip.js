/* Puts files into one ZIP file, uncompressed: what a Word document is made of (PKWARE APPNOTE 6.3.3). */
window.spotlightZip = (function () {
  "use strict";

  const TABLE = Uint32Array.from({ length: 256 }, (_, number) => {
    let value = number;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const UTF8_NAMES = 0x0800;
  const FIRST_OF_1980 = 0x21;

  function checksum(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  }

  /* Gives numbers as bytes, the lowest first: a list of [number, how many bytes]. */
  function packed(fields) {
    return Uint8Array.from(
      fields.flatMap(([number, size]) => Array.from({ length: size }, (_, at) => number >>> (8 * at))),
    );
  }

  function common(file) {
    return [
      [20, 2],
      [UTF8_NAMES, 2],
      [0, 2],
      [0, 2],
      [FIRST_OF_1980, 2],
      [file.sum, 4],
      [file.size, 4],
      [file.size, 4],
      [file.name.length, 2],
      [0, 2],
    ];
  }

  /* Takes the files' texts by their names, and gives the ZIP file's bytes in parts, for a Blob. */
  function zip(texts) {
    const encoder = new TextEncoder();
    const parts = [];
    const directory = [];
    let at = 0;
    for (const [path, text] of Object.entries(texts)) {
      const bytes = encoder.encode(text);
      const name = encoder.encode(path);
      const file = { name, size: bytes.length, sum: checksum(bytes) };
      const head = packed([[0x04034b50, 4], ...common(file)]);
      directory.push(
        packed([[0x02014b50, 4], [20, 2], ...common(file), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]),
        name,
      );
      parts.push(head, name, bytes);
      at += head.length + name.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    const count = directory.length / 2;
    const end = packed([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
      [size, 4],
      [at, 4],
      [0, 2],
    ]);
    return [...parts, ...directory, end];
  }

  return { zip };
})();
