/**
 * The build step: lexicons/ to compiled files in the folder given as the second argument. Stops at
 * the first unsound pack.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { describeFinding } from "../errors.ts";
import { compileLexicons } from "./compiling/compile.ts";
import { withGivenNames } from "./compiling/givenNames.ts";
import { indexOf } from "./compiling/lexiconIndex.ts";
import { readLexicons } from "./reading/read.ts";
import { toSnapshot } from "./sources/storedSources.ts";

const [folder = "lexicons", target = "dist/lexicons"] = process.argv.slice(2);
const read = readLexicons([folder]);
const errors = read.findings.filter((finding) => finding.severity === "error");
if (errors.length > 0) {
  for (const finding of errors.slice(0, 50)) process.stderr.write(`${describeFinding(finding)}\n`);
  process.stderr.write(`${errors.length} errors in ${folder}; nothing was built\n`);
  process.exit(1);
}
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const source = withGivenNames({ ...read, version });
const compiled = compileLexicons(source);
mkdirSync(target, { recursive: true });
for (const [name, bytes] of compiled.files) writeFileSync(join(target, name), bytes);
writeFileSync(
  join(target, "index.json"),
  JSON.stringify(
    indexOf(source, compiled.sha256, (name) => compiled.files.get(name) as Uint8Array),
  ),
);
// A tenth of the size, for a few hundredths of a second when a user's lexicons are joined with it.
// Higher qualities take far longer to write.
const SOURCE_QUALITY = 5;
// Few ask where a sense was written, and every installation has the answer: small before quick.
const ORIGINS_QUALITY = 9;
const examples = [...source.packs].map(([code, pack]) => [code, pack.examples]);
// Compressed side by side, while the next are made.
const written: Promise<void>[] = [];
for (const [name, json] of toSnapshot(source))
  written.push(writeCompressed(`${name}.br`, json, SOURCE_QUALITY));
written.push(writeCompressed("examples.json.br", JSON.stringify(examples), ORIGINS_QUALITY));
for (const [name, make] of compiled.origins)
  written.push(writeCompressed(name, make(), ORIGINS_QUALITY));
await Promise.all(written);

async function writeCompressed(
  name: string,
  data: string | Uint8Array,
  quality: number,
): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  };
  await writeFile(join(target, name), await promisify(brotliCompress)(data, { params }));
}
