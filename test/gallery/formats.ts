/** The first lines of each format, as the README shows them. */

import { FORMATS, type Format } from "../../src/commands/formats.ts";
import { extract } from "../program.ts";

export const BEGIN = "<!-- gallery: written by npm run gallery -->";
export const END = "<!-- /gallery -->";

const ARTICLE =
  "Sergei Shoigu said that 26 Kalibr missiles were fired from the Caspian Sea. Two Su-34s left Hmeimim.\n";

/** Those that a picture shows better, or a chapter of their own. */
const APART: ReadonlySet<Format> = new Set([
  "html",
  "iob2",
  "brat",
  "w3c",
  "label-studio",
  "displacy",
]);
const LINES = 7;
const COLUMNS = 150;

/** Markdown: what each format begins with. */
export function firstLines(): string {
  const blocks = FORMATS.filter((format) => !APART.has(format)).map((format) => {
    const { out } = extract(["--format", format, "--language", "en", "-"], { input: ARTICLE });
    const lines = out.replaceAll("\r", "").trimEnd().split("\n");
    const shown = lines.slice(0, LINES).map((line) => {
      const steady = line.replace(/\b[0-9a-f]{64}\b/g, "…");
      return steady.length > COLUMNS ? `${steady.slice(0, COLUMNS)}…` : steady;
    });
    if (lines.length > LINES) shown.push("…");
    return `    $ extract --format ${format} article.txt\n${shown.map((line) => `    ${line}\n`).join("")}`;
  });
  return blocks.join("\n");
}

/** The README with the part between the marks replaced. */
export function withGallery(readme: string, text: string): string {
  const [before = "", rest = ""] = readme.split(BEGIN);
  const [, after = ""] = rest.split(END);
  return `${before}${BEGIN}\n\n${text}\n${END}${after}`;
}
