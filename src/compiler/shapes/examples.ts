/** `examples.yaml`: sentences and what must be found in them. */

import type { ExampleSource } from "../source.ts";
import { fileKind } from "./builder.ts";
import { fields, find, finds, flag, listOf, may, must, text } from "./terms.ts";

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
