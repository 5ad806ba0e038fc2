/**
 * The names of unlisted people, by cues and grammar: a known given name, a title, a verb of saying,
 * an age, initials, and capitals where the script has them. What is a given name, a title or a
 * particle is the pack's knowledge.
 */

import type { CandidateOf, How } from "../candidate.ts";
import type { Pack } from "../lexicon/pack.ts";
import { type Tag, tagsWhere } from "../lexicon/tags.ts";
import type { Hit } from "../matching/phrases.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  foldedWord,
  has,
  isMark,
  JOINED,
  joinedWord,
  NEW_LINE,
  NUMBER,
  PUNCTUATION,
  spelled,
  type Tokens,
  touches,
  WORD,
} from "../text/words.ts";
import { by, plain, type View } from "./view.ts";

/**
 * Does a title stand before token `i`, directly or with a country between (`министр обороны
 * Турции`, `وزیر دفاع ترکیه`)?
 */
export function titleBefore({ hits }: Pick<View, "hits">, i: number): boolean {
  if (hits.endingAt(i, "title")) return true;
  for (const tag of ["place", "adjective", "metonym"] as const) {
    const between = hits.endingAt(i, tag);
    if (between && between.prefix === "" && hits.endingAt(between.from, "title")) return true;
  }
  return false;
}

/** Where initials before token `i` begin (`V. V. Putin`), or -1. */
export function afterInitials({ tokens }: View, i: number): number {
  let at = i;
  while (
    i - at < 2 * MOST_INITIALS &&
    at >= 2 &&
    isMark(tokens, at - 1, ".") &&
    isInitial(tokens, at - 2) &&
    !has(tokens, at, NEW_LINE)
  )
    at -= 2;
  return at < i ? at : -1;
}

function isInitial(tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === WORD &&
    has(tokens, i, CAPITAL) &&
    (tokens.end[i] as number) - (tokens.start[i] as number) === 1
  );
}

/** What can never be a name on its own, beside words that are listed as common. */
const NO_NAME = tagsWhere(({ inPerson }) => inPerson === "never");

/** What a word may be and still be part of an unknown name. */
const PERSONAL = tagsWhere(({ inPerson }) => inPerson === "part");

/** The most words that a name has behind the given names. */
const MOST_SURNAMES = 2;
const MOST_PARTS = 6;
/** No name has more initials. */
const MOST_INITIALS = 4;
/** Pieces that hyphens, apostrophes or non-joiners tie to one word of a name. */
const MOST_PIECES = 4;
/** Letters of the second half of a given name written with a hyphen (Min-seok, Jae-in). */
const SHORTEST_TAIL = 2;
const LONGEST_TAIL = 5;

interface ReadName {
  readonly from: number;
  /** Token after the name. */
  readonly to: number;
  readonly words: number;
  /** The last word, by which the person may be named again. */
  readonly surname: string;
  /** The last part of it, for its ending. */
  readonly ending: string;
  readonly hasGiven: boolean;
  /** Is the last word a listed surname or given name? */
  readonly listed: boolean;
}

export class NameGrammar {
  private readonly cased: boolean;
  private readonly script: RegExp;

  constructor(private readonly pack: Pack) {
    this.cased = CASED_SCRIPTS.has(pack.facts.script);
    this.script = new RegExp(`\\p{Script=${pack.facts.script || "Latin"}}`, "u");
  }

  /** An unlisted person whose name begins at token `i`. */
  read(view: View, i: number): CandidateOf<"person"> | undefined {
    const { hits, tokens } = view;
    if (this.cased && !has(tokens, i, CAPITAL) && !hits.has(i, "particle")) return undefined;
    // A listed person is read no further: what follows is the next word of the sentence.
    if (hits.has(i, "person") || hits.endingAt(i, "other-before")) return undefined;
    const titled = titleBefore(view, i) && (!has(tokens, i, NEW_LINE) || this.cased);
    const given = this.givenAt(view, i);
    const initials = this.cased ? this.initials(view, i) : undefined;
    if (initials) return this.match(view, initials, "initials", false);
    if (!given && !titled && !this.cased) return this.appositive(view, i);
    const name = this.name(view, i, titled);
    if (!name || this.isPlace(view, i, name)) return undefined;
    // Max Planck Institute: the name is part of another thing's.
    if (hits.has(name.to, "other-after") && !has(tokens, name.to, NEW_LINE)) return undefined;
    if (name.words === 1 && !(titled && this.standsAlone(view, i, name))) return undefined;
    if (name.hasGiven && name.words > 1 && !titled) {
      const fits =
        this.cased || name.listed || this.hasCue(view, i, name) || this.canEnd(tokens, name);
      return fits ? this.match(view, name, "given-name", false) : undefined;
    }
    if (titled) return this.match(view, name, "title", true);
    if (name.words < 2) return undefined;
    if (this.hasCue(view, i, name)) return this.match(view, name, "cue", false);
    // Two capitals of which the last is a known surname: Amrita Sen.
    if (!this.cased) return undefined;
    if (name.listed) return this.match(view, name, "family-name", false);
    const ends = this.pack.facts.surnameEndings.length > 0 && this.endsAsSurname(name.ending);
    return ends ? this.match(view, name, "surname-ending", false) : undefined;
  }

  /**
   * Without capitals: two or three unknown words at the beginning of a clause, then a comma and a
   * title (`انار ایوازوف، سخنگوی وزارتخانه`).
   */
  private appositive(view: View, i: number): CandidateOf<"person"> | undefined {
    const { hits, tokens } = view;
    if (tokens.kind[i] !== WORD || has(tokens, i, JOINED) || !this.beginsClause(view, i))
      return undefined;
    let at = i;
    let from = i;
    let words = 0;
    let last = i;
    while (
      words < MOST_SURNAMES + 1 &&
      at < tokens.count &&
      tokens.kind[at] === WORD &&
      !(at > i && has(tokens, at, NEW_LINE))
    ) {
      if (
        hits.at(at).some((hit) => !PERSONAL.has(hit.tag)) ||
        (tokens.to[at] as number) - (tokens.from[at] as number) < 2
      )
        break;
      if (words > 0 && this.givenAt(view, at) && !this.givenAt(view, from)) {
        from = at; // a known given name begins the name
        words = 0;
      }
      last = at;
      at = this.compound(view, at + 1);
      words++;
    }
    if (words < 2 || !isMark(tokens, at, ",")) return undefined;
    if (!hits.has(at + 1, "title") && !hits.has(at + 1, "title-after")) return undefined;
    const name = {
      from,
      to: at,
      words,
      surname: joinedWord(tokens, last).word,
      ending: "",
      hasGiven: false,
      listed: false,
    };
    return this.match(view, name, "cue", false);
  }

  private beginsClause({ hits, tokens }: View, i: number): boolean {
    if (i === 0 || has(tokens, i, NEW_LINE) || tokens.kind[i - 1] === PUNCTUATION) return true;
    return (["common", "saying", "conjunction"] as const).some(
      (tag) => hits.endingAt(i, tag) !== undefined,
    );
  }

  /**
   * The given name at `i`; not behind an article, where the word is an adjective or a noun
   * (الجورجي, العماد).
   */
  private givenAt({ hits }: Pick<View, "hits">, i: number): Hit | undefined {
    const given = hits.find(i, "given");
    // Without capitals a name that is also a common word (إلينا, "to us") needs a title before it.
    if (
      given &&
      !this.cased &&
      hits.at(i).some((hit) => hit.tag === "common" && hit.to === given.to) &&
      !titleBefore({ hits }, i)
    )
      return undefined;
    return given && !this.pack.facts.articles.some((article) => given.prefix.endsWith(article))
      ? given
      : undefined;
  }

  /** A listed place is no person, though its words may be names (Abu Dhabi). */
  private isPlace({ hits }: View, i: number, name: ReadName): boolean {
    const place = hits.find(i, "place");
    return place !== undefined && place.to >= name.to;
  }

  /**
   * Without a cue an unknown last word must look like a surname: by its ending, or in a language
   * with an article by having none.
   */
  private canEnd(tokens: Tokens, name: ReadName): boolean {
    const { articles } = this.pack.facts;
    const last = foldedWord(tokens, name.to - 1);
    if (articles.length > 0 && !articles.some((article) => last.startsWith(article))) return true;
    return this.endsAsSurname(name.ending);
  }

  private endsAsSurname(word: string): boolean {
    const endings = this.pack.facts.surnameEndings;
    return endings.length === 0 || endings.some((ending) => word.endsWith(ending));
  }

  private match(view: View, name: ReadName, rule: How, titled: boolean): CandidateOf<"person"> {
    const { tokens, hits } = view;
    const first = this.givenAt(view, name.from);
    const start = first ? first.start : (tokens.start[name.from] as number);
    const end = tokens.end[name.to - 1] as number;
    const title = titled ? hits.endingAt(name.from, "title") : undefined;
    const senses = [...(title ? [title.sense] : []), ...(first ? [first.sense] : [])];
    return {
      ...by(rule, "people", view, { start, end }, senses),
      kind: "person",
      id: null,
      name: spelled(tokens, start, end),
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
    if (
      !isInitial(tokens, i) ||
      !isMark(tokens, i + 1, ".") ||
      hits.has(i, "place") ||
      hits.has(i, "other") ||
      hits.has(i, "adjective")
    )
      return undefined;
    if (
      i > 0 &&
      touches(tokens, i) &&
      !isMark(tokens, i - 1, "/") &&
      !isMark(tokens, i - 1, '"') &&
      !isMark(tokens, i - 1, "(")
    )
      return undefined;
    let at = i + 2;
    while (
      at - i < 2 * MOST_INITIALS &&
      isInitial(tokens, at) &&
      isMark(tokens, at + 1, ".") &&
      !has(tokens, at, NEW_LINE)
    )
      at += 2;
    if (hits.has(at, "person-family") || hits.has(at, "person-alone")) return undefined;
    const to = this.surname(view, at, false);
    if (to < 0 || has(tokens, at, NEW_LINE)) return undefined;
    return {
      from: i,
      to,
      words: 2,
      surname: foldedWord(tokens, to - 1),
      ending: "",
      hasGiven: true,
      listed: false,
    };
  }

  /** Given names, particles and surnames from token `i`, as far as the grammar goes. */
  private name(view: View, i: number, titled: boolean): ReadName | undefined {
    const { tokens, hits } = view;
    let at = i;
    let begin = i;
    let words = 0;
    let surnames = 0;
    let last = i;
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
      const given = this.givenAt(view, at);
      // A known given name behind an unknown word begins a name of its own, unless a title stands
      // before both.
      if (given && surnames > 0 && !hasGiven && !titled && this.cased) break;
      if (
        given &&
        (surnames === 0 || this.cased || (titled && !hasGiven)) &&
        (at === i || given.prefix === "") &&
        !has(tokens, given.to, JOINED)
      ) {
        // Behind a title an unlisted place may stand before the name: мэр Джермука Арсен Арутюнян.
        if (titled && !hasGiven && words > 0) {
          begin = at;
          words = 0;
          surnames = 0;
        }
        hasGiven = true;
        listed = true;
        words += 1;
        last = at;
        at = this.compound(view, given.to);
        end = at;
        particle = false;
        continue;
      }
      const small = hits.find(at, "particle");
      if (
        small &&
        (words > 0 || titled) &&
        (at === i || small.prefix === "" || plain(small, this.pack))
      ) {
        at = isMark(tokens, small.to, "-") ? small.to + 1 : small.to;
        particle = true;
        continue;
      }
      const plainSurname = this.surname(view, at, particle || (titled && words === 0), words > 0);
      const to =
        plainSurname < 0 && hasGiven && surnames === 0
          ? this.placeAsSurname(view, at)
          : plainSurname;
      if (to < 0 || surnames >= MOST_SURNAMES) break;
      const known = ["family", "person-family", "person-alone"].some((tag) =>
        hits.has(at, tag as Tag),
      );
      if (
        !this.cased &&
        !known &&
        !this.goesOn(tokens, at, words, surnames) &&
        !(titled && !hasGiven && words === 1 && this.closesName(view, i, to))
      )
        break;
      listed = known;
      words++;
      surnames++;
      last = at;
      at = to;
      end = to;
      particle = false;
    }
    if (end < 0 || words === 0) return undefined;
    return {
      from: begin,
      to: end,
      words,
      surname: joinedWord(tokens, last).word,
      ending: foldedWord(tokens, end - 1),
      hasGiven,
      listed,
    };
  }

  /** The token after one surname at `at`, or -1. */
  private surname(view: View, at: number, expected: boolean, started = true): number {
    const { tokens, hits } = view;
    if (at >= tokens.count || tokens.kind[at] !== WORD) return -1;
    if (
      this.cased &&
      (!has(tokens, at, CAPITAL) ||
        !this.script.test(String.fromCharCode(tokens.folded[tokens.from[at] as number] as number)))
    )
      return -1;
    const elided =
      isMark(tokens, at + 1, "'") && touches(tokens, at + 1) && has(tokens, at + 2, CAPITAL); // O'Rourke
    if ((tokens.to[at] as number) - (tokens.from[at] as number) < 2 && !elided) return -1;
    // An acronym is no name, unless all is in capitals.
    if (
      this.cased &&
      has(tokens, at, ALL_CAPITALS) &&
      !(at > 0 && has(tokens, at - 1, ALL_CAPITALS))
    )
      return -1;
    // The place خان يونس begins with a surname, and after a title السوداني is the adjective.
    const place = hits.find(at, "place");
    const other =
      (place !== undefined && place.to > at + 1) || (!started && hits.has(at, "adjective"));
    for (const hit of other ? [] : hits.at(at)) {
      if (started && !plain(hit, this.pack)) continue; // وتمام is the next name
      if (hit.tag === "family" || hit.tag === "person-family" || hit.tag === "person-alone")
        return this.compound(view, hit.to);
    }
    for (const hit of hits.at(at)) {
      // The first part of a word tied by a non-joiner says nothing of the whole (قلعه‌نویی).
      if (hit.to === at + 1 && has(tokens, hit.to, JOINED)) continue;
      if (NO_NAME.has(hit.tag)) return -1;
      if (hit.tag === "person" && !expected) return -1;
      // Portfolio words (Defence) are no names in a script with capitals, and too common in one
      // without.
      if (hit.tag === "attributive" || hit.tag === "complement" || hit.tag === "short") return -1;
    }
    return this.compound(view, at + 1);
  }

  /** `Jack London said`: a place is a surname where a cue follows that only a person has. */
  private placeAsSurname({ hits, tokens }: View, at: number): number {
    const place = this.cased ? hits.find(at, "place") : undefined;
    if (!place || place.to !== at + 1) return -1;
    const comma = isMark(tokens, place.to, ",") ? place.to + 1 : -1;
    const cue =
      hits.has(place.to, "saying") ||
      (comma > 0 &&
        (hits.has(comma, "title-after") || hits.has(comma, "title") || isAge(tokens, comma)));
    return cue ? place.to : -1;
  }

  /**
   * Takes in what a hyphen or an apostrophe ties to the word before token `to`: Le-Drian, O'Brien,
   * but no possessive.
   */
  private compound({ tokens, hits }: View, to: number): number {
    let at = to;
    for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
      if (at < tokens.count && tokens.kind[at] === WORD && has(tokens, at, JOINED)) {
        at++; // رسول‌اف
        continue;
      }
      const tie = isMark(tokens, at, "-") || isMark(tokens, at, "'");
      if (!tie || !touches(tokens, at) || !touches(tokens, at + 1) || tokens.kind[at + 1] !== WORD)
        return at;
      if (this.cased && !has(tokens, at + 1, CAPITAL)) {
        // Kim Min-seok: a short unknown tail in small letters belongs to the name; Smith-led does
        // not.
        const length = (tokens.to[at + 1] as number) - (tokens.from[at + 1] as number);
        if (
          length < SHORTEST_TAIL ||
          length > LONGEST_TAIL ||
          hits.at(at + 1).length > 0 ||
          isMark(tokens, at, "'")
        )
          return at;
      }
      at += 2;
    }
    return at;
  }

  /**
   * Without capitals an unknown word goes on with a name only once, and behind two names only with
   * an article (محمد حسن الفلاني); never with an article behind another prefix (بالالتزام).
   */
  private goesOn(tokens: Tokens, at: number, words: number, surnames: number): boolean {
    const { articles, prefixes } = this.pack.facts;
    if (articles.length === 0) return surnames === 0;
    const word = foldedWord(tokens, at);
    const begins = (prefix: string) => word.startsWith(prefix) && word.length > prefix.length + 1;
    const proclitic = prefixes.some(
      ({ cut }) =>
        !articles.includes(cut) && articles.some((article) => cut.endsWith(article)) && begins(cut),
    );
    if (proclitic) return false;
    return (words < 2 && surnames === 0) || articles.some(begins);
  }

  /**
   * Is a pair of unknown words behind a title closed as a name: by a mark or a verb of saying, or
   * said by the title's bearer?
   */
  private closesName({ hits, tokens }: View, i: number, to: number): boolean {
    if (to >= tokens.count || tokens.kind[to] === PUNCTUATION || hits.has(to, "saying"))
      return true;
    const title = hits.endingAt(i, "title");
    return (
      title !== undefined &&
      hits.endingAt(title.from, "saying") !== undefined &&
      hits.has(to, "common")
    );
  }

  /** After a title one word is enough, if it can be a name. */
  private standsAlone(view: View, i: number, name: ReadName): boolean {
    const { hits } = view;
    if (name.hasGiven) return true;
    if (this.isAdjectiveOfNext(view, name)) return false;
    return (
      this.cased &&
      hits.at(i).every((hit) => hit.tag !== "person-alone" && hit.tag !== "person-family")
    );
  }

  /**
   * `командующий Седьмым флотом`: the word has an adjective's ending and a small word of no saying
   * follows, or a hyphen.
   */
  private isAdjectiveOfNext({ hits, tokens }: View, name: ReadName): boolean {
    const { to } = name;
    if (isMark(tokens, to, "-") && touches(tokens, to)) return true;
    if (tokens.kind[to] !== WORD || hits.has(to, "saying")) return false;
    const small = !has(tokens, to, CAPITAL) || has(tokens, to, ALL_CAPITALS);
    return (
      small && this.pack.facts.adjectiveEndings.some((ending) => name.surname.endsWith(ending))
    );
  }

  /** A verb of saying or a title beside a run of capitals that could be a name. */
  private hasCue(view: View, i: number, name: ReadName): boolean {
    const { hits, tokens } = view;
    if (hits.has(name.to, "saying")) return true;
    const comma = isMark(tokens, name.to, ",") ? name.to + 1 : -1;
    if (
      comma > 0 &&
      (hits.has(comma, "title-after") || hits.has(comma, "title") || isAge(tokens, comma))
    )
      return true;
    const said = hits.endingAt(i, "saying");
    if (!said) return false;
    // With capitals the verb before the name follows a quotation: "…," said John Smith.
    return !this.cased || isMark(tokens, said.from - 1, '"') || isMark(tokens, said.from - 1, ",");
  }
}

/** `, 44,`: a number between commas behind a name is an age. */
function isAge(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== NUMBER || !(isMark(tokens, i + 1, ",") || isMark(tokens, i + 1, ".")))
    return false;
  const digits = (tokens.to[i] as number) - (tokens.from[i] as number);
  return digits === 2;
}

const CASED_SCRIPTS = new Set(["Latin", "Cyrillic", "Greek", "Armenian"]);
