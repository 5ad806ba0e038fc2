/** W215: one name of two things, in two languages that share a script. */

import { SHARED } from "../../lexicon/pack.ts";
import { TAG_TABLE } from "../../lexicon/tags.ts";
import { buildCharacterTables } from "../../text/characters.ts";
import { allSpellings } from "../compiling/spellings.ts";
import type { Declaration, PackSource } from "../sources/source.ts";
import {
  type CheckedSource,
  isFree,
  isName,
  type Located,
  placeOf,
  type SourceCheck,
} from "./check.ts";

export const otherThingInSister: SourceCheck = {
  code: "W215",
  severity: "warning",
  at: "source",
  optional: true,
  across: true,
  title: "a name is another thing in another language",
  reason:
    "Where two languages of a script write one name without a condition, and each under an id " +
    "that the other does not write so, one town has two ids most often, or the city of one " +
    "language is the province of the other: what belongs together is counted apart. That they " +
    "are two things is said by shared: true in one of them. Only with --select W215: neither " +
    "language can be checked without the other then.",
  bad: {
    "ar/places.yaml": `places:
  syria: [زززكس]
`,
    "fa/places.yaml": `places:
  lebanon: [زززکس]
`,
  },
  good: {
    "ar/places.yaml": `places:
  syria: [زززكس]
`,
    "fa/places.yaml": `places:
  syria: [زززکس]
`,
  },
  *find(checked): Generator<Located> {
    const names = new NamesOfPacks();
    const below = new Set(checked.under?.packs.values());
    for (const pack of checked.packs.map((one) => one.pack)) {
      if (pack.code === SHARED || !pack.declarations.some(isAsked)) continue;
      const whole = [...names.of(pack)];
      for (const other of sistersOf(checked, pack.code)) {
        // What is wrong with two packs of one source is told of the second.
        if (!below.has(other) && pack.code < other.code) continue;
        const theirs = names.of(other);
        for (const [key, own] of whole) {
          const [ours, others] = [own.filter(isOpen), theirs.get(key)?.filter(isOpen) ?? []];
          const [where, is] = [ours[0], others[0]];
          if (!where || !is || own.some((one) => means(one, theirs.get(key) ?? []))) continue;
          yield {
            where,
            problem:
              `"${where.form}" is the ${TAG_TABLE[is.tag].value} ${is.value} in ` +
              `${other.code} (${placeOf(is)})`,
            repair: "write it under the same id in both, or say shared: true: that they are two",
          };
        }
      }
    }
  },
};

/** Other packs in the script of one, of the source or of the one below. */
function sistersOf({ all }: CheckedSource, code: string): PackSource[] {
  const scriptOf = (asked: string) =>
    all.find((one) => one.code === asked && one.language.script)?.language.script;
  const script = scriptOf(code);
  return all.filter((one) => one.code !== code && script && scriptOf(one.code) === script);
}

/** Names of a pack by what they are read as where no language adds letters of its own. */
class NamesOfPacks {
  private readonly tables = buildCharacterTables();
  private readonly known = new Map<PackSource, ReadonlyMap<string, Declaration[]>>();

  of(pack: PackSource): ReadonlyMap<string, Declaration[]> {
    const read = this.known.get(pack) ?? this.read(pack.declarations.filter(isAsked));
    this.known.set(pack, read);
    return read;
  }

  private read(declarations: readonly Declaration[]): Map<string, Declaration[]> {
    const forms = declarations.map(({ form }) => form);
    const names = new Map<string, Declaration[]>();
    allSpellings(forms, this.tables).forEach(([first], i) => {
      if (!first) return;
      const key = `${first.words.join(" ")} ${first.capital} ${first.allCapitals}`;
      const same = names.get(key) ?? [];
      names.set(key, [...same, declarations[i] as Declaration]);
    });
    return names;
  }
}

/** Names as they are written; those that are combined of parts follow from them. */
function isAsked({ tag, made, origin }: Declaration): boolean {
  return isName(tag) && !made && origin.how !== "gazetteer";
}

function isOpen(declaration: Declaration): boolean {
  return isFree(declaration) && !declaration.shared;
}

/** Does a name mean what one of some others does? */
function means({ tag, value }: Declaration, others: readonly Declaration[]): boolean {
  const kind = TAG_TABLE[tag].value;
  return others.some((other) => other.value === value && TAG_TABLE[other.tag].value === kind);
}
