/** `demonyms.yaml`: adjectives of countries. */

import type { Reader } from "./builder.ts";
import { idForms, top } from "./declare.ts";

export const demonyms: Reader = (fields, pack) => {
  top(fields, ["demonyms"]);
  idForms(fields, pack, "demonyms", "adjective", {
    room: "demonyms",
    how: "adjective",
    inflectAs: "adjective",
  });
};
