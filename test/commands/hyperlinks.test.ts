import { mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, it } from "vitest";
import { wantsHyperlinks } from "../../src/commands/hyperlinks.ts";
import { main } from "../../src/main.ts";
import { run } from "../inProcess.ts";
import { temporaryFolder } from "../program.ts";

it.each([
  ["auto", { TERM_PROGRAM: "vscode" }, true, true, true],
  ["auto", { TERM_PROGRAM: "iTerm.app" }, true, true, true],
  ["auto", { TERM: "xterm-kitty" }, true, true, true],
  ["auto", { WT_SESSION: "x" }, true, true, true],
  ["auto", { VTE_VERSION: "6003" }, true, true, true],
  ["auto", { VTE_VERSION: "5000" }, true, true, false],
  ["auto", { VTE_VERSION: "" }, true, true, false],
  ["auto", { TERM: "xterm-256color" }, true, true, false],
  ["auto", { TERM_PROGRAM: "vscode" }, false, true, false],
  ["auto", { TERM_PROGRAM: "vscode" }, true, false, false],
  ["auto", {}, true, true, false],
  [undefined, { TERM_PROGRAM: "vscode" }, true, true, true],
  ["always", {}, false, false, true],
  ["never", { TERM_PROGRAM: "vscode" }, true, true, false],
] as const)(
  "--hyperlinks %s with %j on a terminal (%s), in colour (%s): %s",
  (flag, env, screen, colour, expected) => {
    expect(wantsHyperlinks(flag, { env, screen, colour })).toBe(expected);
  },
);

it("a link is a URL of the file on this machine, whatever its name", async () => {
  const folder = temporaryFolder();
  const hostile = join(folder, "a b%#?\u001b]8;;x\u0007\n\\è", "ملف.txt");
  mkdirSync(join(hostile, ".."));
  writeFileSync(hostile, "So Moscow said.");
  const { out } = await run(["-f", "text", "-l", "en", "--hyperlinks", "always", hostile]);
  const [, target = ""] = /^\u001b\]8;;([^\u001b]*)\u001b\\/.exec(out) ?? [];
  const url = new URL(target);
  expect(target).toMatch(/^file:\/\/[!-~]+$/);
  expect([url.protocol, url.hostname]).toEqual(["file:", hostname().toLowerCase()]);
  expect(decodeURIComponent(url.pathname)).toBe(hostile);
  expect([url.search, url.hash]).toEqual(["", ""]);
});

it("what is no file has no link", async () => {
  const stdin = await run(["-f", "text", "--hyperlinks", "always"], "So Moscow said.");
  const records = await run(
    ["-i", "ndjson", "-f", "text", "--hyperlinks", "always"],
    '{"id":"/etc/passwd","text":"So Moscow said."}',
  );
  for (const { out } of [stdin, records]) {
    expect(out).toContain("Moscow");
    expect(out).not.toContain("\u001b");
  }
});

it("a terminal that is known to have links gets them", async () => {
  let text = "";
  const screen = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    }),
    { isTTY: true, columns: 80 },
  );
  const file = join(temporaryFolder(), "a.txt");
  writeFileSync(file, "So Moscow said.");
  const printed = async (env: Readonly<Record<string, string>>) => {
    text = "";
    const streams = { stdin: Readable.from([]), stdout: screen, stderr: screen, env };
    expect(await main(["-f", "text", file], "0", streams)).toBe(0);
    return text;
  };
  expect(await printed({ TERM_PROGRAM: "WezTerm" })).toContain("\u001b]8;;file://");
  expect(await printed({ TERM: "xterm" })).not.toContain("\u001b]8;;");
  expect(text).toMatch(/\n1 document: en 1\n1 mention: places 1\n$/);
});
