/** What a run reads before any pack. */

import { decode } from "../../lexicon/binary.ts";
import type { LexiconIndex, RemovedLine } from "../../lexicon/load.ts";
import type { LanguageFacts } from "../../lexicon/pack.ts";
import { REMOVABLE_KINDS } from "../sources/removals.ts";
import type { LexiconSource } from "../sources/source.ts";
import { detectionCandidates } from "./detection.ts";

/**
 * What a run reads first: version, fingerprint, and the evidence by which each language is
 * recognised. `read` gives a compiled file.
 */
export function indexOf(
  source: LexiconSource,
  sha256: string,
  read: (name: string) => Uint8Array,
): LexiconIndex {
  const languages = [...source.packs.keys()].map((code) => {
    const header = decode(read(`${code}.bin`)).data as { facts: LanguageFacts };
    const { name, codes, script, fold, direction, namesAlone } = header.facts;
    return { code, name, codes, script, fold, direction, namesAlone };
  });
  const candidates = detectionCandidates(source, () => []).map(
    ({ words: _, ...candidate }) => candidate,
  );
  const removed = removedLines(source);
  return {
    version: source.version,
    sha256,
    languages,
    candidates,
    ...(removed.length > 0 && { removed }),
  };
}

function removedLines({ packs }: LexiconSource): readonly RemovedLine[] {
  return [...packs.values()].flatMap(({ code, removals }) =>
    removals.flatMap(({ from, of, form, file, line, found }): RemovedLine[] => {
      if (!found || REMOVABLE_KINDS[from] === undefined) return [];
      return [{ language: code, room: from, id: of, ...(form && { form }), file, line }];
    }),
  );
}
