/**
 * One place of the text, and the step at which an id failed there: what was made of a candidate, of
 * a phrase that no grammar took up, of one that the matcher rejected. A sentence each, with what
 * can be done.
 */

import type { Candidate, CandidateOf } from "../candidate.ts";
import { precedence } from "../deciding/overlaps.ts";
import { weightsOf } from "../deciding/signs.ts";
import { fact } from "../extractors/view.ts";
import type { Hit } from "../matching/phrases.ts";
import { writtenWord } from "../text/words.ts";
import type { Aim } from "./aims.ts";
import { type Attempt, called } from "./attempt.ts";
import { linesOf, type Opened, spanOf } from "./passages.ts";
import { forbiddenWords, lineOf, type Reading, type RejectedSense } from "./readings.ts";
import { conditionText, PRECEDENCES, SIGNS } from "./words.ts";

/** What a candidate says of an id: undefined when it has nothing to do with it. */
export function onCandidate(opened: Opened, aim: Aim, number: number): Attempt | undefined {
  const { candidates, claims, verdicts } = opened.inspection.decision;
  const candidate = candidates[number] as Candidate;
  const claim = claims[number] as Candidate;
  const verdict = verdicts[number];
  const named = candidate.id === aim.id || claim.id === aim.id || mayMean(candidate, aim.id);
  // A place and a missile may have one id.
  const isIt = named && candidate.kind === aim.kind;
  if (!isIt && !(verdict?.kept && relative(candidate, aim))) return undefined;
  const about = { at: candidate, lines: linesOf(opened, candidate) };
  const met = `“${spanOf(opened, candidate).text}”`;
  if (!verdict || verdict.kept) {
    if (claim.id === aim.id)
      return {
        ...about,
        step: "found",
        says: `It was found: ${met} is ${called(opened, number)}.`,
      };
    return { ...about, ...otherIdentity(opened, aim, number, met) };
  }
  switch (verdict.why) {
    case "vetoed":
      return {
        ...about,
        step: "signs",
        says: `${met} was proposed and vetoed: ${SIGNS[verdict.sign]} (${verdict.sign}).`,
        advice: "nothing outweighs that sign; extract explain --at shows all of them",
      };
    case "outweighed":
      return {
        ...about,
        step: "signs",
        says: `${met} was proposed, and more speaks against it than for it: ${weighed(opened, number)}.`,
        advice: "a cue beside it (town of …) or a form of its own in a lexicon would do",
      };
    case "country-not-named":
      return {
        ...about,
        step: "country",
        says: `${met} is a name from a gazetteer, and its country, ${countryName(candidate, verdict.country)}, is not named in this part of the text.`,
        advice: "a cue beside it (town of …) or its country in the text would do",
      };
    case "not-introduced":
      return { ...about, ...notIntroduced(candidate as CandidateOf<"person">, met) };
    case "less-likely":
      return {
        ...about,
        step: "overlap",
        says: `${met} may be several things, and the document means another: ${called(opened, verdict.by)}.`,
      };
    case "overlapped":
      return {
        ...about,
        step: "overlap",
        says: lost(opened, verdict.by, claim, met),
      };
  }
}

function lost(opened: Opened, by: number, claim: Candidate, met: string): string {
  const winner = opened.inspection.decision.claims[by] as Candidate;
  const { text } = spanOf(opened, winner);
  const because = PRECEDENCES[precedence(winner, claim)];
  return `${met} lost its place to ${called(opened, by)}, “${text}”, which ${because}.`;
}

/** Is an id one of those that a surname may mean? */
function mayMean(candidate: Candidate, id: string): boolean {
  return candidate.kind === "person" && (candidate.bearers?.includes(id) ?? false);
}

/** Is a candidate of the same making as an id: of its portfolio, designator, class or model? */
function relative(candidate: Candidate, aim: Aim): boolean {
  const { kind, id, ministry, designation, of } = aim;
  if (candidate.kind !== kind) return false;
  if (candidate.kind === "place") return of !== undefined && candidate.id === of;
  if (candidate.kind === "ministry") return candidate.portfolio === ministry?.portfolio;
  if (candidate.kind === "aircraft")
    return (
      candidate.id.split("-")[0] === designation?.designator && candidate.how === "designation"
    );
  if (candidate.kind === "missile-count")
    return candidate.missile.model === id || candidate.id.endsWith(id);
  return candidate.kind === "person" && (candidate.namesakes?.includes(id) ?? false);
}

function otherIdentity(opened: Opened, aim: Aim, number: number, met: string) {
  const { about, claims } = opened.inspection.decision;
  const claim = claims[number] as Candidate;
  const step = "identity" as const;
  const is = `${met} is ${called(opened, number)}`;
  if (claim.kind === "ministry" && claim.id === null)
    return {
      step,
      says: `${met} is a ministry of that portfolio, and the document does not say of which country; it speaks of ${[...about].sort().join(", ") || "none"}.`,
      advice: "one country beside it, or one alone in the document, would do",
    };
  if (claim.kind === "ministry" && aim.ministry)
    return { step, says: `${is}: its country is ${claim.country}, not ${aim.ministry.country}.` };
  if (claim.kind === "person" && claim.id === null)
    return { step, says: `${met} names somebody else in this document: ${claim.name}.` };
  if (claim.kind === "place" && aim.of === claim.id)
    return {
      step,
      says: `${is}; ${aim.id} bears its name.`,
      advice: "a cue that says which beside it (province of …) would do",
    };
  return { step, says: `${is}, and not ${aim.id}.` };
}

function weighed({ inspection }: Opened, number: number): string {
  const { candidates, signs } = inspection.decision;
  const weights = weightsOf((candidates[number] as Candidate).pack);
  return (signs[number] ?? [])
    .map((sign) => `${sign} ${weights[sign] > 0 ? "+" : ""}${weights[sign]}`)
    .join(", ");
}

function countryName({ pack }: Candidate, iso: string): string {
  const place = pack.catalogue.countryPlace(iso);
  const name = place && pack.catalogue.get("place", place)?.name;
  return name ? `${name} (${iso})` : iso;
}

function notIntroduced({ bearers = [], pack }: CandidateOf<"person">, met: string) {
  const [only, ...others] = bearers;
  const country = others.length === 0 && only && pack.catalogue.get("person", only)?.country;
  const title = country
    ? `, and so would a title or initials before it if the document speaks of ${country}`
    : "";
  const who = others.length === 0 ? `of ${only}, whom` : `of ${bearers.join(" or ")}, of whom`;
  const nobody = others.length === 0 ? "the document does not name" : "the document names none";
  return {
    step: "introduced" as const,
    says: `${met} is a surname ${who} ${nobody} in full.`,
    advice: `the full name anywhere in the document would introduce it${title}; in the lexicon “alone” lets a surname stand alone`,
  };
}

/** A phrase that stands there, and that no grammar took up. */
export function onHit(opened: Opened, reading: Reading, hit: Hit, names: boolean): Attempt {
  const met = `“${opened.inspection.text.slice(hit.start, hit.end)}”`;
  const about = { step: "proposed" as const, at: hit, lines: [lineOf(reading, hit.sense)] };
  const longer = longest(reading, hit);
  if (names && longer && longer.to > hit.to) {
    const line = lineOf(reading, longer.sense);
    return {
      ...about,
      lines: [...about.lines, line],
      says: `${met} stands there inside a longer phrase, “${opened.inspection.text.slice(longer.start, longer.end)}”, which is ${line.tag} ${line.value} (${line.file}:${line.line}).`,
    };
  }
  return { ...about, ...lacks(reading, hit, met) };
}

/** The longest other phrase of some kind of name that begins at the same token. */
function longest({ view }: Reading, hit: Hit): Hit | undefined {
  return view.hits.at(hit.from).find((other) => other !== hit && other.tag !== "common");
}

/** What a word must have beside it to be a mention. */
function lacks(
  { view }: Reading,
  { tag, value }: Hit,
  met: string,
): { says: string; advice?: string } {
  if (tag === "missile-model" && fact(view.pack, tag, value)?.noun === true)
    return {
      says: `${met} stands there, and no count of missiles: its entry says “noun: true”, so it is counted only with both a number and a word for missiles.`,
      advice:
        "“five … missiles” would be a count; what else is counted (systems, batteries) is none",
    };
  if (tag.startsWith("missile-"))
    return {
      says: `${met} stands there, and no number that counts it; missiles without a number are no mention.`,
    };
  if (tag === "designator" || tag === "maker")
    return { says: `${met} stands there, and behind it no number that makes it a designation.` };
  if (["attributive", "complement", "names", "short"].includes(tag))
    return {
      says: `${met} is a word of that portfolio, and no template of a ministry's name is complete there.`,
      advice: "heads and templates stand in the language's ministries.yaml",
    };
  return { says: `${met} is known as ${tag}, and another phrase that begins there was preferred.` };
}

/** What a phrase lacks that needs certain letters. */
const LACKS = {
  none: "",
  capital: "without its capital",
  "all-capitals": "and not in capitals",
  exact: "in other letters",
} as const;

/** A phrase whose words stand there, and that the matcher rejected. */
export function onRejected(reading: Reading, rejected: RejectedSense): Attempt {
  const { sense, from, to, because } = rejected;
  const { tokens } = reading.view;
  const at = { start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
  const line = lineOf(reading, sense);
  const about = { at, lines: [line], step: because };
  const met = `“${tokens.text.slice(at.start, at.end)}”`;
  if (because === "capital") {
    const lacks = LACKS[line.needs];
    return { ...about, says: `${met} stands there ${lacks}; the lexicon has ${line.form}.` };
  }
  if (because === "condition")
    return {
      ...about,
      says: `${met} stands there, and its condition does not hold: ${conditionText(line.condition ?? {}, forbiddenWords(reading, rejected))}.`,
      advice: `the condition is written at ${line.file}:${line.line}`,
    };
  if (because === "suffix")
    return { ...about, says: `${met} stands there with a suffix that ${line.form} does not take.` };
  return {
    ...about,
    says: `${met} stands there behind a prefix, and the whole word “${writtenWord(tokens, from)}” is a word of the lexicon itself; that is read.`,
  };
}
