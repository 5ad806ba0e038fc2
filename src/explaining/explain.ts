/**
 * The explanation of a text, from the very pipeline that extracts: what was read, every candidate
 * with what it rests on, what was decided. Loaded only when somebody asks.
 */

import type { OffsetUnit } from "../entity.ts";
import { ExpectedError } from "../errors.ts";
import type { Lexicons } from "../lexicon/load.ts";
import type { Inspection } from "../pipeline.ts";
import { positions } from "../text/positions.ts";
import type { Explanation, WhyNot } from "./explanation.ts";
import { originsOver } from "./origins.ts";
import { type Opened, passagesOf, tokenAt } from "./passages.ts";
import { offsetOf } from "./place.ts";
import { readingsOf } from "./readings.ts";
import { whyNot } from "./whyNot.ts";

export interface ExplainRequest {
  /** Given back. */
  readonly file?: string;
  /** Only what stands there: 1-based, the column in code points. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
  /** Also why this id is not in the output; a kind may stand before it: `place:jericho`. */
  readonly whyNot?: string | undefined;
}

/** Throws ExpectedError for a place that the text does not have, or where nothing stands. */
export function explain(
  inspection: Inspection,
  lexicons: Lexicons,
  offsets: OffsetUnit,
  { file, at: place, whyNot: id }: ExplainRequest = {},
): Explanation {
  const { text, document, decision } = inspection;
  const originsOf = originsOver(lexicons);
  const opened: Opened = {
    inspection,
    readings: readingsOf(inspection, originsOf),
    at: positions(text, offsets),
  };
  const offset = place && offsetOf(text, place);
  const token = offset === undefined ? undefined : tokenAt(opened, offset);
  if (place && !token)
    throw new ExpectedError(
      `at ${place.line}:${place.column} stands no word, number or mark; name a column of one`,
    );
  const { language, detection, segments, warnings } = document;
  return {
    format: "explain/1",
    lexicons: { version: lexicons.index.version, sha256: lexicons.index.sha256 },
    offsets,
    ...(file !== undefined && { file }),
    language,
    detection,
    segments,
    countries: [...decision.about].sort(),
    passages: passagesOf(opened, token?.start),
    warnings,
    ...(id !== undefined && answersOf(whyNot(opened, id, lexicons, originsOf, token))),
  };
}

function answersOf([first, ...others]: readonly [WhyNot, ...WhyNot[]]) {
  return others.length === 0 ? { whyNot: first } : { whyNot: first, whyNotAs: others };
}
