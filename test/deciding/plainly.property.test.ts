import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/candidate.ts";
import { Bearers } from "../../src/deciding/bearers.ts";
import { introductions, type OpenSurname } from "../../src/deciding/introductions.ts";
import { resolveMinistries } from "../../src/deciding/ministries.ts";
import { mergeUnlisted, sameName } from "../../src/deciding/nameForms.ts";
import { resolveNamesakes } from "../../src/deciding/namesakes.ts";
import type { Catalogue } from "../../src/lexicon/pack.ts";

/** A candidate of any kind, with what the rules below ask for. */
interface Match {
  readonly kind: Candidate["kind"];
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly how: Candidate["how"];
  readonly name?: string;
  readonly surname?: string;
  readonly namesakes?: readonly string[];
  readonly bearers?: readonly string[];
  readonly titled?: boolean;
  readonly portfolio?: string;
  readonly country?: string;
}
const given = (matches: readonly Match[]) =>
  matches.map((match) => ({ ...match, pack: PACK, marks: [] })) as unknown as Candidate[];
/** What came of it, in the loose shape again. */
const loose = (candidates: readonly Candidate[]) => candidates as unknown as readonly Match[];

/**
 * The rules as one would say them, each a search of the whole document: what the maps of the source
 * must agree with.
 */

const ENDINGS = ["", "a", "om", "ov", "ova"];
const PACK = { facts: { code: "xx", locatives: ["in"], nameEndings: ENDINGS, patronymics: [] } };
const stem = fc.constantFrom("petr", "petrov", "petr", "petrov", "li", "kim", "kimo");
const form = fc
  .tuple(stem, fc.constantFrom(...ENDINGS, "x"))
  .map(([word, ending]) => word + ending);
const fullName = fc.array(form, { minLength: 1, maxLength: 2 }).map((words) => words.join(" "));
const ids = ["anna", "boris", "clara", "dmitri"];

const person = fc.record({
  kind: fc.constant("person" as const),
  id: fc.option(fc.constantFrom(...ids), { nil: null, freq: 2 }),
  name: fullName,
  surname: form,
  namesakes: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
  how: fc.constantFrom("alias" as const, "introduced" as const, "title" as const),
});
const surname = fc.record({
  kind: fc.constant("person" as const),
  id: fc.constant(null),
  bearers: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
  titled: fc.boolean(),
  how: fc.constant("introduced" as const),
});
const ministry = fc.record({
  kind: fc.constant("ministry" as const),
  id: fc.constant(null),
  portfolio: fc.constantFrom("defence", "interior"),
  country: fc.constantFrom("", "", "RU", "SY"),
  how: fc.constantFrom("composed" as const, "metonym" as const),
});
const place = fc.record({
  kind: fc.constant("place" as const),
  id: fc.constantFrom("moscow", "syria"),
  how: fc.constant("alias" as const),
});

/** Matches in order of text, ten units each; some begin where the one before does. */
const inOrder = (list: fc.Arbitrary<Omit<Match, "start" | "end">[]>) =>
  fc.tuple(list, fc.array(fc.boolean())).map(([matches, together]) => {
    let at = 0;
    return matches.map((match, i): Match => {
      if (i > 0 && !together[i]) at += 10;
      return { ...match, start: at, end: at + 6 };
    });
  });

const catalogue = {
  get: (kind: string, id: string) =>
    kind === "place"
      ? { type: id === "syria" ? "country" : "city", country: id === "syria" ? "SY" : "RU" }
      : { country: "RU" },
  ministryId: (country: string, portfolio: string) => `${country}-${portfolio}`,
} as unknown as Catalogue;
const runs = { numRuns: 2000, seed: 6 };

describe("deciding finds what a search would find", () => {
  it("forms of one name", () => {
    const plainly = (a: string, b: string) => {
      if (a === b) return true;
      for (let length = 3; length <= Math.min(a.length, b.length); length++) {
        const shared = a.slice(0, length) === b.slice(0, length);
        if (shared && ENDINGS.includes(a.slice(length)) && ENDINGS.includes(b.slice(length)))
          return true;
      }
      return false;
    };
    fc.assert(
      fc.property(form, form, (a, b) => {
        expect(sameName(a, b, ENDINGS)).toBe(plainly(a, b));
      }),
      runs,
    );
  });

  it("unlisted people whose names are forms of one", () => {
    const plainly = (matches: readonly Match[]) => {
      const known: string[] = [];
      return matches.map(({ kind, id, name = "" }) => {
        if (kind !== "person" || id !== null) return name;
        const words = name.split(" ");
        const alike = (other: string) => {
          const others = other.split(" ");
          return (
            others.length === words.length &&
            words.every((word, k) => sameName(word, others[k] as string, ENDINGS))
          );
        };
        const first = known.find(alike);
        if (first === undefined) known.push(name);
        return first ?? name;
      });
    };
    fc.assert(
      fc.property(inOrder(fc.array(person, { maxLength: 30 })), (matches) => {
        expect(loose(mergeUnlisted(given(matches))).map(({ name }) => name)).toEqual(
          plainly(matches),
        );
      }),
      runs,
    );
  });

  it("the bearer of a surname", () => {
    fc.assert(
      fc.property(
        inOrder(fc.array(person, { maxLength: 20 })),
        form,
        fc.constantFrom(ENDINGS, []),
        (matches, word, endings) => {
          const full = matches.filter(({ id, name = "" }) => id === null && name.includes(" "));
          const first = (surname: string | undefined) =>
            full.find((other) => other.surname === surname);
          const expected = full.find(
            (match) =>
              first(match.surname) === match && sameName(word, match.surname as string, endings),
          );
          expect(new Bearers(given(matches)).find(word, endings)?.name).toBe(expected?.name);
        },
      ),
      runs,
    );
  });

  it("whom a surname means", () => {
    const plainly = (
      settled: readonly Match[],
      { start, bearers = [], titled }: Match,
      about: ReadonlySet<string>,
    ) => {
      const known = settled.filter(
        ({ kind, id }) => kind === "person" && bearers.includes(id ?? ""),
      );
      const before = known.filter((other) => other.start < start).at(-1) ?? known[0];
      return before
        ? before.id
        : titled && bearers.length === 1 && about.has("RU")
          ? bearers[0]
          : undefined;
    };
    const all = inOrder(fc.array(fc.oneof(person, surname, place), { maxLength: 30 }));
    fc.assert(
      fc.property(all, fc.constantFrom(new Set<string>(), new Set(["RU"])), (matches, about) => {
        const open = matches.filter(({ bearers }) => bearers);
        // What is settled stands apart; a surname may begin where something settled does.
        const closed = matches.filter(({ bearers }) => !bearers);
        const settled = closed.filter(({ start }, i) => start !== closed[i - 1]?.start);
        const expected = open.map((match) => plainly(settled, match, about));
        const questions = given(open) as OpenSurname[];
        const answers = introductions(given(settled), questions, about, catalogue);
        expect(answers.map((answer) => answer?.id)).toEqual(expected);
      }),
      runs,
    );
  });

  it("namesakes", () => {
    const plainly = (matches: readonly Match[]) => {
      const strangers = matches.filter(
        ({ namesakes, name }) => namesakes && namesakes.length > 0 && name?.includes(" "),
      );
      const full = matches.filter(({ how }) => how === "alias").map(({ id }) => id);
      return matches.map((match) => {
        const stranger =
          match.id !== null &&
          !full.includes(match.id) &&
          strangers.find((other) => other.namesakes?.includes(match.id as string));
        return stranger ? [null, stranger.name] : [match.id, match.name];
      });
    };
    fc.assert(
      fc.property(inOrder(fc.array(person, { maxLength: 20 })), (matches) => {
        expect(loose(resolveNamesakes(given(matches))).map(({ id, name }) => [id, name])).toEqual(
          plainly(matches),
        );
      }),
      runs,
    );
  });

  it("the country of a ministry", () => {
    // No place begins the sentence: toyDocuments.test.ts has what that says.
    const LEAD = 100;
    const only = (countries: readonly (string | undefined)[]) =>
      new Set(countries).size === 1 ? countries[0] : undefined;
    const plainly = (matches: readonly Match[], text: string, about: ReadonlySet<string>) => {
      const named = matches.filter(({ country, how }) => country && how !== "metonym");
      const countryOf = ({ id }: Match) => (id === "moscow" ? "RU" : undefined);
      const first = matches.find(({ kind }) => kind === "place");
      const dateline = first && first.start <= 400 ? countryOf(first) : undefined;
      const resolved: Match[] = [];
      return matches.map((match, i) => {
        if (match.kind !== "ministry" || match.country) return match.country;
        const last = matches.slice(0, i).findLast((one) => named.includes(one));
        const ofSentence =
          last && !text.slice(last.end, match.start).includes(". ") ? last.country : undefined;
        const spokenOf = matches
          .slice(0, i)
          .map((one) => one.country ?? (one.id && catalogue.get("place", one.id)?.country))
          .findLast((country) => country);
        const next = matches.find(({ start }) => start >= match.end);
        const beside =
          next?.kind === "place" && text.slice(match.end, next.start) === " in "
            ? countryOf(next)
            : undefined;
        const same = named.filter(({ portfolio }) => portfolio === match.portfolio);
        const met = matches.slice(0, i).some((one) => same.includes(one));
        const home = same.length > 0 && !met && spokenOf === dateline ? dateline : undefined;
        const inContext =
          named.length > 0 ? undefined : about.size === 1 ? [...about][0] : dateline;
        const another = only(named.map(({ country }) => country));
        const since = resolved.filter(({ portfolio }) => portfolio === match.portfolio);
        const country =
          beside ??
          ofSentence ??
          home ??
          (same.length > 0
            ? only([...same, ...since].map(({ country }) => country))
            : (spokenOf ?? another) === another
              ? another
              : undefined) ??
          inContext ??
          "";
        if (country) resolved.push({ ...match, country });
        return country;
      });
    };
    const all = fc
      .array(fc.tuple(fc.oneof(ministry, ministry, place), fc.constantFrom(6, 10)), {
        maxLength: 12,
      })
      .map((list) =>
        list.map(
          ([match, length], i): Match => ({
            ...match,
            start: LEAD + 10 * i,
            end: LEAD + 10 * i + length,
          }),
        ),
      );
    const countries = fc.constantFrom(new Set<string>(), new Set(["SY"]), new Set(["SY", "RU"]));
    fc.assert(
      fc.property(
        all,
        countries,
        fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
        (matches, about, inside) => {
          const written = matches
            .map((_, i) => `abcdef${[" in ", " of, ", " of ", ". x "][inside[i] ?? 0]}`.padEnd(10))
            .join("");
          const text = "x".repeat(LEAD) + written;
          expect(
            loose(resolveMinistries(given(matches), text, about, catalogue)).map(
              ({ country }) => country,
            ),
          ).toEqual(plainly(matches, text, about));
        },
      ),
      runs,
    );
  });
});
