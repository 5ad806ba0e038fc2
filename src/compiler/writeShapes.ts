/**
 * `npm run shapes`: what follows from the shapes and the checks and is committed, the JSON Schemas
 * for editors and the tables of the guide. A test compares.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withSchemaNamed, withTables } from "./guide.ts";
import { listFolder } from "./reading/folder.ts";
import { SHAPE_NAMES, schemaText } from "./shapes/jsonSchema.ts";

const folder = "lexicons/schemas";
const guide = "lexicons/README.md";

rmSync(folder, { recursive: true, force: true });
for (const name of SHAPE_NAMES) {
  const file = join(folder, `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, schemaText(name));
}
writeFileSync(guide, withTables(readFileSync(guide, "utf8")));
for (const { code, files } of listFolder("lexicons").languages)
  for (const { path, shown, kind } of files)
    writeFileSync(path, withSchemaNamed(readFileSync(path, "utf8"), shown, code, kind));
