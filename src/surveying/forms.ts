/** The forms of ids that a corpus never has, by the kind of what they name. */

import { KINDS, type Kind } from "../entity.ts";
import type { OriginsOf } from "../explaining/origins.ts";
import { KIND_TABLE } from "../kinds.ts";
import { TAG_TABLE, type Tag, tagsOf } from "../lexicon/tags.ts";

/** A form where the lexicon has it. */
export interface WrittenForm {
  readonly id: string;
  readonly form: string;
  readonly file: string;
  readonly line: number;
}

export interface UnseenForms {
  readonly language: string;
  readonly kind: Kind;
  /** How many there are, seen and unseen. */
  readonly forms: number;
  /** In the order of the lexicon's files. */
  readonly unseen: readonly WrittenForm[];
}

/** Names made of given names and surnames are no forms: the parts are written. */
const OF_PARTS = new Set(["combined", "patronymic"]);

/** `met`: of each pack, the numbers of the senses that were met. */
export function unseenForms(
  languages: readonly string[],
  met: ReadonlyMap<string, ReadonlySet<number>>,
  originsOf: OriginsOf,
  counts: (file: string) => boolean,
): UnseenForms[] {
  const kinds = kindsOfTags();
  return languages.flatMap((language) => {
    const senses = met.get(language);
    // A language of which the corpus has nothing says nothing of its forms.
    if (!senses) return [];
    const origins = originsOf(language);
    const forms = new Map<Kind, Map<string, WrittenForm & { seen: boolean }>>();
    for (let sense = 0; sense < origins.count; sense++) {
      const { tag, value, file, line, entry, form, made } = origins.of(sense);
      const kind = kinds.get(tag);
      if (kind === undefined || OF_PARTS.has(made) || !counts(file)) continue;
      const ofKind = forms.get(kind) ?? new Map();
      forms.set(kind, ofKind);
      const key = JSON.stringify([file, line, entry, form]);
      const written = ofKind.get(key) ?? { id: value, form, file, line, seen: false };
      written.seen ||= senses.has(sense);
      ofKind.set(key, written);
    }
    return KINDS.filter((kind) => forms.has(kind)).map((kind) => {
      const all = [...(forms.get(kind)?.values() ?? [])];
      const unseen = all.filter(({ seen }) => !seen).sort(inOrder);
      return {
        language,
        kind,
        forms: all.length,
        unseen: unseen.map(({ seen: _, ...written }) => written),
      };
    });
  });
}

function kindsOfTags(): ReadonlyMap<Tag, Kind> {
  return new Map(
    KINDS.flatMap((kind) =>
      [...KIND_TABLE[kind].catalogue, ...KIND_TABLE[kind].parts].flatMap((one) =>
        [...tagsOf(one)]
          .filter((tag) => TAG_TABLE[tag].counted === "ids")
          .map((tag) => [tag, kind] as const),
      ),
    ),
  );
}

function inOrder(a: WrittenForm, b: WrittenForm): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0);
}
