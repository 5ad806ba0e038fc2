/** E181: an id that is taken away and that another entry still names. */

import { SHARED } from "../../lexicon/pack.ts";
import { FACT_REFERENCES } from "../sources/references.ts";
import { REMOVABLE_KINDS } from "../sources/removals.ts";
import type { Located, SourceCheck } from "./check.ts";

export const removedIdNamed: SourceCheck = {
  code: "E181",
  severity: "error",
  at: "source",
  title: "an id that is taken away is still named",
  reason:
    "A province names its city, a variant its family, a ministry its portfolio. When the id they " +
    "name is taken away, their facts point at nothing.",
  bad: {
    "mul/remove.yaml": `aircraft:
  su-24: all
`,
  },
  good: {
    "mul/remove.yaml": `aircraft:
  su-24m: all
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack, below } of packs)
      for (const where of pack.removals) {
        if (pack.code !== SHARED || where.form !== undefined) continue;
        const again = pack.catalogue.some(({ id }) => id === where.of);
        const kinds = REMOVABLE_KINDS[where.from] ?? [];
        const names = (below?.catalogue ?? []).find(({ facts }) =>
          FACT_REFERENCES.some(
            ([of, field, kind]) =>
              facts.kind === of && kinds.includes(kind) && facts[field] === where.of,
          ),
        );
        if (again || !names) continue;
        yield {
          where,
          problem: `"${names.id}" still names it (${names.file}:${names.line})`,
          repair: `take ${names.id} away too, or give it another fact`,
        };
      }
  },
};
