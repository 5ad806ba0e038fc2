/** The options of a run over texts, by the groups in which the help shows them. */

import { type Command, Option } from "commander";
import { FORMATS } from "../commands/formats.ts";
import { OFFSET_UNITS } from "../entity.ts";
import {
  choice,
  collect,
  dateOf,
  hyperlinksOption,
  invalidOption,
  jobsOf,
  linesOf,
} from "./options.ts";

/** What is read, and how. */
export function addInputOptions(program: Command): void {
  program
    .optionsGroup("Input:")
    .addOption(
      choice(
        new Option(
          "-i, --input <format>",
          'text, or ndjson: a record {"id","text","language"?} a line',
        ),
        ["text", "ndjson"],
        "text",
      ),
    )
    .option(
      "--encoding <name>",
      "of inputs that are not UTF-8: windows-1251, koi8-r, utf-16 and many more",
    )
    .addOption(invalidOption())
    .option(
      "--files-from <list>",
      "read the names of inputs from a file, - for standard input; one a line",
    )
    .option("-0, --null", "the names in --files-from end in a NUL, as find -print0 writes them")
    .addOption(
      new Option(
        "--as-of <date>",
        "the date of the inputs: people have the role that they held on it where the text says none",
      ).argParser(dateOf),
    );
}

/** Which fields of a record are read. */
export function addFieldOptions(program: Command): void {
  program
    .optionsGroup("Records:")
    .option(
      "--id-field <name>",
      "with --input ndjson: the field with the id; dots go into objects (default: id)",
    )
    .option("--text-field <name>", "the field with the text (default: text)")
    .option(
      "--date-field <name>",
      "the field with the date of the record, 2015-10-07 or less exact; goes before --as-of",
    );
}

/** About streams of records: what is read of them, and what each gives. */
export function addRecordOptions(program: Command): void {
  addFieldOptions(program);
  program
    .option("--keep <fields>", "fields to carry over, with commas between them, or all")
    .addOption(
      choice(
        new Option(
          "--on-error <how>",
          "a bad record: report it and exit 2, or only record it in its line",
        ),
        ["report", "record"],
      ),
    )
    .addOption(
      choice(
        new Option(
          "--line-numbers <where>",
          "line of the record in ndjson: in each line, or not, as streams in parts need it (default: field)",
        ),
        ["field", "none"],
      ),
    )
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "threads that answer records, with --format ndjson; the output is the same (default: 1, from 32 MB of files on 2)",
      ).argParser(jobsOf),
    );
}

/** What is printed, where, and how. */
export function addOutputOptions(program: Command): void {
  program
    .optionsGroup("Output:")
    .addOption(
      choice(
        new Option(
          "-f, --format <format>",
          "how to print (default: as the name of --output says, else json)",
        ),
        FORMATS,
      ),
    )
    .option(
      "-o, --output <file>",
      "write there (brat: a folder) and not to standard output; it appears when it is complete, and its name says the format",
    )
    .option("--compact", "JSON on one line")
    .option("--text", "with the source, in formats of annotation that can do without (iob2, w3c)")
    .option("--bom", "with csv and tsv: begin with the mark by which spreadsheets know UTF-8")
    .addOption(
      choice(
        new Option("--offsets <unit>", "what start and end count"),
        OFFSET_UNITS,
        "code-points",
      ),
    )
    .addOption(
      choice(
        new Option("--rules <how>", "what rule says: full has the file and line of the lexicon"),
        ["short", "full"],
        "short",
      ),
    )
    .option(
      "--facts",
      "what the lexicons know of each listed entity: spellings, dated roles; with json and ndjson",
    )
    .addOption(
      choice(
        new Option(
          "--provenance <where>",
          "format, lexicons and offsets in ndjson: in each line, in a first line, or not (default: field)",
        ),
        ["field", "header", "none"],
      ),
    )
    .addOption(
      choice(
        new Option("--color <when>", "colours in text; NO_COLOR and FORCE_COLOR are honoured"),
        ["auto", "always", "never"],
        "auto",
      ),
    )
    .addOption(hyperlinksOption())
    .addOption(
      new Option(
        "-C, --context <lines>",
        "with text: so many lines around each mention, which is marked",
      ).argParser(linesOf),
    );
}

/** Languages and messages. */
export function addLanguageOptions(program: Command): void {
  program
    .optionsGroup("Language and lexicons:")
    .option("-l, --language <code>", "the language of all inputs; without it each is detected")
    .option(
      "--lexicons <folder>",
      "a folder of lexicons that adds to the built-in ones; may be repeated",
      collect,
    )
    .optionsGroup("Messages:")
    .option("-q, --quiet", "errors only: no warnings, no progress")
    .option("--verbose", "name each thing in a folder that is not read")
    .option("--strict", "exit 1 when there was a warning");
}

/** Languages, messages, versions. */
export function addOtherOptions(program: Command): void {
  addLanguageOptions(program);
  program
    .optionsGroup("Other:")
    .option("-V, --version", "versions of the program and of its lexicons");
}
