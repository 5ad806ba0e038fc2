import { chmodSync, linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { identityOf } from "../../src/commands/output.ts";
import { type SourceOptions, sourcesOf } from "../../src/input/sources.ts";
import { temporaryFolder } from "../program.ts";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, readdirSync: vi.fn(fs.readdirSync) };
});

const home = process.cwd();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

async function sources(names: readonly string[], options: SourceOptions = {}) {
  const errors: string[] = [];
  const warnings: string[] = [];
  const passed: string[] = [];
  const files: string[] = [];
  const watcher = {
    error: (error: Error) => errors.push(error.message),
    warning: (message: string) => warnings.push(message),
    passedOver: (file: string, reason: string) => passed.push(`${file}: ${reason}`),
  };
  for await (const source of sourcesOf(names, watcher, options)) files.push(source.file);
  return { files, errors, warnings, passed };
}

const write = (...names: string[]) => {
  for (const name of names) writeFileSync(name, "Syria");
};

describe("a folder", () => {
  it("is its files and those below, sorted; hidden ones, node_modules, links and what is no file are left out", async () => {
    mkdirSync("a/node_modules/x", { recursive: true });
    mkdirSync("a/.git");
    mkdirSync("a/c");
    write(
      "a/z.txt",
      "a/b.txt",
      "a/c/d.txt",
      "a/.hidden",
      "a/.git/config",
      "a/node_modules/x/readme.txt",
    );
    symlinkSync("b.txt", "a/link.txt");
    symlinkSync(".", "a/loop");
    const { files, errors, passed } = await sources(["a"]);
    expect(files).toEqual(["a/b.txt", "a/c/d.txt", "a/z.txt"]);
    expect(errors).toEqual([]);
    expect(passed).toEqual([
      "a/link.txt: symbolic link",
      "a/loop: symbolic link",
      "a/node_modules: node_modules folder",
    ]);
  });

  it("is read by name even where its name would be left out, and a link too", async () => {
    mkdirSync(".hidden");
    mkdirSync("node_modules");
    write(".hidden/a.txt", "node_modules/b.txt", "c.txt");
    symlinkSync("c.txt", "link.txt");
    expect((await sources([".hidden", "node_modules", "link.txt"])).files).toEqual([
      ".hidden/a.txt",
      "node_modules/b.txt",
      "link.txt",
    ]);
  });

  it("that is locked is reported, and the rest is read", async () => {
    mkdirSync("a/locked", { recursive: true });
    write("a/b.txt", "a/c.txt");
    const real = vi.mocked(readdirSync).getMockImplementation() as typeof readdirSync;
    // A test that runs as root would enter it: the system's answer is given by hand.
    vi.mocked(readdirSync).mockImplementation(((path: string, options: never) => {
      if (path.endsWith("locked"))
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", errno: -13 });
      return real(path, options);
    }) as never);
    try {
      const { files, errors } = await sources(["a", "a/locked"]);
      expect(files).toEqual(["a/b.txt", "a/c.txt"]);
      expect(errors).toEqual(Array(2).fill("a/locked: permission denied; make it readable"));
    } finally {
      vi.mocked(readdirSync).mockImplementation(real);
    }
  });
});

describe("a name", () => {
  it.runIf(process.platform !== "win32")(
    "keeps its backslash where a backslash is a letter",
    async () => {
      mkdirSync("a");
      write("back\\slash.txt", "a/b\\c.txt");
      expect((await sources(["back\\slash.txt", "a"])).files).toEqual([
        "back\\slash.txt",
        "a/b\\c.txt",
      ]);
    },
  );

  it("that is missing is reported with the neighbour that was meant", async () => {
    write("report.txt", "other.md");
    expect((await sources(["reprot.txt", "nothing/alike.txt", "unlike-anything"])).errors).toEqual([
      "reprot.txt: no such file or folder; did you mean report.txt?",
      "nothing/alike.txt: no such file or folder; check the name",
      "unlike-anything: no such file or folder; check the name",
    ]);
  });

  it("that is a link to nothing is called so", async () => {
    symlinkSync("nowhere", "link.txt");
    expect((await sources(["link.txt"])).errors).toEqual([
      "link.txt: a symbolic link to what is not there; name the file itself",
    ]);
  });

  it("is not looked for beyond the first five that are missing", async () => {
    write("report.txt");
    const { errors } = await sources(Array<string>(7).fill("reprot.txt"));
    expect(errors.map((error) => error.includes("did you mean"))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["report.txt/x", "what stands before the last / is no folder"],
    [`${"x".repeat(300)}`, "the name is too long"],
    ["loop", "a symbolic link that leads back to itself"],
    ["https://example.org/a.txt", "an address, not a file; fetch it, or name the file: curl -s"],
    ["a\0b", "a name with a NUL in it"],
    ["bad\ufffdname", "the name is not UTF-8; rename it"],
  ])("that the system refuses is explained: %s", async (name, problem) => {
    write("report.txt", "good.txt");
    symlinkSync("loop", "loop");
    const { files, errors } = await sources([name, "good.txt"]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(problem);
    expect(files).toEqual(["good.txt"]);
  });

  it("reads standard input once", async () => {
    const { files, errors } = await sources(["-", "-"]);
    expect(files).toEqual(["stdin"]);
    expect(errors).toEqual(["stdin: named twice; it can be read once"]);
  });
});

describe("a pattern that the shell did not expand", () => {
  it("is the files that match, sorted; links are files, hidden ones and node_modules are none", async () => {
    mkdirSync("a/b", { recursive: true });
    mkdirSync("a/node_modules");
    write("a/2.txt", "a/1.txt", "a/b/3.txt", "a/x.md", "a/.h.txt", "a/node_modules/n.txt");
    symlinkSync("1.txt", "a/link.txt");
    symlinkSync("nowhere", "a/dangling.txt");
    expect((await sources(["a/*.txt"])).files).toEqual(["a/1.txt", "a/2.txt", "a/link.txt"]);
    expect((await sources(["a/**/*.txt"])).files).toEqual([
      "a/1.txt",
      "a/2.txt",
      "a/b/3.txt",
      "a/link.txt",
    ]);
    expect((await sources(["a/{1,2}.txt", "a/[x].md"])).files).toEqual([
      "a/1.txt",
      "a/2.txt",
      "a/x.md",
    ]);
    expect(
      (await sources([join(folder, "a/?.txt")])).files.map((file) =>
        relative(folder, join(folder, "a", file.slice(-5))),
      ),
    ).toEqual(["a/1.txt", "a/2.txt"]);
  });

  it("is a name where a file has that name", async () => {
    write("a[1].txt", "a1.txt");
    expect((await sources(["a[1].txt"])).files).toEqual(["a[1].txt"]);
  });

  it("that matches nothing is reported", async () => {
    expect((await sources(["*.txt", "no/such/*.txt"])).errors).toEqual([
      "*.txt: no file matches; check the pattern",
      "no/such/*.txt: no file matches; check the pattern",
    ]);
  });
});

describe("a file that this run writes", () => {
  it("is not read under any of its names", async () => {
    write("a.txt", "out.json");
    linkSync("out.json", "hard.json");
    symlinkSync("out.json", "soft.json");
    const written = [identityOf("out.json")].filter((file) => file !== undefined);
    const { files, warnings } = await sources([".", "./*.json"], { written });
    expect(files).toEqual(["a.txt"]);
    expect(warnings).toHaveLength(5);
    for (const name of ["out.json", "soft.json", "hard.json"]) {
      await expect(sources([name], { written })).rejects.toThrow(
        `${name}: both an input and where results go; name another file for the results`,
      );
    }
    expect(warnings[0]).toBe("hard.json: not read, since this run writes it");
  });
});

it("gives the size of files", async () => {
  write("a.txt");
  chmodSync("a.txt", 0o600);
  const sizes: (number | undefined)[] = [];
  const nothing = () => {};
  for await (const { size } of sourcesOf(["a.txt", "-"], {
    error: nothing,
    warning: nothing,
    passedOver: nothing,
  }))
    sizes.push(size);
  expect(sizes).toEqual([5, undefined]);
});
