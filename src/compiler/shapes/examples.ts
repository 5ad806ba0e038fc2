/** `examples.yaml`: sentences and what must be found in them. */

import { wrongShape } from "../checks/E114.ts";
import { partMissing } from "../checks/E117.ts";
import type { ExampleSource } from "../source.ts";
import type { Reader } from "./builder.ts";
import { top } from "./declare.ts";

export const examples: Reader = (fields, pack) => {
  const data = top(fields, ["examples"]);
  const list = Array.isArray(data["examples"]) ? data["examples"] : [];
  list.forEach((item, i) => {
    const path = ["examples", i];
    const example = fields.map(item, path);
    fields.knownKeys(example, path, ["text", "finds", "why", "gap"]);
    const text = fields.text(example["text"], [...path, "text"]);
    if (!text) {
      fields.report(path, partMissing, "an example without text", "add text: a sentence");
      return;
    }
    const finds = example["finds"];
    if (!Array.isArray(finds) || finds.some((find) => !Array.isArray(find))) {
      fields.report(
        [...path, "finds"],
        wrongShape,
        "a list of [kind, text, id]",
        finds,
        "write finds: [] when nothing must be found",
      );
      return;
    }
    pack.examples.push({
      text,
      finds: finds as ExampleSource["finds"],
      why: fields.text(example["why"], [...path, "why"]) ?? "",
      ...(example["gap"] === true && { gap: true }),
      ...fields.at(path),
      entry: `example ${i + 1}`,
    });
  });
};
