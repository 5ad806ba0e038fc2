/** `examples.yaml`: sentences and what must be found in them. */

import { KINDS } from "../../kinds.ts";
import { wrongShape } from "../checks/E114.ts";
import { unknownValue } from "../checks/E116.ts";
import type { ExampleSource } from "../sources/source.ts";
import { fileKind } from "./builder.ts";
import {
  complaint,
  fields,
  flag,
  listOf,
  may,
  must,
  oneOf,
  term,
  text,
  wants,
  z,
} from "./terms.ts";

/** What must be found in an example. */
function finds<S extends z.ZodType>(find: S) {
  return term(z.array(find), {
    called: "list of [kind, text, id, values]",
    find: wants("a list of [kind, text, id]", "write finds: [] when nothing must be found"),
  });
}

const KIND = oneOf("kind", KINDS);
const FIND = z.union([
  z.tuple([KIND, text]),
  z.tuple([KIND, text, z.nullable(text)]),
  z.tuple([KIND, text, z.nullable(text), z.record(z.string(), z.union([text, z.null(), flag]))]),
]);

/** One of them. */
const find = term(FIND, {
  called: "[kind, text, id, values]",
  find: (value) =>
    (Array.isArray(value) && complaint(unknownValue, "kind", value[0], KINDS)) ||
    complaint(wrongShape, "[kind, text, id, { field: value }]", value, "write [place, Homs, homs]"),
});

const EXAMPLE = fields({
  text: must(text, "a sentence", "an example without text", "add text: a sentence"),
  finds: must(
    finds(find),
    "all that must be found: `[kind, text, id, { field: value }]` each; `[]` for nothing",
  ),
  why: may(text, "what it is an example of"),
  gap: may(flag, "true: a known gap; the example is expected to fail"),
});

const shape = fields({ examples: may(listOf(EXAMPLE), "the sentences") });

export const examples = fileKind(shape, (file, pack) => {
  file.data.examples?.forEach(({ text, finds, why, gap }, i) => {
    pack.examples.push({
      text: String(text),
      finds: finds as unknown as ExampleSource["finds"],
      why: String(why ?? ""),
      ...(gap && { gap }),
      ...file.at(["examples", i]),
      entry: `example ${i + 1}`,
    });
  });
});
