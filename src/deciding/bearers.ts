/** The unlisted people of a document, by the words that mean them when they are named again. */

import type { Candidate, CandidateOf } from "../candidate.ts";
import { Beginnings } from "./beginnings.ts";
import { nameForms, SHORTEST_STEM, sameName, sameNames } from "./nameForms.ts";

/** Whom a word means of the people that a document names in full. */
export interface Bearer {
  readonly name: string;
  /** By the first or a middle part of the name: a word that says less than a surname. */
  readonly byPart: boolean;
}

/**
 * The unlisted people whom a document names in full, found by a form of their surname or, where
 * nobody else is called so, of another part of their name: a long document names thousands. Where
 * names have capitals, who was introduced by one word is found by that word.
 */
export class Bearers {
  private readonly names: string[] = [];
  private readonly surnames: Words = new Map();
  private readonly parts: Words = new Map();
  private readonly beginnings = new Set<string>();
  private readonly begins = new Beginnings();
  private readonly forms = new Map<Words, Map<readonly string[], Words>>();

  constructor(settled: readonly Candidate[]) {
    const numbers = new Map<string, number>();
    const lone: CandidateOf<"person">[] = [];
    const byPatronymic: CandidateOf<"person">[] = [];
    for (const candidate of settled) {
      if (candidate.kind !== "person") continue;
      const { id, surname, name, pack } = candidate;
      if (id !== null || !surname || !name) continue;
      if (isByPatronymic(candidate)) byPatronymic.push(candidate);
      else if (/\s/u.test(name)) this.add(candidate, surname, name, numbers);
      else if (pack.facts.cased) lone.push(candidate);
    }
    this.forms.clear();
    for (const candidate of byPatronymic) {
      const { surname, name } = candidate as { surname: string; name: string };
      if (this.byGiven(candidate) === undefined) this.add(candidate, surname, name, numbers);
    }
    this.forms.clear();
    const others = lone.filter(({ surname, pack }) => {
      return this.find(surname as string, pack.facts.nameEndings) === undefined;
    });
    for (const { surname, name } of others)
      this.addWord(this.surnames, surname as string, this.numberOf(name as string, numbers));
    this.forms.clear();
  }

  get empty(): boolean {
    return this.names.length === 0;
  }

  /** May any surname or other part begin with these units? */
  begin(first: number, second: number, third: number): boolean {
    return this.begins.has(first, second, third);
  }

  /**
   * The first bearer whose surname is `word`, or a form of it by these endings; else the only one
   * of whose name it is another part.
   */
  find(word: string, endings: readonly string[]): Bearer | undefined {
    if (!this.beginnings.has(word.slice(0, SHORTEST_STEM))) return undefined;
    const surname = this.numberIn(this.surnames, word, endings);
    const number = surname ?? this.numberIn(this.parts, word, endings);
    if (number === undefined || number === SEVERAL) return undefined;
    return { name: this.names[number] as string, byPart: surname === undefined };
  }

  /** Somebody named by a title and one word, or by a surname alone, has the name that the document gives in full. */
  inFull(claim: Candidate): Candidate {
    if (claim.kind !== "person" || claim.id !== null || !claim.surname) return claim;
    if (isByPatronymic(claim)) {
      const name = this.byGiven(claim);
      return name === undefined ? claim : { ...claim, name };
    }
    if (!claim.name || /\s/u.test(claim.name)) return claim;
    const { name } = this.find(claim.surname, claim.pack.facts.nameEndings) ?? claim;
    return name === claim.name || name === undefined ? claim : { ...claim, name };
  }

  /** Лидия Крамер … Лидия Аркадьевна: the only bearer of the given name, who has no other patronymic. */
  private byGiven({ name, surname, pack }: CandidateOf<"person">): string | undefined {
    const { nameEndings, patronymics } = pack.facts;
    const [given] = (name as string).toLowerCase().split(" ") as [string];
    const bearer = this.find(given, nameEndings);
    if (!bearer?.byPart) return undefined;
    const other = bearer.name
      .toLowerCase()
      .split(" ")
      .slice(1)
      .find((word) => patronymics.some((ending) => word.endsWith(ending)));
    const same = other === undefined || sameName(other, surname as string, nameEndings);
    return same ? bearer.name : undefined;
  }

  private add(
    { parts, pack }: CandidateOf<"person">,
    surname: string,
    name: string,
    numbers: Map<string, number>,
  ): void {
    const number = this.numberOf(name, numbers);
    this.addWord(this.surnames, surname, number);
    const endings = pack.facts.nameEndings;
    for (const part of parts ?? []) {
      const other = this.parts.get(part);
      if (other === undefined) this.addWord(this.parts, part, number);
      else if (other !== SEVERAL && !sameNames(this.names[other] as string, name, endings))
        this.parts.set(part, SEVERAL);
    }
  }

  private numberOf(name: string, numbers: Map<string, number>): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  private addWord(words: Words, word: string, number: number): void {
    if (words.has(word)) return;
    words.set(word, number);
    this.beginnings.add(word.slice(0, SHORTEST_STEM));
    this.begins.add(word);
  }

  private numberIn(words: Words, word: string, endings: readonly string[]): number | undefined {
    let first = words.get(word);
    if (endings.length === 0) return first;
    const known = this.formsBy(words, endings);
    for (const form of nameForms(word, endings)) {
      const number = known.get(form);
      if (number !== undefined && (first === undefined || number < first)) first = number;
    }
    return first;
  }

  private formsBy(words: Words, endings: readonly string[]): Words {
    const byEndings = this.forms.get(words) ?? new Map<readonly string[], Words>();
    this.forms.set(words, byEndings);
    let known = byEndings.get(endings);
    if (known) return known;
    known = new Map();
    for (const [word, number] of words) {
      for (const form of nameForms(word, endings)) {
        const other = known.get(form);
        if (other === undefined) known.set(form, number);
        else if (words === this.parts && !this.isOne(other, number, endings))
          known.set(form, SEVERAL);
      }
    }
    byEndings.set(endings, known);
    return known;
  }

  /** Are two names forms of one? */
  private isOne(a: number, b: number, endings: readonly string[]): boolean {
    if (a === b) return true;
    if (a === SEVERAL || b === SEVERAL) return false;
    return sameNames(this.names[a] as string, this.names[b] as string, endings);
  }
}

/** Is somebody named by the given name and the patronymic alone: Лидия Аркадьевна? */
function isByPatronymic({ name, surname, pack }: CandidateOf<"person">): boolean {
  const { patronymics } = pack.facts;
  if (patronymics.length === 0 || !name || !surname || name.split(" ").length !== 2) return false;
  return patronymics.some((ending) => surname.endsWith(ending));
}

/** Numbers of names by a folded word of theirs. */
type Words = Map<string, number>;

/** Of a word that is part of the names of several people. */
const SEVERAL = -1;
