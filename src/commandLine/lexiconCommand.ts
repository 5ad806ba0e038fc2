/** `extract lexicon list|show|export`. */

import { type Command, Option } from "commander";
import type { ExportFlags, ListFlags, ShowFlags } from "../commands/lexicon.ts";
import type { Within } from "./commands.ts";
import { choice, dateOf, lexiconsOption, textOrJson } from "./options.ts";

export function addLexicon(program: Command, within: Within): void {
  const lexicon = program
    .command("lexicon")
    .description(
      "what the lexicons hold: the entries of a kind, all there is of an id, or everything",
    )
    .addHelpText(
      "after",
      `
Examples:
  extract lexicon list ministry
  extract lexicon show sergei-shoigu
  extract lexicon show --format json --lexicons my-lexicons place:aleppo | jq '.[].forms[].form'
  extract lexicon export --format tsv > forms.tsv`,
    );
  lexicon
    .command("list")
    .description("ids and names, a line each")
    .argument("[kind]", "person, place, ministry, aircraft, …; every kind when none is named")
    .addOption(lexiconsOption())
    .addOption(textOrJson())
    .addHelpText("after", "\nExamples:\n  extract lexicon list\n  extract lexicon list place")
    .action(async (kind: string | undefined, flags: ListFlags) => {
      const { runLexiconList } = await import("../commands/lexicon.ts");
      await within({}, (terminal) => runLexiconList(kind, flags, terminal));
    });
  lexicon
    .command("show")
    .description("facts, forms by language with file and line, and the examples that use it")
    .argument("<id>", "an id, or kind:id where several kinds have it")
    .option("--facts", "only what a run with --facts says of it: ids, spellings, dated roles")
    .addOption(
      new Option("--as-of <date>", "with --facts: marks the roles that were held then").argParser(
        dateOf,
      ),
    )
    .addOption(lexiconsOption())
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nExamples:\n  extract lexicon show aleppo\n  extract lexicon show --facts --as-of 2015-10-07 sergei-shoigu",
    )
    .action(async (id: string, flags: ShowFlags) => {
      const { runLexiconShow } = await import("../commands/lexicon.ts");
      await within({}, (terminal) => runLexiconShow(id, flags, terminal));
    });
  lexicon
    .command("export")
    .description("every entry and every form, for another program")
    .addOption(lexiconsOption())
    .addOption(
      choice(
        new Option("-f, --format <format>", "a JSON object a line, or a table of the forms"),
        ["ndjson", "tsv"],
        "ndjson",
      ),
    )
    .option("-o, --output <file>", "write there; it appears when it is complete")
    .addHelpText("after", "\nExamples:\n  extract lexicon export > lexicons.ndjson")
    .action(async (flags: ExportFlags & { output?: string }) => {
      const { runLexiconExport } = await import("../commands/lexicon.ts");
      await within(flags, (terminal) => runLexiconExport(flags, terminal));
    });
}
