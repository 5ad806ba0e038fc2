/** E153: an id whose forms stand in two files of a language. */

import { CATALOGUE_KINDS } from "../../kinds.ts";
import { TAG_TABLE } from "../../lexicon/tags.ts";
import { type Located, placeOf, type SourceCheck } from "./check.ts";

export const idInTwoFiles: SourceCheck = {
  code: "E153",
  severity: "error",
  at: "source",
  title: "an id has forms in two files of a language",
  reason:
    "The files of a kind are joined, so that both lists count. Whoever mends or removes a form " +
    "in one of them does not see the other.",
  bad: {
    "en/places/one.yaml": `places:
  syria: [Zzyzx]
`,
    "en/places/two.yaml": `places:
  syria: [Zzyzy]
`,
  },
  good: {
    "en/places/one.yaml": `places:
  syria: [Zzyzx, Zzyzy]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const { pack } of packs) {
      const files = new Map<string, string>();
      const told = new Set<string>();
      for (const declaration of pack.declarations) {
        const { tag, value, file, origin } = declaration;
        const kind = TAG_TABLE[tag].value;
        if (origin.how === "gazetteer" || !CATALOGUE_KINDS.some((one) => one === kind)) continue;
        // Of several folders each may add to what the others say.
        const folder = file.slice(0, file.lastIndexOf(`/${pack.code}/`));
        const key = `${folder} ${origin.room} ${tag.replace(/-.*$/, "")} ${value}`;
        const first = files.get(key);
        if (first === undefined) files.set(key, file);
        else if (first !== file && !told.has(`${key} ${file}`)) {
          told.add(`${key} ${file}`);
          const other = pack.declarations.find(
            (one) => one.file === first && one.value === value && one.tag === tag,
          );
          yield {
            where: declaration,
            problem: `${value} has forms in ${other ? placeOf(other) : first} too`,
            repair: "write all its forms in one of the files",
          };
        }
      }
    }
  },
};
