/** `npm run notice`: brings NOTICE up to date with what the build bundles. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describePackage, shippedFolders, softwareSection, withSection } from "./notice.mjs";
import { bundleProgram } from "./program.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = join(root, "NOTICE");
const folders = shippedFolders(await bundleProgram(root, join(root, "dist"), { write: false }));
const packages = folders.map((folder) => describePackage(join(root, folder)));
writeFileSync(file, withSection(readFileSync(file, "utf8"), softwareSection(packages)));
