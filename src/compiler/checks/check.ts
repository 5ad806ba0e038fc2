/**
 * What a check is. Each file beside this one is one, named by its code: what it says, why that
 * matters, an example of the mistake and of its repair, and the function that finds it. A check
 * does not know what is done with its findings.
 */

import type { ExtractedDocument } from "../../entity.ts";
import type { Finding, Fix } from "../../errors.ts";
import type { EntryKind } from "../../kinds.ts";
import type { Tag } from "../../lexicon/tags.ts";
import type { CharacterTables } from "../../text/characters.ts";
import type { PatternRating } from "../checking/patternTime.ts";
import type { Met } from "../compiling/forms.ts";
import type { Spelling } from "../compiling/spellings.ts";
import type { Declaration, LexiconSource, PackSource, Where } from "../sources/source.ts";

/** Files of a lexicon folder as an example, by their names in it: `en/places.yaml`. */
export type Sample = Readonly<Record<string, string>>;

export interface Description {
  /** Never given to another check; E for errors, W for warnings. */
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly title: string;
  /** Why it matters. */
  readonly reason: string;
  /** Is it only asked for by name (`--select`)? For what is a matter of taste, or of the season. */
  readonly optional?: boolean;
  /** Is a language held against others? Then no pack can be checked without them. */
  readonly across?: boolean;
  readonly bad: Sample;
  readonly good: Sample;
}

export interface Problem {
  readonly problem: string;
  readonly repair: string;
  /** Where the repair needs nobody's judgement; see there what it may be. */
  readonly fix?: Fix;
}

export interface Located extends Problem {
  readonly where: Where;
}

/** Asked while a file is read, with what stands there; undefined when it is right. */
export interface ReadingCheck<Args extends readonly unknown[]> extends Description {
  readonly at: "reading";
  find(...args: Args): Problem | undefined;
}

/** Asked about all that was read. */
export interface SourceCheck extends Description {
  readonly at: "source";
  find(checked: CheckedSource): Iterable<Located>;
}

/** Asked of every pattern, with how its time grows. */
export interface PatternCheck extends Description {
  readonly at: "pattern";
  find(rating: PatternRating): Problem | undefined;
}

/** Asked with the compiled lexicon at hand. */
export interface RunCheck extends Description {
  readonly at: "run";
  find(source: LexiconSource, extract: ExtractIn): Iterable<Located>;
}

export type Check =
  | (Description & { readonly at: "reading" })
  | SourceCheck
  | PatternCheck
  | RunCheck;

/** What a check needs from the program: the document that a text gives in a language. */
export type ExtractIn = (text: string, language: string) => Pick<ExtractedDocument, "entities">;

/** A source to be checked, on its own or as it stands on top of another. */
export interface CheckedSource {
  /** Those that are asked about: no finding of a check depends on which others are as well. */
  readonly packs: readonly CheckedPack[];
  /** Every pack of the source below and of this one. */
  readonly all: readonly PackSource[];
  /** The source below, when it stands on one. */
  readonly under?: LexiconSource | undefined;
  /** The ids of a kind, those of the source below among them. */
  ids(kind: EntryKind): ReadonlySet<string>;
}

export interface CheckedPack {
  readonly pack: PackSource;
  /** The pack of the same language in the source below. */
  readonly below: PackSource | undefined;
  readonly tables: CharacterTables;
  /** Classes of words that paradigms of the language inflect. */
  readonly classes: ReadonlySet<string>;
  /** The pack's declarations with their folded spellings. */
  readonly forms: readonly CheckedForm[];
  /** Likewise of the pack below, and of the one that every pack is joined with. */
  belowForms(): readonly CheckedForm[];
  sharedForms(): readonly CheckedForm[];
  /** In which forms a declaration is met. */
  met(declaration: Declaration): Met;
  /** The declarations of the pack that others make needless: removed, all that is found stays. */
  needless(): readonly Needless[];
}

export interface CheckedForm {
  readonly declaration: Declaration;
  readonly spellings: readonly Spelling[];
  /** The words of the first spelling; empty when nothing is left of the form. */
  readonly key: string;
}

/** Why the form of a declaration would be found without it. */
export type Reason =
  /** It is written there too, or there without a condition. */
  | "again"
  /** The name behind its generic head is listed. */
  | "head"
  | "folded"
  | "ending"
  | "prefix";

export interface Needless {
  readonly declaration: Declaration;
  /** What gives the form. */
  readonly by: Declaration;
  readonly because: Reason;
}

/**
 * What forms mean in the source below, and in every language, by the key that a check gives them;
 * nothing where the pack itself has no declaration that it asks about.
 */
export function ownersElsewhere(
  { pack, belowForms, sharedForms }: CheckedPack,
  asks: (tag: Tag) => boolean,
  keyOf: (form: CheckedForm) => string | undefined,
): Map<string, Declaration> {
  const owners = new Map<string, Declaration>();
  if (!pack.declarations.some(({ tag }) => asks(tag))) return owners;
  for (const form of [...belowForms(), ...sharedForms()]) {
    const key = keyOf(form);
    if (key !== undefined) owners.set(key, form.declaration);
  }
  return owners;
}

/** Does a form count anywhere? */
export function isFree({ after, before, notAfter, notBefore }: Declaration): boolean {
  return (after ?? before ?? notAfter ?? notBefore) === undefined;
}

/** Is what a tag means found where it stands alone? A surname needs more, and so does a given name. */
export function isName(tag: Tag): boolean {
  return NAMES.has(tag);
}

const NAMES: ReadonlySet<Tag> = new Set<Tag>([
  "person",
  "person-alone",
  "place",
  "ministry",
  "metonym",
  "aircraft",
]);

/** Where a declaration stands, as findings name it in the text of another. */
export function placeOf({ file, line }: Where): string {
  return `${file}:${line}`;
}

export function toFinding(
  { code, severity }: Description,
  where: Pick<Where, "file"> & Partial<Where>,
  { problem, repair, fix }: Problem,
): Finding {
  const { file, line, column, entry } = where;
  return { code, severity, file, line, column, entry, problem, repair, ...(fix && { fix }) };
}
