/**
 * The passages of a document: each part in which something may stand, with its tokens, what the
 * lexicon has there, every candidate, and what became of it. Decides nothing: it tells what the
 * pipeline has decided.
 */

import { type Candidate, ruleOf, type Sign } from "../candidate.ts";
import { precedence } from "../deciding/overlaps.ts";
import { VETO, weightsOf } from "../deciding/signs.ts";
import type { Entity, Span } from "../entity.ts";
import type { Inspection } from "../pipeline.ts";
import type { Position } from "../text/positions.ts";
import { foldedWord, NUMBER, WORD } from "../text/words.ts";
import type {
  ExplainedCandidate,
  ExplainedEntity,
  ExplainedSign,
  ExplainedSpan,
  ExplainedToken,
  ExplainedVerdict,
  LexiconLine,
  Passage,
} from "./explanation.ts";
import { forbiddenWords, hitsOver, lineOf, type Reading, tokensOver } from "./readings.ts";

/** A document opened for explaining. */
export interface Opened {
  readonly inspection: Inspection;
  readonly readings: readonly Reading[];
  /** Positions in the unit asked for. */
  readonly at: (offset: number) => Position;
}

export function spanOf({ inspection, at }: Opened, part: Span): ExplainedSpan {
  const { text } = inspection;
  // A mark is a token for each of its units: what is shown, and every offset, takes whole pairs.
  const start = splitsPair(text, part.start) ? part.start - 1 : part.start;
  const end = splitsPair(text, part.end) ? part.end + 1 : part.end;
  const { offset, line, column } = at(start);
  return {
    start: offset,
    end: at(end).offset,
    line,
    column,
    text: text.slice(start, end),
  };
}

/** Does an offset stand between the two units of one code point? */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** All passages, or the one at an offset. */
export function passagesOf(opened: Opened, only?: number): Passage[] {
  const { candidates } = opened.inspection.decision;
  const numbers = candidates.map((_, number) => number);
  numbers.sort((a, b) => {
    const [one, other] = [candidates[a] as Candidate, candidates[b] as Candidate];
    return one.start - other.start || other.end - one.end || a - b;
  });
  const groups: { span: Span; numbers: number[] }[] = [];
  for (const number of numbers) {
    const { start, end } = candidates[number] as Candidate;
    const last = groups.at(-1);
    if (last && start < last.span.end) {
      last.numbers.push(number);
      last.span = { start: last.span.start, end: Math.max(last.span.end, end) };
    } else groups.push({ span: { start, end }, numbers: [number] });
  }
  if (only === undefined) return groups.map((group) => passage(opened, group.span, group.numbers));
  const there = groups.find(({ span }) => span.start <= only && only < span.end);
  const token = tokenAt(opened, only);
  const span = there?.span ?? token;
  return span ? [passage(opened, span, there?.numbers ?? [])] : [];
}

/** The token at an offset. */
export function tokenAt({ readings }: Opened, offset: number): Span | undefined {
  for (const { view } of readings) {
    const { first, last } = tokensOver(view, offset, offset + 1);
    if (last > first)
      return {
        start: view.tokens.start[first] as number,
        end: view.tokens.end[first] as number,
      };
  }
  return undefined;
}

function passage(opened: Opened, span: Span, numbers: readonly number[]): Passage {
  const reading = readingAt(opened, span);
  const first = tokensOver(reading.view, span.start, span.end);
  const hits = hitsOver(reading.view, first.first, first.last);
  // What reaches over the edge is shown whole.
  const from = Math.min(first.first, ...hits.map((hit) => hit.from));
  const to = Math.max(first.last, ...hits.map((hit) => hit.to));
  const { tokens } = reading.view;
  const tokenSpan = (i: number, last = i + 1) => ({
    start: tokens.start[i] as number,
    end: tokens.end[last - 1] as number,
  });
  return {
    ...spanOf(opened, span),
    language: reading.language,
    tokens: tokensIn(opened, reading, from, to),
    phrases: hits.map((hit) => ({
      ...spanOf(opened, hit),
      lexicon: lineOf(reading, hit.sense),
      prefix: hit.prefix,
    })),
    rejected: reading.rejected
      .filter((one) => one.from < first.last && one.to > first.first)
      .map((one) => {
        const forbidden = forbiddenWords(reading, one);
        return {
          ...spanOf(opened, tokenSpan(one.from, one.to)),
          lexicon: lineOf(reading, one.sense),
          because: one.because,
          ...(forbidden && { forbidden }),
        };
      }),
    candidates: numbers.map((number) => explained(opened, number)),
  };
}

/** The tokens `from` to `to` (exclusive). */
function tokensIn(opened: Opened, { view }: Reading, from: number, to: number): ExplainedToken[] {
  const { tokens } = view;
  const { text } = opened.inspection;
  return Array.from({ length: to - from }, (_, k) => from + k).map((i) => {
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    const span = spanOf(opened, { start, end });
    return {
      ...span,
      kind: tokens.kind[i] === WORD ? "word" : tokens.kind[i] === NUMBER ? "number" : "mark",
      folded: splitsPair(text, end) ? span.text : foldedWord(tokens, i),
    };
  });
}

function readingAt({ readings }: Opened, { start, end }: Span): Reading {
  const over = readings.find(({ view }) => {
    const { first, last } = tokensOver(view, start, end);
    return last > first;
  });
  if (!over) throw new Error("a candidate where no token stands");
  return over;
}

function explained(opened: Opened, number: number): ExplainedCandidate {
  const { decision } = opened.inspection;
  const candidate = decision.candidates[number] as Candidate;
  const { kind, id, how } = candidate;
  const entity = decision.verdicts[number]?.kept ? entityOf(opened, number) : undefined;
  return {
    number,
    ...spanOf(opened, candidate),
    kind,
    id,
    how,
    rule: ruleOf(decision.claims[number] as Candidate),
    signs: signsOf(candidate, decision.signs[number] ?? []),
    rests: linesOf(opened, candidate),
    verdict: verdictOf(opened, number),
    ...(entity && { entity }),
  };
}

/**
 * The lines of the lexicon that a candidate rests on; somebody named again rests on what the full
 * name does.
 */
export function linesOf(opened: Opened, candidate: Candidate): LexiconLine[] {
  const { pack, senses } = candidate.how === "repeated" ? inFull(opened, candidate) : candidate;
  const reading = opened.readings.find(({ view }) => view.pack === pack);
  return reading ? senses.map((sense) => lineOf(reading, sense)) : [];
}

/** Where somebody who is named again is named in full. */
function inFull({ inspection }: Opened, repeated: Candidate): Candidate {
  const name = nameOf(repeated);
  const { claims, kept } = inspection.decision;
  const full = kept.find((number) => {
    const claim = claims[number] as Candidate;
    return claim.how !== "repeated" && name !== undefined && nameOf(claim) === name;
  });
  return full === undefined ? repeated : (claims[full] as Candidate);
}

function nameOf(claim: Candidate): string | undefined {
  return claim.kind === "person" ? claim.name : undefined;
}

function signsOf({ pack }: Candidate, signs: readonly Sign[]): ExplainedSign[] {
  const weights = weightsOf(pack);
  return signs.map((sign) => ({
    sign,
    weight: weights[sign] === VETO ? "veto" : weights[sign],
  }));
}

function verdictOf({ inspection }: Opened, number: number): ExplainedVerdict {
  const { candidates, verdicts, claims } = inspection.decision;
  const verdict = verdicts[number];
  if (!verdict || verdict.kept) return { kept: true };
  const candidate = candidates[number] as Candidate;
  switch (verdict.why) {
    case "not-introduced":
      return { ...verdict, bearers: candidate.kind === "person" ? (candidate.bearers ?? []) : [] };
    case "overlapped": {
      const winner = claims[verdict.by] as Candidate;
      return { ...verdict, since: precedence(winner, claims[number] as Candidate) };
    }
    default:
      return verdict;
  }
}

/** The entity of the output that a kept candidate is a mention of. */
function entityOf(opened: Opened, number: number): ExplainedEntity | undefined {
  const claim = opened.inspection.decision.claims[number] as Candidate;
  const { start, end } = spanOf(opened, claim);
  const same = (entity: Entity) =>
    entity.kind === claim.kind &&
    (claim.id === null || entity.id === claim.id) &&
    (claim.kind !== "ministry" ||
      entity.kind !== "ministry" ||
      entity.portfolio === claim.portfolio) &&
    entity.mentions.some((mention) => mention.start === start && mention.end === end);
  const entity = opened.inspection.document.entities.find(same);
  if (!entity) return undefined;
  const { mentions: _, ...rest } = entity;
  return rest as ExplainedEntity;
}
