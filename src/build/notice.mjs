/**
 * The part of NOTICE that names the packages whose code ships, with their licences: made from what
 * the bundler put in.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ name: string, version: string, licence: string, text: string }} Shipped */
/**
 * @typedef {{ outputs: Readonly<Record<string, { inputs: Readonly<Record<string, { bytesInOutput:
 * number }>> }>> }} Metafile as esbuild writes it
 */

const HEADING = "BUNDLED SOFTWARE";
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * Packages without a licence file of their own, and the package whose file holds the words of
 * theirs: same author, same text.
 */
const TEXT_IN = new Map([["franc", "trigram-utils"]]);

/**
 * Folders of the packages of which at least a byte is in an output, relative to the package's root,
 * sorted. @param {readonly Metafile[]} metafiles @returns {string[]}
 */
export function shippedFolders(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = PACKAGE_FOLDER.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort();
}

/**
 * Throws Error for a package without a licence file.
 * @param {string} folder
 * @returns {Shipped}
 */
export function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const other = TEXT_IN.get(name);
  const holder = other === undefined ? folder : join(folder, "..", other);
  const files = readdirSync(holder).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0 || typeof license !== "string") {
    throw new Error(
      `${name} ships, but its package holds no licence; find out its terms, and name in src/build/notice.mjs where they stand`,
    );
  }
  const texts = files.sort().map((file) => readFileSync(join(holder, file), "utf8").trim());
  return { name, version, licence: license, text: texts.join("\n\n").replace(/[^\S\n]+$/gm, "") };
}

/**
 * @param {readonly Shipped[]} packages
 * @returns {string}
 */
export function softwareSection(packages) {
  const ordered = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const width =
    Math.max(0, ...ordered.map(({ name, version }) => name.length + version.length)) + 1;
  const list = ordered.map(
    ({ name, version, licence }) => `  ${`${name} ${version}`.padEnd(width)}  ${licence}`,
  );
  const texts = ordered.map(({ name, text }) => `---- ${name}\n\n${text}\n`);
  return `${HEADING}
The built files in dist/ contain code of these packages; their licences follow. This part is written by \`npm run notice\`.

${list.join("\n")}

${texts.join("\n")}`;
}

/**
 * NOTICE with its last part replaced; what is written by hand stands before it.
 * @param {string} notice
 * @param {string} section
 * @returns {string}
 */
export function withSection(notice, section) {
  const start = notice.indexOf(HEADING);
  return `${(start < 0 ? notice : notice.slice(0, start)).trimEnd()}\n\n${section}`;
}
