/** Do two words of different scripts begin with a like sound? Knows letters of Latin script only. */

/**
 * What a Latin letter at the beginning of a name may sound like, roughly: lips, teeth and tongue,
 * throat, a hiss, a vowel. Names are written by ear: J is the first of John, Jean, Juan and Jan.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  b: "P",
  p: "P",
  v: "PV",
  f: "P",
  w: "PV",
  d: "TS",
  t: "TS",
  k: "K",
  q: "KV",
  g: "KSTV",
  h: "KV",
  x: "KS",
  c: "KST",
  s: "S",
  z: "ST",
  j: "STKV",
  m: "M",
  n: "N",
  l: "L",
  r: "R",
  a: "V",
  e: "V",
  i: "V",
  o: "V",
  u: "VP",
  y: "VS",
};

/** `latin` says how the letters of a language are written in Latin ones. */
export function soundAlike(a: string, b: string, latin: Readonly<Record<string, string>>): boolean {
  const first = soundsOf(a, latin);
  const second = soundsOf(b, latin);
  return [...first].some((sound) => second.includes(sound));
}

function soundsOf(word: string, latin: Readonly<Record<string, string>>): string {
  for (const letter of word) {
    const written = latin[letter] ?? letter.normalize("NFD");
    if (written !== "") return SOUNDS[written.charAt(0)] ?? "";
  }
  return "V";
}
