/**
 * People: listed names, surnames that need introduction, and unlisted people by cues and name grammar: a known given
 * name, a title, a verb of saying, initials, and capitals where the script has them.
 */

import type { Match } from "../entity.ts";
import type { Pack, Tag } from "../lexicon/pack.ts";
import type { Hit } from "../matching/phrases.ts";
import { ALL_CAPITALS, CAPITAL, foldedWord, has, isMark, NEW_LINE, type Tokens, touches, WORD } from "../text/words.ts";
import { type ExtractorOf, plain, type View } from "./view.ts";

export const people: ExtractorOf = (pack) => {
  const grammar = new NameGrammar(pack);
  return (view) => {
    const matches: Match[] = [];
    for (let i = 0; i < view.tokens.count; i++) {
      if (view.tokens.kind[i] !== WORD) continue;
      matches.push(...listed(view, i));
      const unlisted = grammar.read(view, i);
      if (unlisted) matches.push(unlisted);
    }
    return matches;
  };
};

function listed(view: View, i: number): Match[] {
  const { hits } = view;
  const out: Match[] = [];
  const family: Hit[] = [];
  // Initials belong to the name: С. В. Лавров.
  const initials = afterInitials(view, i);
  const start = (hit: Hit) => (initials >= 0 && hit.prefix === "" ? (view.tokens.start[initials] as number) : hit.start);
  for (const hit of hits.at(i)) {
    if (hit.tag === "person") out.push({ kind: "person", id: hit.value, start: hit.start, end: hit.end, rule: hit.rule });
    else if (hit.tag === "person-alone" && !namedOtherwise(view, hit)) {
      out.push({ kind: "person", id: hit.value, start: start(hit), end: hit.end, rule: hit.rule });
    } else if (hit.tag === "person-family") family.push(hit);
  }
  const longest = family[0];
  if (longest) {
    const same = family.filter((hit) => hit.to === longest.to && hit.start === longest.start);
    out.push({
      kind: "person",
      id: null,
      candidates: [...new Set(same.map((hit) => hit.value))],
      start: start(longest),
      end: longest.end,
      rule: longest.rule,
      titled: titleBefore(view, i) || initials >= 0,
    });
  }
  return out;
}

/** `Maher Assad`: a given name before the surname makes it another member of the family. */
function namedOtherwise({ hits }: View, hit: Hit): boolean {
  const given = hits.endingAt(hit.from, "given");
  return given !== undefined && hit.prefix === "";
}

/** Does a title stand before token `i`, directly or with a country between (`министр обороны Турции`, `وزیر دفاع ترکیه`)? */
function titleBefore({ hits }: View, i: number): boolean {
  if (hits.endingAt(i, "title")) return true;
  for (const tag of ["place", "adjective", "metonym"] as const) {
    const between = hits.endingAt(i, tag);
    if (between && between.prefix === "" && hits.endingAt(between.from, "title")) return true;
  }
  return false;
}

/** Where initials before token `i` begin (`V. V. Putin`), or -1. */
function afterInitials({ tokens }: View, i: number): number {
  let at = i;
  while (at >= 2 && isMark(tokens, at - 1, ".") && isInitial(tokens, at - 2) && !has(tokens, at, NEW_LINE)) at -= 2;
  return at < i ? at : -1;
}

function isInitial(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === WORD && has(tokens, i, CAPITAL) && (tokens.end[i] as number) - (tokens.start[i] as number) === 1;
}

/** What can never be a name on its own, beside words that are listed as common. */
const NO_NAME = new Set<Tag>([
  "common",
  "month",
  "adjective",
  "title",
  "title-after",
  "saying",
  "place",
  "other",
  "head",
  "heads",
  "names",
  "ministry",
  "metonym",
  "conjunction",
  "number",
  "bound-before",
  "aircraft",
  "designator",
  "maker",
  "missile-singular",
  "missile-plural",
  "missile-modifier",
  "vague",
  "unit",
  "cue-before",
  "cue-after",
]);

/** The most words that a name has behind the given names. */
const MOST_SURNAMES = 2;
const MOST_PARTS = 6;

interface ReadName {
  /** Token after the name. */
  readonly to: number;
  readonly words: number;
  /** The last word, by which the person may be named again. */
  readonly surname: string;
  readonly hasGiven: boolean;
  /** Is the last word a listed surname or given name? */
  readonly listed: boolean;
}

class NameGrammar {
  private readonly cased: boolean;

  constructor(private readonly pack: Pack) {
    this.cased = CASED_SCRIPTS.has(pack.facts.script);
  }

  /** An unlisted person whose name begins at token `i`. */
  read(view: View, i: number): Match | undefined {
    const { hits, tokens } = view;
    if (this.cased && !has(tokens, i, CAPITAL) && !hits.has(i, "particle")) return undefined;
    // A listed person is read no further: what follows is the next word of the sentence.
    if (hits.has(i, "person") || hits.endingAt(i, "other-before")) return undefined;
    const titled = titleBefore(view, i) && (!has(tokens, i, NEW_LINE) || this.cased);
    const given = hits.find(i, "given");
    const initials = this.cased ? this.initials(view, i) : undefined;
    if (initials) return this.match(view, i, initials, "initials", false);
    if (!given && !titled && !this.cased) return undefined;
    const name = this.name(view, i, titled);
    if (!name || this.isPlace(view, i, name)) return undefined;
    if (name.words === 1 && !(titled && this.standsAlone(view, i, name))) return undefined;
    if (name.hasGiven && name.words > 1 && !titled) {
      const fits = this.cased || name.listed || this.hasCue(view, i, name) || this.endsAsSurname(name.surname);
      return fits ? this.match(view, i, name, "given-name", false) : undefined;
    }
    if (titled) return this.match(view, i, name, "title", true);
    if (name.words > 1 && this.hasCue(view, i, name)) return this.match(view, i, name, "cue", false);
    return undefined;
  }

  /** A listed place is no person, though its words may be names (Abu Dhabi). */
  private isPlace({ hits }: View, i: number, name: ReadName): boolean {
    const place = hits.find(i, "place");
    return place !== undefined && place.to >= name.to;
  }

  private endsAsSurname(word: string): boolean {
    const endings = this.pack.facts.surnameEndings;
    return endings.length === 0 || endings.some((ending) => word.endsWith(ending));
  }

  private match(view: View, i: number, name: ReadName, rule: string, titled: boolean): Match {
    const { tokens, hits } = view;
    const first = hits.find(i, "given");
    const start = first ? first.start : (tokens.start[i] as number);
    const end = tokens.end[name.to - 1] as number;
    return {
      kind: "person",
      id: null,
      start,
      end,
      rule: `${this.pack.facts.code}/people#${rule}`,
      name: tokens.text.slice(start, end),
      surname: name.surname,
      namesakes: hits
        .at(name.to - 1)
        .filter((hit) => hit.tag === "person-family" || hit.tag === "person-alone")
        .map((hit) => hit.value),
      titled,
    };
  }

  /** `H. Zain`, `В. В. Иванов`. */
  private initials(view: View, i: number): ReadName | undefined {
    const { tokens, hits } = view;
    if (!isInitial(tokens, i) || !isMark(tokens, i + 1, ".") || hits.has(i, "place") || hits.has(i, "other") || hits.has(i, "adjective"))
      return undefined;
    if (i > 0 && touches(tokens, i) && !isMark(tokens, i - 1, "/") && !isMark(tokens, i - 1, '"') && !isMark(tokens, i - 1, "("))
      return undefined;
    let at = i + 2;
    while (isInitial(tokens, at) && isMark(tokens, at + 1, ".") && !has(tokens, at, NEW_LINE)) at += 2;
    if (hits.has(at, "person-family") || hits.has(at, "person-alone")) return undefined;
    const to = this.surname(view, at, false);
    if (to < 0 || has(tokens, at, NEW_LINE)) return undefined;
    return { to, words: 2, surname: foldedWord(tokens, to - 1), hasGiven: true, listed: false };
  }

  /** Given names, particles and surnames from token `i`, as far as the grammar goes. */
  private name(view: View, i: number, titled: boolean): ReadName | undefined {
    const { tokens, hits } = view;
    let at = i;
    let words = 0;
    let surnames = 0;
    let hasGiven = false;
    let listed = false;
    let end = -1;
    let particle = false;
    for (let parts = 0; parts < MOST_PARTS && at < tokens.count; parts++) {
      if (at > i && has(tokens, at, NEW_LINE)) break;
      if (at > i && !this.cased && isMark(tokens, at, ",")) break;
      if (this.cased && words > 0 && isInitial(tokens, at) && isMark(tokens, at + 1, ".")) {
        at += 2;
        continue;
      }
      const given = hits.find(at, "given");
      if (given && surnames === 0 && (at === i || given.prefix === "")) {
        hasGiven = true;
        listed = true;
        words += 1;
        at = this.compound(view, given.to);
        end = at;
        particle = false;
        continue;
      }
      const small = hits.find(at, "particle");
      if (small && (words > 0 || titled) && (at === i || small.prefix === "" || plain(small, this.pack))) {
        at = isMark(tokens, small.to, "-") ? small.to + 1 : small.to;
        particle = true;
        continue;
      }
      const to = this.surname(view, at, particle || (titled && words === 0), words > 0);
      if (to < 0 || surnames >= MOST_SURNAMES) break;
      const known = ["family", "person-family", "person-alone"].some((tag) => hits.has(at, tag as Tag));
      if (!this.cased && !known && !this.goesOn(tokens, at, words, surnames)) break;
      listed = known;
      words++;
      surnames++;
      at = to;
      end = to;
      particle = false;
    }
    if (end < 0 || words === 0) return undefined;
    return { to: end, words, surname: foldedWord(tokens, end - 1), hasGiven, listed };
  }

  /** The token after one surname at `at`, or -1. */
  private surname(view: View, at: number, expected: boolean, started = true): number {
    const { tokens, hits } = view;
    if (at >= tokens.count || tokens.kind[at] !== WORD) return -1;
    if (this.cased && !has(tokens, at, CAPITAL)) return -1;
    if ((tokens.to[at] as number) - (tokens.from[at] as number) < 2) return -1;
    // An acronym is no name, unless all is in capitals.
    if (this.cased && has(tokens, at, ALL_CAPITALS) && !(at > 0 && has(tokens, at - 1, ALL_CAPITALS))) return -1;
    for (const hit of hits.at(at)) {
      // The place خان يونس begins with a surname, and after a title السوداني is the adjective.
      if (hit.tag === "place" && hit.to > at + 1) break;
      if (hit.tag === "adjective" && !started) break;
      if (hit.tag === "family" || hit.tag === "person-family" || hit.tag === "person-alone") return this.compound(view, hit.to);
    }
    for (const hit of hits.at(at)) {
      if (NO_NAME.has(hit.tag)) return -1;
      if (hit.tag === "person" && !expected) return -1;
      // Portfolio words (Defence) are no names in a script with capitals, and too common in one without.
      if (hit.tag === "attributive" || hit.tag === "complement" || hit.tag === "short") return -1;
    }
    return this.compound(view, at + 1);
  }

  /** Takes in what a hyphen or an apostrophe ties to the word before token `to`: Le-Drian, O'Brien, but no possessive. */
  private compound({ tokens }: View, to: number): number {
    let at = to;
    for (;;) {
      const tie = isMark(tokens, at, "-") || isMark(tokens, at, "'");
      if (!tie || !touches(tokens, at) || !touches(tokens, at + 1) || tokens.kind[at + 1] !== WORD) return at;
      if (this.cased && !has(tokens, at + 1, CAPITAL)) return at;
      at += 2;
    }
  }

  /**
   * Without capitals an unknown word goes on with a name only once, and behind two names only with an article (محمد
   * حسن الفلاني); never with an article behind another prefix (بالالتزام).
   */
  private goesOn(tokens: Tokens, at: number, words: number, surnames: number): boolean {
    const { articles, prefixes } = this.pack.facts;
    if (articles.length === 0) return surnames === 0;
    const word = foldedWord(tokens, at);
    const begins = (prefix: string) => word.startsWith(prefix) && word.length > prefix.length + 1;
    const proclitic = prefixes.some(
      ({ cut }) => !articles.includes(cut) && articles.some((article) => cut.endsWith(article)) && begins(cut),
    );
    if (proclitic) return false;
    return (words < 2 && surnames === 0) || articles.some(begins);
  }

  /** After a title one word is enough, if it can be a name. */
  private standsAlone({ hits }: View, i: number, name: ReadName): boolean {
    if (name.hasGiven) return true;
    return this.cased && hits.at(i).every((hit) => hit.tag !== "person-alone" && hit.tag !== "person-family");
  }

  /** A verb of saying or a title beside a run of capitals that could be a name. */
  private hasCue(view: View, i: number, name: ReadName): boolean {
    const { hits, tokens } = view;
    if (hits.has(name.to, "saying")) return true;
    const comma = isMark(tokens, name.to, ",") ? name.to + 1 : -1;
    if (comma > 0 && (hits.has(comma, "title-after") || hits.has(comma, "title"))) return true;
    const said = hits.endingAt(i, "saying");
    if (!said) return false;
    // With capitals the verb before the name follows a quotation: "…," said John Smith.
    return !this.cased || isMark(tokens, said.from - 1, '"') || isMark(tokens, said.from - 1, ",");
  }
}

const CASED_SCRIPTS = new Set(["Latin", "Cyrillic", "Greek", "Armenian"]);
