/** What each pack of some folders is read from. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentOf } from "../../cache/folderContent.ts";
import type { Finding } from "../../errors.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { listFolder, shownFolder } from "../reading/folder.ts";

const GENERATED = "generated";

/**
 * By code a fingerprint of the files, their names among them; undefined where one cannot be read.
 * Throws ExpectedError for a folder that is none.
 */
export function packContents(folders: readonly string[]): ReadonlyMap<string, string | undefined> {
  const codes = folders.flatMap((folder) => listFolder(folder).languages.map(({ code }) => code));
  const generated = contentIn(folders, GENERATED);
  return new Map(
    [...new Set(codes)].sort().map((code) => {
      const own = contentIn(folders, code);
      return [code, own && generated && `${own} ${generated}`];
    }),
  );
}

function contentIn(folders: readonly string[], name: string): string | undefined {
  return contentOf(folders.map((folder) => join(folder, name)).filter((path) => existsSync(path)));
}

/** Of what was found while reading, what stands in the files of a pack. */
export function findingsOfPack(
  findings: readonly Finding[],
  folders: readonly string[],
  code: string,
): readonly Finding[] {
  const names = code === SHARED ? [code, GENERATED] : [code];
  const starts = folders.flatMap((folder) =>
    names.map((name) => `${shownFolder(folder)}/${name}/`),
  );
  return findings.filter(({ file }) => starts.some((start) => file.startsWith(start)));
}
