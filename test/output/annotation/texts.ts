/** Texts of names and of what tries to move, split or break what is said of them. */

import fc from "fast-check";

/** In several languages; some overlap each other in what is found. */
const NAMES = [
  "Vladimir Putin",
  "Sergei\r\nShoigu",
  "Syria",
  "Russian and US defence ministries",
  "وزارتي الدفاع الروسية والأمريكية",
  "سرگئی شویگو",
  "Сергея Шойгу",
  "26 high-precision Kalibr cruise missiles",
  "12 Su-34",
  "President Ahmed Qorvathi",
];

const NOISE = [
  " ",
  ". ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "# id = x\n",
  "Moscow\tB-PLACE\n",
  "T1\tPERSON 0 3\tabc\n",
  "😀",
  "👨‍👩‍👧",
  "\ud800",
  "\udc00",
  "\u0000",
  "\u0085",
  "\u2028",
  "\u202e",
  "\u200d",
  "\u0301",
  "\u001b[2J",
  "<b>",
  "</script>",
  '"',
  "'",
  "&",
  "\\",
  "$&",
  "{",
  "}",
  "e",
  "-",
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...NOISE), fc.string()), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(""));
