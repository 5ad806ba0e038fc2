/** What lexicons list, for those who look instead of reading YAML: entries, forms, examples. */

import type { EntryKind } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { kindMeant } from "./references.ts";
import type { Declaration, ExampleSource, LexiconSource } from "./source.ts";

/** Where a line of a lexicon stands; 1-based. */
interface Line {
  readonly file: string;
  readonly line: number;
}

export interface ListedEntry extends Line {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  /** All others that the catalogue has. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ListedForm extends Line {
  readonly kind: EntryKind;
  readonly id: string;
  /** Code of the pack; that of the catalogue for forms of every language. */
  readonly language: string;
  readonly form: string;
  /** What it is declared as: `place`, `person-alone`, `adjective`. */
  readonly as: string;
  /** When it is made of its entry's parts. */
  readonly made?: "combined" | "patronymic";
  /** Words of which one must, or must not, stand beside it. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

export interface ListedExample extends Line {
  readonly language: string;
  readonly text: string;
}

/** The entries of some kinds, or of all, by kind and id. */
export function* listedEntries(
  source: LexiconSource,
  kinds?: ReadonlySet<EntryKind>,
): Generator<ListedEntry> {
  const entries = new Map<string, ListedEntry>();
  for (const { catalogue } of source.packs.values())
    for (const { id, facts, file, line } of catalogue) {
      const { kind, name = id, ...others } = facts;
      if (kinds && !kinds.has(kind)) continue;
      entries.set(`${kind}\0${id}`, { kind, id, name, facts: others, file, line });
    }
  for (const key of [...entries.keys()].sort()) yield entries.get(key) as ListedEntry;
}

/** The forms that mean an entry, the languages in order of their codes; of all entries without one. */
export function* listedForms(
  source: LexiconSource,
  of?: Pick<ListedEntry, "kind" | "id">,
): Generator<ListedForm> {
  for (const { code, declarations } of source.packs.values())
    for (const declaration of declarations) {
      if (of && declaration.value !== of.id) continue;
      const kind = kindMeant(declaration);
      if (kind === undefined || (of && kind !== of.kind)) continue;
      yield listedForm(code, kind, declaration);
    }
}

function listedForm(language: string, kind: EntryKind, declaration: Declaration): ListedForm {
  const { value, form, tag, made, after, before, notAfter, notBefore, file, line } = declaration;
  return {
    kind,
    id: value,
    language,
    form,
    as: tag,
    ...(made && { made }),
    ...(after && { after }),
    ...(before && { before }),
    ...(notAfter && { notAfter }),
    ...(notBefore && { notBefore }),
    file,
    line,
  };
}

/** The examples in which an id must be found. */
export function listedExamples(
  examples: ReadonlyMap<string, readonly ExampleSource[]>,
  id: string,
): ListedExample[] {
  return [...examples].flatMap(([language, list]) =>
    language === SHARED
      ? []
      : list
          .filter(({ finds }) => finds.some((find) => find[2] === id))
          .map(({ text, file, line }) => ({ language, text, file, line })),
  );
}
