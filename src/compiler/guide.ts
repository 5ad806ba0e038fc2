/**
 * What of `lexicons/` is written by a script: the tables of its guide, between markers, and the
 * first lines of its files, which name their schemas.
 */

import { SHARED } from "../lexicon/pack.ts";
import { CHECKS } from "./checks/index.ts";
import { SHAPE_NAMES } from "./shapes/jsonSchema.ts";
import { fieldTables } from "./shapes/tables.ts";

/** The guide with its tables as they should be. Throws where a marker is lacking. */
export function withTables(guide: string): string {
  return between(between(guide, "fields", fieldTables()), "codes", codeTable());
}

function codeTable(): string {
  const rows = CHECKS.map(({ code, title }) => `| \`${code}\` | ${title} |`);
  return ["| code | what is reported |", "| --- | --- |", ...rows].join("\n");
}

function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}: written by npm run shapes -->\n`;
  const end = `\n<!-- end of ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`lexicons/README.md has no place for ${name}`);
  return `${text.slice(0, from + begin.length)}${content}${text.slice(to)}`;
}

/**
 * A file with the schema of its kind named in its first line, as the YAML language server reads it;
 * `shown` is its path from the folder above `lexicons/`.
 */
export function withSchemaNamed(text: string, shown: string, code: string, kind: string): string {
  const own = code === SHARED ? `${SHARED}/${kind}` : kind;
  const name = SHAPE_NAMES.includes(own) ? own : kind.replace(/-forms$/, "");
  const up = "../".repeat(shown.split("/").length - 2);
  const line = `# yaml-language-server: $schema=${up}schemas/${name}.json\n`;
  return line + text.replace(/^# yaml-language-server: .*\n/, "");
}
