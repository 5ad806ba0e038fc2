/** All documents in sum: how many mentions of which kind were lost, changed, moved, gained. */

import { KINDS } from "../entity.ts";
import type { DocumentDiff, KindTally } from "./documents.ts";

export interface Summary {
  /** Texts: in both, those of them in which anything differs, and those in one only. */
  readonly documents: { both: number; differing: number; onlyOld: number; onlyNew: number };
  /** Documents in both that differ in their language, or in whether they are documents at all. */
  readonly languages: number;
  readonly errors: number;
  readonly edited: number;
  readonly kinds: readonly ({ readonly kind: string } & Readonly<KindTally>)[];
  readonly total: Readonly<KindTally>;
}

export interface Summing {
  add(document: DocumentDiff): void;
  summary(): Summary;
}

export function summing(): Summing {
  const documents = { both: 0, differing: 0, onlyOld: 0, onlyNew: 0 };
  let languages = 0;
  let errors = 0;
  let edited = 0;
  const kinds = new Map<string, KindTally>();
  return {
    add(document) {
      if (document.only === "old") documents.onlyOld++;
      else if (document.only === "new") documents.onlyNew++;
      else {
        documents.both++;
        const { language, error, changes } = document;
        if (language || error || changes.length > 0) documents.differing++;
        if (language) languages++;
        if (error) errors++;
        if (document.edited) edited++;
      }
      for (const [kind, tally] of document.kinds)
        kinds.set(kind, sum(kinds.get(kind) ?? NOTHING, tally));
    },
    summary: () => ({
      documents: { ...documents },
      languages,
      errors,
      edited,
      kinds: [...kinds]
        .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map(([kind, tally]) => ({ kind, ...tally })),
      total: [...kinds.values()].reduce(sum, NOTHING),
    }),
  };
}

/** Is there anything, of what `--fail-on` may ask for? */
export function failsOn(what: "lost" | "any", { documents, languages, errors, total }: Summary) {
  if (what === "lost") return total.lost > 0;
  const { differing, onlyOld, onlyNew } = documents;
  return differing + onlyOld + onlyNew + languages + errors > 0;
}

const NOTHING: KindTally = { old: 0, new: 0, lost: 0, changed: 0, moved: 0, gained: 0 };

function sum(a: KindTally, b: KindTally): KindTally {
  return {
    old: a.old + b.old,
    new: a.new + b.new,
    lost: a.lost + b.lost,
    changed: a.changed + b.changed,
    moved: a.moved + b.moved,
    gained: a.gained + b.gained,
  };
}

/** Kinds that this version does not know stand behind those that it does. */
function rank(kind: string): number {
  const at = (KINDS as readonly string[]).indexOf(kind);
  return at < 0 ? KINDS.length : at;
}
