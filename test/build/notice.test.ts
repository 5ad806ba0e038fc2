import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  describePackage,
  shippedFolders,
  softwareSection,
  withSection,
} from "../../src/build/notice.mjs";
import { bundleProgram } from "../../src/build/program.mjs";
import { temporaryFolder } from "../program.ts";

const listed = (notice: string) =>
  [...notice.matchAll(/^ {2}(\S+) (\d\S*) +\S/gm)].map((match) => `${match[1]} ${match[2]}`);

describe("NOTICE", () => {
  it("names the packages that ship, each with its licence, and no other; npm run notice brings it up to date", async () => {
    const notice = readFileSync("NOTICE", "utf8");
    const folders = shippedFolders(await bundleProgram(process.cwd(), "dist", { write: false }));
    const packages = folders.map(describePackage);
    expect(listed(notice).sort()).toEqual(
      packages.map(({ name, version }) => `${name} ${version}`).sort(),
    );
    expect(notice).toBe(withSection(notice, softwareSection(packages)));
    for (const name of ["commander", "franc", "trigram-utils", "xregexp"])
      expect(packages.map((one) => one.name)).toContain(name);
  });

  it("keeps what is written by hand", () => {
    const section = softwareSection([
      { name: "b", version: "1.0.0", licence: "MIT", text: "Copyright B" },
    ]);
    const once = withSection("extract\n\nDATA\nfrom there", section);
    expect(once).toMatch(
      /^extract\n\nDATA\nfrom there\n\nBUNDLED SOFTWARE\n[\s\S]*---- b\n\nCopyright B\n$/,
    );
    expect(withSection(once, section)).toBe(once);
    expect(withSection(once, softwareSection([]))).not.toContain("Copyright B");
  });
});

describe("the packages that ship", () => {
  const outputs = (inputs: Record<string, number>) => ({
    outputs: {
      "start.js": {
        inputs: Object.fromEntries(
          Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
        ),
      },
    },
  });

  it.each([
    ["a module", { "node_modules/a/index.js": 1 }, ["node_modules/a"]],
    [
      "two modules of one package",
      { "node_modules/a/index.js": 1, "node_modules/a/lib/x.js": 1 },
      ["node_modules/a"],
    ],
    ["a package in a scope", { "node_modules/@s/a/index.js": 1 }, ["node_modules/@s/a"]],
    [
      "a package inside another",
      { "node_modules/a/node_modules/@s/b/x/y.js": 1 },
      ["node_modules/a/node_modules/@s/b"],
    ],
    ["what was dropped", { "node_modules/a/index.js": 0 }, []],
    ["own code", { "src/cli.ts": 5 }, []],
  ])("are read off the outputs: %s", (_, inputs, folders) => {
    expect(shippedFolders([outputs(inputs)])).toEqual(folders);
  });

  it("are read off all outputs", () => {
    const both = [
      outputs({ "node_modules/b/x.js": 1 }),
      outputs({ "node_modules/a/x.js": 1, "node_modules/b/y.js": 1 }),
    ];
    expect(shippedFolders(both)).toEqual(["node_modules/a", "node_modules/b"]);
  });

  it.each(["LICENSE", "license", "LICENCE.md", "License.txt", "COPYING"])(
    "have their licence in a file such as %s",
    (file) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "package.json"), '{"name":"a","version":"1.0.0","license":"MIT"}');
      writeFileSync(join(folder, file), "Copyright A  \r\nAll\r\n");
      expect(describePackage(folder)).toEqual({
        name: "a",
        version: "1.0.0",
        licence: "MIT",
        text: "Copyright A\nAll",
      });
    },
  );

  it("must have one", () => {
    const folder = join(temporaryFolder(), "a");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{"name":"a","version":"1.0.0","license":"MIT"}');
    expect(() => describePackage(folder)).toThrow("a ships, but its package holds no licence");
    writeFileSync(join(folder, "LICENSE"), "");
    writeFileSync(join(folder, "package.json"), '{"name":"a","version":"1.0.0"}');
    expect(() => describePackage(folder)).toThrow("holds no licence");
  });
});
