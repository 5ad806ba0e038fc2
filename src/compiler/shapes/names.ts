/** `names.yaml`: what names of people are made of, and the words that announce them. */

import type { Reader } from "./builder.ts";
import { declare, top } from "./declare.ts";

export const names: Reader = (fields, pack) => {
  const data = top(fields, [
    "titles",
    "titles-after",
    "given",
    "families",
    "particles",
    "patronymics",
    "sayings",
    "surname-endings",
  ]);
  const room = "people";
  declare(fields, pack, ["titles"], data["titles"], "title", "", {
    room,
    how: "title",
    inflectAs: "title",
  });
  declare(fields, pack, ["titles-after"], data["titles-after"], "title-after", "", {
    room,
    how: "title-after",
    inflectAs: "title",
  });
  const given = fields.map(data["given"], ["given"]);
  fields.knownKeys(given, ["given"], ["m", "f"]);
  for (const gender of ["m", "f"]) {
    declare(fields, pack, ["given", gender], given[gender], "given", gender, {
      room,
      how: "given-name",
      inflectAs: "given",
    });
  }
  declare(fields, pack, ["families"], data["families"], "family", "", {
    room,
    how: "given-name",
    inflectAs: "family",
  });
  declare(fields, pack, ["particles"], data["particles"], "particle", "", {
    room,
    how: "particle",
  });
  declare(fields, pack, ["sayings"], data["sayings"], "saying", "", { room, how: "saying" });
  const patronymics = fields.texts(data["patronymics"], ["patronymics"]);
  if (patronymics.length > 0) pack.language.patronymics = patronymics;
  const endings = fields.texts(data["surname-endings"], ["surname-endings"]);
  if (endings.length > 0) pack.language["surname-endings"] = endings;
};
