/**
 * What Label Studio's editor makes of our tasks. The one that npm has counts UTF-16 units; later
 * ones count code points, as we do, and in a text without pairs the two are the same.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { LIMIT } from "../program.ts";

const hasEditor = existsSync("test/annotators/node_modules/label-studio");
if (!hasEditor)
  console.warn(
    "Label Studio's editor is not asked: npm --prefix test/annotators ci --ignore-scripts",
  );

describe("Label Studio's editor", () => {
  it.runIf(process.env["CI"])("is there where landing is decided", () => {
    expect(hasEditor).toBe(true);
  });

  it.runIf(hasEditor)(
    "marks each mention where it stands, and would save what it was given",
    async () => {
      const records = [
        "The Russian and US defence ministries met Ahmed\r\nQorvathi. 26 Kalibr missiles hit <b>Aleppo</b> &amp; Idlib.\n\n12 Su-34s left Hmeimim.",
        "وزارتي الدفاع الروسية والأمريكية قالتا في بيان إن سيرغي شويغو زار حلب يوم الاثنين.",
      ].map((text) => `${JSON.stringify({ text })}\n`);
      const tasks = [
        ...JSON.parse((await run(["-i", "ndjson", "-f", "label-studio"], records.join(""))).out),
        ...JSON.parse((await run(["-f", "label-studio", "seeds/001*", "seeds/004*"])).out),
      ];
      const config = (await run(["schema", "--of", "label-studio"])).out;
      const editor = spawnSync(process.execPath, ["test/annotators/labelStudio.mjs"], {
        input: JSON.stringify({ config, tasks }),
        encoding: "utf8",
        maxBuffer: 1 << 26,
        timeout: LIMIT,
      });
      expect([editor.status, editor.stderr]).toEqual([0, ""]);
      const read = JSON.parse(editor.stdout) as { saved: unknown; marked: string[][] }[];
      expect(read).toHaveLength(4);
      for (const [i, { saved, marked }] of read.entries()) {
        const [{ result }] = tasks[i].predictions;
        expect(result.length).toBeGreaterThan(2);
        expect(saved).toEqual(result);
        // It has an element for each line.
        expect(marked.map((parts) => parts.join(""))).toEqual(
          result.map(({ value }: { value: { text: string } }) => value.text.replaceAll("\n", "")),
        );
      }
    },
    LIMIT,
  );
});
