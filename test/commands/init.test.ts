import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

const begun = async (...options: string[]) => {
  const folder = join(temporaryFolder(), "mine");
  const made = await run(["init", folder, ...options]);
  return { folder, made };
};

describe("extract init", () => {
  it.each([[[]], [["--language", "ar"]], [["--language", "uk"]]])(
    "writes what is sound, and says what it wrote: %j",
    async (options) => {
      const { folder, made } = await begun(...options);
      expect([made.code, made.err]).toEqual([0, ""]);
      expect(made.out).toContain(join(folder, "mul/people.yaml"));
      const checked = await run(["check", folder]);
      expect(checked.out).not.toContain("error");
      expect(checked.code).toBe(0);
      expect(checked.out).toMatch(/: sound(, 1 warning)?; .* 2 examples/);
    },
  );

  it("writes entries that a run finds", async () => {
    const { folder } = await begun();
    const found = await run(["--lexicons", folder, "-f", "ndjson"], "Zora Quillan saw a Zq-99.");
    const { entities } = JSON.parse(found.out);
    expect(entities.map(({ id }: { id: string }) => id)).toEqual(["zora-quillan", "zq-99"]);
  });

  it("describes a language that there is no pack of", async () => {
    const { folder } = await begun("-l", "bg");
    const text = readFileSync(join(folder, "bg/language.yaml"), "utf8");
    expect(text).toMatch(/^name: Bulgarian\ncodes: \[bul\].*\nscript: Cyrillic$/m);
  });

  it("writes over nothing", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "notes"), "mine");
    for (const path of [folder, join(folder, "notes")]) {
      const again = await run(["init", path]);
      expect([again.code, again.err]).toEqual([
        2,
        `extract: ${path}: there is something there; name a folder that is new or empty\n`,
      ]);
    }
    mkdirSync(join(folder, "empty"));
    expect((await run(["init", join(folder, "empty")])).code).toBe(0);
  });

  it.each(["qq", "mul", "EN", "x/y"])("refuses %s, which is no language", async (code) => {
    const { made } = await begun("--language", code);
    expect([made.code, made.out]).toEqual([2, ""]);
    expect(made.err).toContain(`"${code}" is no code of a language`);
  });
});
