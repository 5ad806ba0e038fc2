/** `demonyms.yaml`: adjectives of countries. */

import { fileKind } from "./builder.ts";
import { idForms } from "./declare.ts";
import { fileOfForms, forms } from "./forms.ts";
import { may, named } from "./terms.ts";

const shape = fileOfForms({
  demonyms: may(named(forms), "id of a country → adjectives and names of its people"),
});

export const demonyms = fileKind(shape, (file, pack) => {
  idForms(file, pack, "demonyms", "adjective", {
    room: "demonyms",
    how: "adjective",
    inflectAs: "adjective",
  });
});
