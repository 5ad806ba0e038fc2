/**
 * Names of files for documents: each stays in its folder, can be written on every system, and is
 * there once, in whatever case.
 */

/** Bytes of a name at most, so that an ending and a number have room besides. */
const LONGEST = 200;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Answers with a name for what a document is called; no two of one namer are alike. */
export function fileNamer(): (called: string) => string {
  /** The number that is tried next behind a name, by the name in small letters. */
  const next = new Map<string, number>();
  return (called) => {
    const name = safeName(called);
    for (;;) {
      const number = next.get(keyOf(name)) ?? 1;
      next.set(keyOf(name), number + 1);
      const numbered = number === 1 ? name : `${name}-${number}`;
      if (number > 1 && next.has(keyOf(numbered))) continue;
      next.set(keyOf(numbered), next.get(keyOf(numbered)) ?? 2);
      return numbered;
    }
  };
}

function keyOf(name: string): string {
  return name.toLowerCase().normalize("NFKC");
}

/** Letters, digits, points, hyphens and underscores; the ending .txt goes, with another at hand. */
function safeName(called: string): string {
  const plain = called
    .normalize("NFC")
    .replace(/\.txt$/i, "")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "_")
    .replace(/^[._-]+/, "")
    .replace(/\.{2,}/g, ".");
  const short = shortened(plain).replace(/[._-]+$/, "");
  if (short === "") return "document";
  return DEVICE.test(short.split(".")[0] as string) ? `${short.replace(".", "_")}_` : short;
}

function shortened(name: string): string {
  let bytes = 0;
  let short = "";
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > LONGEST) break;
    short += character;
  }
  return short;
}
