/**
 * Why an id is not in the output: the first step at which it failed, at the place of the text where
 * it came farthest. Reads what the pipeline has decided and what the matcher has rejected, and
 * decides nothing itself.
 */

import type { Span } from "../entity.ts";
import type { Lexicons } from "../lexicon/load.ts";
import type { Catalogue } from "../lexicon/pack.ts";
import { nearest } from "../text/nearest.ts";
import { type Aim, aimsOf, composingSenses, namingSenses, partedId, partNamed } from "./aims.ts";
import type { Attempt } from "./attempt.ts";
import { type ExplainedSpan, STEPS, type WhyNot } from "./explanation.ts";
import type { OriginsOf } from "./origins.ts";
import { type Opened, spanOf } from "./passages.ts";
import type { Reading } from "./readings.ts";
import { removedId } from "./removed.ts";
import { onCandidate, onHit, onRejected } from "./steps.ts";
import { unmetForm } from "./unmet.ts";

/**
 * An answer for each kind that has the id, the one that came farthest first; `only`: the part of
 * the text that is asked about.
 */
export function whyNot(
  opened: Opened,
  written: string,
  lexicons: Lexicons,
  originsOf: OriginsOf,
  only?: Span,
): readonly [WhyNot, ...WhyNot[]] {
  const { catalogue } = lexicons;
  const answers = aimsOf(written, catalogue).map((aim) =>
    answer(opened, aim.id, aim, farthest(opened, aim, lexicons, originsOf, only)),
  );
  const [first, ...others] = answers.sort((a, b) => STEPS.indexOf(b.step) - STEPS.indexOf(a.step));
  return first
    ? [first, ...others]
    : [
        answer(
          opened,
          written,
          undefined,
          removedId(written, lexicons) ?? noSuchId(written, catalogue),
        ),
      ];
}

function answer(opened: Opened, id: string, aim: Aim | undefined, attempt: Attempt): WhyNot {
  const at: ExplainedSpan | null = attempt.at ? spanOf(opened, attempt.at) : null;
  return {
    id,
    kind: aim?.kind ?? null,
    name: aim?.name ?? null,
    step: attempt.step,
    says: attempt.says,
    advice: attempt.advice ?? null,
    at,
    lines: attempt.lines ?? [],
    near: attempt.near ?? [],
  };
}

function idsOf(catalogue: Catalogue): string[] {
  return [...new Set(catalogue.keys().map((key) => key.slice(key.indexOf("/") + 1)))];
}

/** Ids that are shown to whoever has mistyped one. */
const MOST_IDS = 3;

function noSuchId(written: string, catalogue: Catalogue): Attempt {
  const { id, kind } = partedId(written);
  const kinds = kind === undefined ? [] : aimsOf(id, catalogue).map((aim) => `${aim.kind}:${id}`);
  if (kinds.length > 0)
    return {
      step: "id",
      says: `no ${kind} has the id “${id}”`,
      advice: `ask for ${kinds.join(" or ")}`,
    };
  const part = partNamed(id, catalogue);
  if (part === "portfolio")
    return {
      step: "id",
      says: `“${id}” is a portfolio, and the id of a ministry has the country before it`,
      advice: `ask for one like us-${id}`,
    };
  if (part !== undefined)
    return {
      step: "id",
      says: `“${id}” is a ${part}, and the id of an aircraft has the number behind it`,
      advice: `ask for one like ${id}-24`,
    };
  const ids = idsOf(catalogue);
  const slip = nearest(id, ids);
  const parts = id.split("-").filter((part) => part.length > 2);
  const sharing = ids.filter((one) => one.startsWith(`${id}-`) || parts.includes(one));
  const wider = ids.filter((one) => one.split("-").some((part) => parts.includes(part)));
  const near = [...new Set([...(slip ? [slip] : []), ...sharing, ...wider])].slice(0, MOST_IDS);
  return {
    step: "id",
    says: `no lexicon has the id “${id}”`,
    advice:
      near.length > 0
        ? `did you mean ${near.join(", ")}?`
        : "extract trace WORD shows the ids of a word",
  };
}

/** The attempt that passed the most steps; of equal ones the first in the text. */
function farthest(
  opened: Opened,
  aim: Aim,
  lexicons: Lexicons,
  originsOf: OriginsOf,
  only: Span | undefined,
): Attempt {
  const inside = ({ start, end }: Span) => !only || (start < only.end && only.start < end);
  let best: Attempt | undefined;
  for (const attempt of attemptsOf(opened, aim)) {
    if (attempt.at && !inside(attempt.at)) continue;
    const ahead = best === undefined ? 1 : STEPS.indexOf(attempt.step) - STEPS.indexOf(best.step);
    const earlier = ahead === 0 && (attempt.at?.start ?? 0) < (best?.at?.start ?? 0);
    if (ahead > 0 || earlier) best = attempt;
  }
  return best ?? unmetForm(opened, aim, lexicons, originsOf, only);
}

function* attemptsOf(opened: Opened, aim: Aim): Generator<Attempt> {
  const { candidates } = opened.inspection.decision;
  const taken: Span[] = [];
  for (const [number, candidate] of candidates.entries()) {
    const attempt = onCandidate(opened, aim, number);
    if (!attempt) continue;
    taken.push(candidate);
    yield attempt;
  }
  for (const reading of opened.readings) {
    const naming = new Set(namingSenses(aim, reading.origins));
    const composing = new Set(composingSenses(aim, reading.origins));
    for (const hit of hitsOf(reading)) {
      if (!naming.has(hit.sense) && !composing.has(hit.sense)) continue;
      if (taken.some(({ start, end }) => hit.start < end && start < hit.end)) continue;
      yield onHit(opened, reading, hit, naming.has(hit.sense));
    }
    for (const rejected of reading.rejected)
      if (naming.has(rejected.sense) || composing.has(rejected.sense))
        yield onRejected(reading, rejected);
  }
}

function* hitsOf({ view }: Reading) {
  for (let i = 0; i < view.tokens.count; i++) yield* view.hits.at(i);
}
