/** What of `lexicons/README.md` is written by a script, between markers. */

import { CHECKS } from "./checks/index.ts";
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
