/** `common.yaml`: words that are never part of a name. */

import type { Reader } from "./builder.ts";
import { declare, top } from "./declare.ts";

export const common: Reader = (fields, pack) => {
  const data = top(fields, ["words"]);
  declare(fields, pack, ["words"], data["words"], "common", "", { room: "common", how: "word" });
};
