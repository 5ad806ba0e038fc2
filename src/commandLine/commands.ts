/** The commands beside a run over texts: arguments, options, help. Each loads what it needs. */

import { type Command, Option } from "commander";
import type { ExplainFlags } from "../commands/explain.ts";
import type { ScoreFlags } from "../commands/score.ts";
import type { Streams, Terminal, TerminalOptions } from "../commands/terminal.ts";
import type { TraceFlags } from "../commands/trace.ts";
import { ExpectedError } from "../errors.ts";
import {
  choice,
  colourOption,
  invalidOption,
  lexiconsOption,
  offsetsOption,
  shareOf,
  textOrJson,
} from "./options.ts";

/** Runs a command with a terminal, and keeps its exit code. */
export type Within = (
  options: TerminalOptions,
  command: (terminal: Terminal) => Promise<number>,
) => Promise<void>;

/** Why a text gives what it gives. */
export function addExplain(program: Command, within: Within, streams: Streams): void {
  program
    .command("explain")
    .description("why a text gives what it gives: every candidate, its lexicon lines, its verdict")
    .argument("[text...]", "a file, words, or - or nothing on a pipe for standard input")
    .option("--at <place>", "only what stands at FILE:LINE:COLUMN, as mentions name places")
    .option("--why-not <id>", "the first step at which an id, or kind:id, failed in this text")
    .option("-l, --language <code>", "the language of the text; without it, it is detected")
    .addOption(lexiconsOption())
    .option("--encoding <name>", "of a file that is not UTF-8")
    .addOption(invalidOption())
    .addOption(textOrJson())
    .addOption(offsetsOption(" in JSON"))
    .addOption(colourOption())
    .addHelpText(
      "after",
      `
Examples:
  extract explain Moscow said that Shoigu had left.
  extract explain --at seeds/004_785e3220f7482af8.txt:9:48
  extract explain --why-not turkey article.txt
  extract explain --format json article.txt | jq '.passages[].candidates[].rests[0]'`,
    )
    .action(async (inputs: string[], flags: ExplainFlags & TerminalOptions) => {
      if (inputs.length === 0 && flags.at === undefined && streams.stdin.isTTY)
        throw new ExpectedError(
          "explain: no text; name a file, write words, or pipe text in (extract help explain)",
        );
      const { runExplain } = await import("../commands/explain.ts");
      await within(flags, (terminal) => runExplain(inputs, flags, terminal));
    });
}

/** What a word is. */
export function addTrace(program: Command, within: Within): void {
  program
    .command("trace")
    .description("what a word or phrase is in the lexicons of every language, and what is near it")
    .argument("<words...>", "as it stands in a text")
    .addOption(lexiconsOption())
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nExamples:\n  extract trace Foggy Bottom\n  extract trace شويغو\n  extract trace --lexicons my-lexicons Moskva",
    )
    .action(async (words: string[], flags: TraceFlags) => {
      const { runTrace } = await import("../commands/trace.ts");
      await within({}, (terminal) => runTrace(words.join(" "), flags, terminal));
    });
}

/** How much of what is right was found. */
export function addScore(program: Command, within: Within): void {
  program
    .command("score")
    .description("how much of annotated gold was found: precision, recall, F1 by kind and language")
    .argument("<out>", "what extract printed, JSON or NDJSON; - for standard input")
    .argument("<gold...>", "what is right: a document a line, offsets in code points")
    .option("--errors", "list what was missed, wrong or not in the gold")
    .addOption(
      new Option(
        "--min-f1 <number>",
        "exit 1 where a kind of a language is below it (by id)",
      ).argParser(shareOf),
    )
    .addOption(textOrJson())
    .addHelpText(
      "after",
      `
A mention is found when one of its kind overlaps it; "by id" also asks for an accepted id and the
right numbers, "strict" for the same span besides. Documents are paired by file name, or by id.

Examples:
  extract score --errors out.json gold.jsonl
  extract -i ndjson -f ndjson --id-field file gold.jsonl | extract score - gold.jsonl
  extract score --format json out.json gold.jsonl | jq '.groups[] | {language, kind, f1: .byId.f1}'`,
    )
    .action(async (out: string, gold: string[], flags: ScoreFlags) => {
      const { runScore } = await import("../commands/score.ts");
      await within({}, (terminal) => runScore(out, gold, flags, terminal));
    });
}

const SCHEMAS = {
  documents: async () => (await import("../output/schema.ts")).schema,
  explain: async () => (await import("../output/explainSchema.ts")).explainSchema,
  check: async () => (await import("../output/check/schema.ts")).checkSchema,
  geojson: async () => (await import("../output/geojsonSchema.ts")).geojsonSchema,
  csv: async () => (await import("../output/tableSchema.ts")).tableSchema,
  summary: async () => (await import("../output/summarySchema.ts")).summarySchema,
};

/** What tools of annotation must know before they read what is printed for them; not JSON. */
const SETTINGS = {
  brat: async () => (await import("../output/annotation/brat.ts")).bratConfiguration(),
  "label-studio": async () =>
    (await import("../output/annotation/labelStudio.ts")).labelStudioInterface(),
};

/** Before the name of a lexicon file. */
const OF_LEXICON = "lexicon/";

function schemaOption(): Option {
  const option = choice(
    new Option(
      "--of <what>",
      "of the documents, of what a command prints as JSON, of a map or (a Table Schema) of rows, or of a file: lexicon/places, lexicon/mul/places; or the settings that a tool needs",
    ),
    [...Object.keys(SCHEMAS), ...Object.keys(SETTINGS)],
    "documents",
  );
  const parse = option.parseArg;
  return option.argParser((given: string) =>
    given.startsWith(OF_LEXICON) ? given : parse?.(given, undefined),
  );
}

async function schemaText(of: string): Promise<string> {
  if (of in SETTINGS) return SETTINGS[of as keyof typeof SETTINGS]();
  const schema = of.startsWith(OF_LEXICON)
    ? (await import("../commands/lexiconSchema.ts")).lexiconSchema(of.slice(OF_LEXICON.length))
    : await SCHEMAS[of as keyof typeof SCHEMAS]();
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What the output looks like. */
export function addSchema(program: Command, within: Within): void {
  program
    .command("schema")
    .description("JSON Schema of the output, or of a lexicon file; settings of tools of annotation")
    .addOption(schemaOption())
    .addHelpText(
      "after",
      "\nExamples:\n  extract schema > extract.schema.json\n  extract schema --of explain\n  extract schema --of csv > mentions.schema.json\n  extract schema --of lexicon/places\n  extract schema --of lexicon/mul/places\n  extract schema --of label-studio > interface.xml",
    )
    .action(async ({ of }: { of: string }) => {
      await within({}, async (terminal) => {
        await terminal.writeData(await schemaText(of));
        return 0;
      });
    });
}
