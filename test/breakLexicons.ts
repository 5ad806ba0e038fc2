/**
 * `npm run break`: does `extract check` tell what people get wrong? Makes seeded slips in copies of
 * the built-in lexicons, one at a time, and asks whether something is said of the right file and
 * line. What is missed is printed. Takes some minutes, so no test runs all of it.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seeded } from "./bench/random.ts";
import { copyOf, saidOf, slipsOf } from "./break/trial.ts";

const HELP = `npm run break -- [options]

  --count N    slips (120)
  --seed N     which ones (1)
  --list       print what is said of each, not only what is missed
`;
/** The share of slips that must be caught. */
const LEAST = 118 / 120;

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: "string", default: "120" },
      seed: { type: "string", default: "1" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const temporary = mkdtempSync(join(tmpdir(), "break-lexicons-"));
  let caught = 0;
  try {
    const copy = copyOf("lexicons", temporary);
    for (const slip of slipsOf(copy, count, seeded(seed))) {
      const said = await saidOf(copy, slip);
      if (said) caught++;
      const { kind, file, line, before, after } = slip;
      const place = `seed ${seed}, ${kind.name}: ${file}:${line}`;
      if (!said) console.log(`missed: ${place}\n  ${before}\n→ ${after}`);
      else if (values.list) console.log(`${said.code}: ${place}: ${said.problem}`);
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  console.log(`caught ${caught} of ${count}`);
  return caught >= count * LEAST ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
