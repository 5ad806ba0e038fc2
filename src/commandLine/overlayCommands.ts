/** Commands for those who keep a folder of lexicons of their own. */

import type { Command } from "commander";
import type { Within } from "./commands.ts";

/** A folder to begin with. */
export function addInit(program: Command, within: Within): void {
  program
    .command("init")
    .description("write a folder of lexicons to begin with: an entry of each kind, examples, notes")
    .argument("<folder>", "a folder that is new or empty")
    .option(
      "-l, --language <code>",
      "ISO 639-1 code of the language, which may be new; without it, English",
    )
    .addHelpText(
      "after",
      "\nExamples:\n  extract init my-lexicons\n  extract init my-lexicons --language bg\n  extract check my-lexicons",
    )
    .action(async (folder: string, flags: { language?: string }) => {
      const { runInit } = await import("../commands/init.ts");
      await within({}, (terminal) => runInit(folder, flags, terminal));
    });
}

/** Folders as one file. */
export function addCompile(program: Command, within: Within): void {
  program
    .command("compile")
    .description("compile folders of lexicons into one file that --lexicons takes")
    .argument("[folders...]", "lexicon folders; the one in this directory when none is named")
    .requiredOption("-o, --output <file>", "write there; it appears when it is complete")
    .addHelpText(
      "after",
      `
The file is for this version of the program; with another one, compile again. Folders are compiled
by every command that --lexicons is given to, and what comes of it is kept in the cache folder
(EXTRACT_CACHE_DIR): a file is for where there is none, as in containers and functions.

Examples:
  extract compile my-lexicons -o my-lexicons.bin
  extract --lexicons my-lexicons.bin article.txt`,
    )
    .action(async (folders: string[], { output }: { output: string }) => {
      const { runCompile } = await import("../commands/compile.ts");
      await within({ output }, (terminal) => runCompile(folders, terminal));
    });
}
