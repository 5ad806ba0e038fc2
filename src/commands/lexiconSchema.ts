/** `extract schema --of lexicon/places`: the JSON Schema of a lexicon file, for editors. */

import { jsonSchemaOf, SHAPE_NAMES } from "../compiler/shapes/jsonSchema.ts";
import { ExpectedError } from "../errors.ts";
import { nearest } from "../text/nearest.ts";

/** `name` is a file's (`places`, `mul/places`). Throws ExpectedError where there is none. */
export function lexiconSchema(name: string): object {
  const schema = jsonSchemaOf(name);
  if (schema) return schema;
  const near = nearest(name, SHAPE_NAMES);
  const all = SHAPE_NAMES.map((one) => `lexicon/${one}`).join(", ");
  throw new ExpectedError(
    `lexicon/${name}: no lexicon file is called so; ${near ? `did you mean lexicon/${near}?` : `there are ${all}`}`,
  );
}
