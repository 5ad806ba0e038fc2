/** What a tree with ships makes of a toy document; run in the copy, it prints JSON for the test. */

import { programOf } from "../../src/commandLine/commandLine.ts";
import { coverageOf } from "../../src/compiler/coverage.ts";
import { explain } from "../../src/explaining/explain.ts";
import { explainWriter } from "../../src/output/explain.ts";
import { jsonLayout } from "../../src/output/json.ts";
import { schema } from "../../src/output/schema.ts";
import { textWriter } from "../../src/output/text.ts";
import { readToy, type ToyFiles, toyDocument, toyLexicons } from "../toyPack.ts";

const SHIPS: ToyFiles = {
  "mul/ships": {
    ships: {
      "tall-pine": { name: "Tall Pine", class: "frigate", country: "BB" },
      "white-pine": { name: "White Pine" },
    },
  },
  "xx/ships": {
    ships: {
      "tall-pine": [{ form: "Pine", shared: true }],
      "white-pine": [{ form: "Pine", shared: true }],
    },
  },
  "xx/patterns": {
    patterns: [
      {
        name: "hull",
        kind: "ship",
        at: ["Hull"],
        match: "Hull\\s\\d+",
        finds: [{ text: "Hull 7", mention: "Hull 7" }],
        skips: ["Hull"],
      },
    ],
  },
};
const TEXT = "The Pine met Hull 7. Ministry of War said so.";

const inspection = await toyDocument(TEXT, SHIPS);
const { document } = inspection;
const source = { version: "toy", ...readToy(SHIPS) };
const explanation = explain(inspection, await toyLexicons(SHIPS), "code-points", {
  whyNot: "tall-pine",
});
const head = {
  format: "extract/1",
  lexicons: { version: "toy", sha256: "0".repeat(64) },
  offsets: "code-points",
} as const;

export const RESULT = {
  json: jsonLayout.open(head) + jsonLayout.document(document, true) + jsonLayout.close(true),
  schema,
  text: [...textWriter({ colour: false, screen: false }).document(document, TEXT)].join(""),
  explained: [...explainWriter(false)(explanation)].join(""),
  coverage: coverageOf(source).kinds,
  help: programOf(process, "", () => undefined).description(),
};
export type Result = typeof RESULT;

console.log(JSON.stringify(RESULT));
