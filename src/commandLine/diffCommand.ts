/** `extract diff`: arguments, options, help. */

import { type Command, Option } from "commander";
import type { DiffFlags } from "../commands/diff.ts";
import type { Within } from "./commands.ts";
import { choice } from "./options.ts";

export function addDiff(program: Command, within: Within): void {
  program
    .command("diff")
    .description("what is not as it was: mentions lost, changed, moved, gained between two outputs")
    .argument("<old>", "what extract printed, JSON or NDJSON; - for standard input")
    .argument("<new>", "what it printed of the same texts later, or with other lexicons")
    .addOption(
      choice(
        new Option("-f, --format <format>", "how to print; markdown is for a pull request"),
        ["text", "json", "markdown"],
        "text",
      ),
    )
    .addOption(
      choice(
        new Option("--fail-on <what>", "exit 1 when a mention was lost, or when anything differs"),
        ["lost", "any"],
      ),
    )
    .addHelpText(
      "after",
      `
Documents are paired by file, or by id. A mention that overlaps one of its kind is changed (another
id, name, count…) or moved (other offsets, the same entity); without one it is lost or gained. How
it was found (rule) is not compared. NDJSON in one order is compared in constant memory.

Examples:
  extract diff old.json new.json
  extract -f ndjson --lexicons my-lexicons texts | extract diff --fail-on lost old.ndjson -
  extract diff --format markdown old.json new.json > comment.md
  extract diff --format json old.json new.json | jq '.summary.kinds[] | {kind, lost, gained}'`,
    )
    .action(async (old: string, now: string, flags: DiffFlags) => {
      const { runDiff } = await import("../commands/diff.ts");
      await within({}, (terminal) => runDiff(old, now, flags, terminal));
    });
}
