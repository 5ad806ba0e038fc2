/**
 * What a build depends on, as a short name: equal contents give equal names, whatever the times of
 * the files.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Of lexicons/, only what the program reads: a changed guide or generator changes no build. */
const LEXICON_FILE = /\.(ya?ml|tsv)$/;
const FOLDERS_APART = new Set(["node_modules", ".git"]);

/** Hexadecimal digits: enough that two states of a working tree never meet. */
const LENGTH = 16;

/**
 * Files of the package that a build depends on, relative to its folder, sorted, with forward
 * slashes. @param {string} root @returns {string[]}
 */
export function buildInputs(root) {
  const single = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  return [
    ...filesUnder(root, "src"),
    ...lexiconFiles(root),
    ...single.filter((name) => existsSync(join(root, name))),
  ];
}

/**
 * The lexicon files, likewise.
 * @param {string} root
 * @returns {string[]}
 */
export function lexiconFiles(root) {
  return filesUnder(root, "lexicons").filter((name) => LEXICON_FILE.test(name));
}

/**
 * @param {string} root
 * @param {readonly string[]} files relative to root
 * @param {readonly (string | Uint8Array)[]} [further] whatever else decides
 * @returns {string} 16 hexadecimal digits
 */
export function fingerprint(root, files, further = []) {
  const hash = createHash("sha256");
  // Lengths keep the end of one part and the beginning of the next apart. The Unicode version
  // decides the character tables.
  /** @param {string | Uint8Array} part */
  const add = (part) => hash.update(`${Buffer.byteLength(part)}:`).update(part);
  add(process.versions["unicode"] ?? "");
  for (const name of files) {
    add(name);
    add(readFileSync(join(root, name)));
  }
  for (const part of further) add(part);
  return hash.digest("hex").slice(0, LENGTH);
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return FOLDERS_APART.has(entry.name) ? [] : filesUnder(root, name);
    return entry.isFile() ? [name] : [];
  });
}
