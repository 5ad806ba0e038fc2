/**
 * How much memory does one document take? News text of 1 to 64 MB, as one document, read by the
 * built program in a process of its own; the peak is that of the whole process, program, lexicons
 * and output among it. Run by `npm run bench -- memory`; `npm run bench -- memory
 * path/to/bin/extract.js` measures another build.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleSentences } from "../sentences.ts";

const MEGABYTES = [1, 4, 16, 64];
const program = process.argv[2] ?? "bin/extract.js";
/**
 * The highest resident set of the process, in KB: Linux keeps that of its parent in what
 * `resourceUsage` tells.
 */
const REPORT = `
  import { readFileSync } from "node:fs";
  const peak = () => {
    try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]; } catch { return process.resourceUsage().maxRSS; }
  };
  process.on("exit", () => process.stderr.write("peak " + peak() + " cpu " + process.cpuUsage().user));
`;

/** Example sentences in a seeded random order with other figures in them, five a paragraph. */
function news(language: string, bytes: number): string {
  const sentences = exampleSentences().filter((sentence) => sentence.language === language);
  let state = 6;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const parts: string[] = [];
  for (let length = 0, count = 1; length < bytes; count++) {
    const { text } = sentences[random(sentences.length)] as { text: string };
    const varied =
      text.replace(/\b[2-9]\d\b/g, () => String(20 + random(80))) +
      (count % 5 === 0 ? "\n\n" : " ");
    parts.push(varied);
    length += Buffer.byteLength(varied);
  }
  return parts.join("");
}

const folder = mkdtempSync(join(tmpdir(), "extract-bench-"));
try {
  console.log(
    "language     text MB   output MB     peak MB  by text MB   CPU s     (peak less that of a text of 1 KB, by the text)",
  );
  for (const language of ["en", "ru"]) {
    let rest = 0;
    for (const size of [0, ...MEGABYTES]) {
      const file = join(folder, "text.txt");
      writeFileSync(file, news(language, size * 1e6 || 1000));
      const code = [
        "--import",
        `data:text/javascript,${encodeURIComponent(REPORT)}`,
        program,
        file,
        "-f",
        "ndjson",
      ];
      const run = spawnSync(process.execPath, code, { maxBuffer: 2 ** 31, encoding: "buffer" });
      const [, kilobytes, cpu] = /peak (\d+) cpu (\d+)/.exec(run.stderr.toString()) ?? [];
      const peak = Number(kilobytes) / 1024;
      if (size === 0) rest = peak;
      const text = statSync(file).size / 1e6;
      const cells = [
        text.toFixed(1),
        (run.stdout.length / 1e6).toFixed(1),
        peak.toFixed(0),
        ((peak - rest) / text).toFixed(1),
        (Number(cpu) / 1e6).toFixed(1),
      ];
      console.log(
        `${language.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join("")}${run.status === 0 ? "" : `   exit ${run.status ?? run.signal}`}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
