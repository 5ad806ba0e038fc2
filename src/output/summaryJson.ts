/** Many documents together as one JSON object, an entity a line. */

import type { Provenance } from "../entity.ts";
import type { Summary } from "../summarizing/summary.ts";

export const SUMMARY_FORMAT = "extract-summary/1";

export function* summaryJson(
  { documents, entities }: Summary,
  { lexicons }: Pick<Provenance, "lexicons">,
): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(SUMMARY_FORMAT)},\n  "lexicons": ${JSON.stringify(lexicons)},\n`;
  yield `  "documents": ${JSON.stringify(documents)},\n  "entities": [`;
  let first = true;
  for (const { kind, id, name, facts, ...said } of entities) {
    yield `${first ? "" : ","}\n    ${JSON.stringify({ kind, id, name, ...facts, ...said })}`;
    first = false;
  }
  yield first ? "]\n}\n" : "\n  ]\n}\n";
}
