/** Mends files by the fixes of their findings; a file appears whole or stays as it was. */

import { randomBytes } from "node:crypto";
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type Finding, isMendable, OutputError } from "../../errors.ts";
import { type Place, placeAt } from "../reading/positions.ts";
import { lineStarts } from "./edits.ts";
import { fixText, type PlacedFix } from "./fixText.ts";

export interface FixedFile {
  readonly file: string;
  /** How many of its findings were mended. */
  readonly made: number;
}

/** What is written elsewhere by fixes; a rest may be left for another round. Throws OutputError. */
export function fixFiles(findings: readonly Finding[]): FixedFile[] {
  const files: FixedFile[] = [];
  for (const [file, fixes] of fixesByFile(findings)) {
    const before = readText(file);
    const after = fixText(before.text, fixes);
    if (after.made === 0) continue;
    replaceFile(file, before.mark + after.text);
    files.push({ file, made: after.made });
  }
  return files;
}

/** What a finding's fix would change in its file, and where. */
export function replacementsOf(
  finding: Finding,
): { readonly start: Place; readonly end: Place; readonly text: string }[] {
  return [...fixesByFile([finding])].flatMap(([file, fixes]) => {
    const { text } = readText(file);
    const starts = lineStarts(text);
    return fixText(text, fixes).edits.map((edit) => ({
      start: placeAt(starts, edit.start),
      end: placeAt(starts, edit.end),
      text: edit.text,
    }));
  });
}

function fixesByFile(findings: readonly Finding[]): Map<string, PlacedFix[]> {
  const files = new Map<string, PlacedFix[]>();
  for (const finding of findings) {
    if (!isMendable(finding)) continue;
    const { file, line, column, fix } = finding;
    files.set(file, [...(files.get(file) ?? []), { line, column, fix }]);
  }
  return files;
}

const BYTE_ORDER_MARK = "\ufeff";

/** The text without the mark that may stand before it; findings do not count that. */
function readText(file: string): { mark: string; text: string } {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    readFileSync(file),
  );
  return text.startsWith(BYTE_ORDER_MARK)
    ? { mark: BYTE_ORDER_MARK, text: text.slice(1) }
    : { mark: "", text };
}

/** With the rights that it has, and where a link leads to. */
function replaceFile(file: string, text: string): void {
  const path = realpathSync(file);
  const growing = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(growing, text, { flag: "wx", mode: statSync(path).mode & 0o777 });
    renameSync(growing, path);
  } catch (error) {
    rmSync(growing, { force: true });
    throw new OutputError(file, error);
  }
}
