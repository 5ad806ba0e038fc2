/** Documents and the explanations of them as the page of a report holds them. */

import type { Entity, ExtractedDocument, Mention } from "../entity.ts";
import type { ExplainedCandidate, Explanation, LexiconLine } from "../explaining/explanation.ts";
import { inOneLine } from "../text/inOneLine.ts";
import type { PageDocument, PageFacts, PageMention, Reason } from "./pageData.ts";

export interface PageSource {
  readonly name: string;
  readonly date: string | undefined;
  readonly text: string;
  /** With offsets in UTF-16 units, as the explanation has them. */
  readonly document: ExtractedDocument;
  readonly explanation: Explanation;
}

/** Makes the documents of one page, in their order: what one has said the next only names. */
export class PageDocuments {
  readonly #facts = new Numbered<PageFacts>();
  readonly #reasons = new Numbered<Reason>();

  next({ name, date, text, document, explanation }: PageSource): PageDocument {
    const { language, detection, segments, warnings } = document;
    const why = reasonsIn(explanation);
    const entities = document.entities.map(({ mentions, ...facts }) => ({
      facts: this.#facts.numberOf(facts),
      mentions: mentions.map((mention) => this.#mention(facts.kind, mention, why)),
    }));
    return {
      name,
      ...(date !== undefined && { date }),
      text,
      language,
      detection,
      segments,
      warnings,
      entities,
      facts: this.#facts.takeNew(),
      reasons: this.#reasons.takeNew(),
    };
  }

  #mention(kind: Entity["kind"], mention: Mention, why: Why): PageMention {
    const { start, end, line: _, column: __, text: ___, rule, ...said } = mention;
    const reason = this.#reasons.numberOf(why(kind, start, end, rule));
    return Object.keys(said).length > 0 ? [start, end, reason, said] : [start, end, reason];
  }
}

/** Values that are the same when their JSON is, numbered in the order in which they come. */
class Numbered<Value> {
  readonly #numbers = new Map<string, number>();
  #new: Value[] = [];

  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#new.push(value);
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Those that came since this was last asked. */
  takeNew(): readonly Value[] {
    const values = this.#new;
    this.#new = [];
    return values;
  }
}

/** Why a mention of a kind stands somewhere. */
type Why = (kind: Entity["kind"], start: number, end: number, rule: string) => Reason;

function reasonsIn({ passages }: Explanation): Why {
  const kept = new Map<string, ExplainedCandidate>();
  /** Those that lost, by the number of the winner. */
  const lost = new Map<number, ExplainedCandidate[]>();
  for (const candidate of passages.flatMap(({ candidates }) => candidates)) {
    const { verdict } = candidate;
    if (verdict.kept) kept.set(keyOf(candidate.kind, candidate.start, candidate.end), candidate);
    else if ("by" in verdict) lost.set(verdict.by, [...(lost.get(verdict.by) ?? []), candidate]);
  }
  return (kind, start, end, rule) => {
    const candidate = kept.get(keyOf(kind, start, end));
    return {
      rule,
      rests: candidate?.rests.map(lineText) ?? [],
      signs: candidate?.signs.map(({ sign, weight }) => signText(sign, weight)) ?? [],
      lost: candidate ? (lost.get(candidate.number) ?? []).flatMap(lostText) : [],
    };
  };
}

function keyOf(kind: string, start: number, end: number): string {
  return `${kind} ${start} ${end}`;
}

function lineText({ form, file, line }: LexiconLine): string {
  return line > 0 ? `${form} — ${file}:${line}` : `${form} — ${file}`;
}

function signText(sign: string, weight: number | "veto"): string {
  if (weight === "veto") return `${sign} (veto)`;
  return `${sign} ${weight > 0 ? "+" : "−"}${Math.abs(weight)}`;
}

/** One that is not listed is the same words read less well: nothing that a reader would ask for. */
function lostText({ kind, id, text }: ExplainedCandidate): string[] {
  return id === null ? [] : [`${kind} ${id} — ${inOneLine(text)}`];
}
