import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The direction of imports: a room may import from the rooms listed, and from `errors`, `entity`
 * and `kinds`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "entity.ts": [],
  "errors.ts": [],
  "kinds.ts": [],
  "assets.ts": [],
  cache: ["assets.ts"],
  text: ["entity.ts"],
  lexicon: ["text"],
  compiler: ["cache", "candidate.ts", "lexicon", "matching/prefixes.ts", "text", "assets.ts"],
  "candidate.ts": ["lexicon/pack.ts"],
  // what a run needs of a compiled lexicon
  matching: [
    "lexicon/pack.ts",
    "lexicon/tags.ts",
    "lexicon/phraseTable.ts",
    "lexicon/suffixTable.ts",
    "lexicon/senseFlags.ts",
    "lexicon/contexts.ts",
    "text",
  ],
  extractors: ["candidate.ts", "matching", "lexicon/pack.ts", "lexicon/tags.ts", "text"],
  deciding: ["candidate.ts", "kinds.ts", "lexicon/pack.ts", "text"],
  reading: [
    "candidate.ts",
    "deciding/decide.ts",
    "extractors",
    "matching",
    "lexicon/load.ts",
    "lexicon/pack.ts",
    "text",
  ],
  "pipeline.ts": [
    "candidate.ts",
    "capacity.ts",
    "deciding",
    "extractors/view.ts",
    "lexicon/load.ts",
    "reading",
    "text",
  ],
  "capacity.ts": [],
  scoring: [],
  comparing: ["scoring/fields.ts"],
  output: [
    "explaining",
    "comparing",
    "summarizing",
    "summarizing",
    "surveying",
    "scoring/score.ts",
    "lexicon/origins.ts",
    "lexicon/pack.ts",
    "lexicon/tags.ts",
    "text/compareTexts.ts",
    "text/direction.ts",
    "text/inOneLine.ts",
    "text/languageAt.ts",
    "text/printable.ts",
  ],
  input: ["text"],
  "detection.ts": ["matching/known.ts", "lexicon/load.ts", "lexicon/pack.ts", "text", "assets.ts"],
  "extractor.ts": [
    "pipeline.ts",
    "detection.ts",
    "lexicon/load.ts",
    "overlays.ts",
    "explaining",
    "facts",
    "text",
    "assets.ts",
  ],
  // what the catalogue knows besides: only where it is asked for
  facts: ["deciding/terms.ts", "lexicon"],
  // the lexicons of a run
  "overlays.ts": ["assets.ts", "cache/store.ts", "lexicon/load.ts", "compiledOverlays.ts"],
  // … on top of which a user's stand: only where some are named
  "compiledOverlays.ts": [
    "assets.ts",
    "cache",
    "lexicon/load.ts",
    "lexicon/overlayFile.ts",
    "compiler/overlay.ts",
  ],
  explaining: [
    "candidate.ts",
    "kinds.ts",
    "deciding/overlaps.ts",
    "deciding/signs.ts",
    "extractors/view.ts",
    "lexicon",
    "matching/conditions.ts",
    "matching/phrases.ts",
    "pipeline.ts",
    "text",
  ],
  summarizing: ["text/compareTexts.ts", "text/inOneLine.ts", "text/languageAt.ts"],
  // runs in a browser
  page: [
    "output/pageData.ts",
    "output/quantityText.ts",
    "output/roleText.ts",
    "summarizing",
    "text/compareTexts.ts",
    "text/direction.ts",
    "text/inOneLine.ts",
    "text/languageAt.ts",
    "text/printable.ts",
  ],
  surveying: [
    "explaining/origins.ts",
    "lexicon/load.ts",
    "lexicon/tags.ts",
    "pipeline.ts",
    "text/compareTexts.ts",
    "text/languageAt.ts",
  ],
  "options.ts": [],
  "index.ts": [
    "cache/userStore.ts",
    "explaining/explanation.ts",
    "extractor.ts",
    "options.ts",
    "output/schema.ts",
  ],
  commands: [
    "overlays.ts",
    "compiledOverlays.ts",
    "assets.ts",
    "cache",
    "explaining",
    "extractor.ts",
    "facts",
    "input",
    "output",
    "scoring",
    "comparing",
    "summarizing",
    "surveying",
    "lexicon/load.ts",
    "lexicon/pack.ts",
    "pipeline.ts",
    "compiler",
    "matching",
    "text",
  ],
  commandLine: [
    "commands",
    "overlays.ts",
    "extractor.ts",
    "output/annotation/brat.ts",
    "output/annotation/labelStudio.ts",
    "output/check/schema.ts",
    "output/explainSchema.ts",
    "output/geojsonSchema.ts",
    "output/schema.ts",
    "output/summarySchema.ts",
    "output/tableSchema.ts",
    "text/isoDate.ts",
    "text/nearest.ts",
    "text/printable.ts",
  ],
  "plainArguments.ts": ["commands"],
  "main.ts": ["commandLine", "plainArguments.ts", "commands", "text/printable.ts"],
  "start.ts": ["main.ts", "assets.ts", "text/printable.ts", "youngGeneration.ts"],
  "youngGeneration.ts": [],
  "dev.ts": ["start.ts"],
  build: [],
};

/** The same inside `extractors`: its rooms share what lies beside them, but for `index.ts`. */
const EXTRACTORS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // what names are made of and what stands beside them; a place may bear one
  names: [],
  places: ["names"],
  people: ["names", "places"],
  ministries: ["names"],
  counts: [],
  aircraft: ["counts"],
  missiles: ["counts"],
};

/** Each dependency has one door: a module, or a room. */
const DOORS: Readonly<Record<string, string>> = {
  commander: "commandLine/",
  chalk: "output/styled.ts",
  "string-width": "output/styled.ts",
  chardet: "text/guess.ts",
  tinyglobby: "input/patterns.ts",
  "cli-progress": "commands/progress.ts",
  diff: "output/unifiedDiff.ts",
  "fastest-levenshtein": "text/nearest.ts",
  yaml: "compiler/reading/yaml.ts",
  zod: "compiler/shapes/terms.ts",
  "iso-3166": "compiler/shapes/countries.ts",
  recheck: "compiler/checking/patternTime.ts",
  "recheck/lib/browser.js": "compiler/checking/patternTime.ts",
  "@eslint-community/regexpp": "compiler/checking/patternAlphabet.ts",
  xregexp: "compiler/compiling/freeSpacing.ts",
  compromise: "compiler/compiling/givenNames.ts",
  "character-entities-html4": "text/markup.ts",
  esbuild: "build/program.mjs",
  preact: "page/",
  "preact/hooks": "page/",
  "d3-geo": "page/views/MapView.tsx",
  "d3-selection": "page/views/MapView.tsx",
  "d3-zoom": "page/views/MapView.tsx",
  "topojson-client": "page/views/MapView.tsx",
  "topojson-specification": "page/views/MapView.tsx",
};

const root = join(import.meta.dirname ?? ".", "..", "src");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(m?[jt]s|tsx)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:\bfrom\s+|import\()\s*"([^"]+)"/g)].map(
    (match) => match[1] as string,
  );
}

const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] as string) : file);

/** The room inside a room: none of what lies beside them. */
const innerRoomOf = (file: string) => file.split("/").slice(1, -1)[0];

const targetOf = (file: string, name: string) =>
  relative(root, join(root, dirname(file), name)).replaceAll("\\", "/");

/** The files that are loaded with these, whatever is done. */
function reachedFrom(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const code = readFileSync(join(root, file), "utf8");
    for (const [, name = ""] of code.matchAll(
      /^(?:import|export)(?! type)[^;]*?from\s*"(\.[^"]+)"/gm,
    ))
      visit(targetOf(file, name));
  };
  for (const entry of entries) visit(entry);
  return reached;
}

describe("layers", () => {
  it("finds the source", () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)("%s imports downwards only", (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `the room ${room} is not in the table`).toBeDefined();
    for (const name of importsOf(file)) {
      if (!name.startsWith(".")) {
        if (name.startsWith("node:")) continue;
        const door = DOORS[name] ?? "";
        const entered = door.endsWith("/") ? `${room}/` : file;
        expect(door, `${name} has another door`).toBe(entered);
        continue;
      }
      const target = targetOf(file, name);
      const fine =
        target === "errors.ts" ||
        target === "entity.ts" ||
        target === "kinds.ts" ||
        roomOf(target) === room ||
        allowed?.some((one) => target === one || target.startsWith(`${one}/`));
      expect(fine, `${file} imports ${target}`).toBe(true);
    }
  });

  it.each(files.filter((file) => roomOf(file) === "extractors" && file !== "extractors/index.ts"))(
    "%s imports downwards among the extractors",
    (file) => {
      const room = innerRoomOf(file);
      const allowed = room === undefined ? [] : EXTRACTORS_MAY_IMPORT[room];
      expect(allowed, `the room ${room} is not in the table`).toBeDefined();
      for (const name of importsOf(file)) {
        const target = targetOf(file, name);
        const other = roomOf(target) === "extractors" ? innerRoomOf(target) : undefined;
        const fine = other === undefined || other === room || allowed?.includes(other);
        expect(target, file).not.toBe("extractors/index.ts");
        expect(fine, `${file} imports ${target}`).toBe(true);
      }
    },
  );

  it("reads no sources of lexicons, explains nothing and starts no threads on the way of a run", () => {
    const reached = reachedFrom([
      "index.ts",
      "start.ts",
      "main.ts",
      "commandLine/commandLine.ts",
      "commands/extract.ts",
    ]);
    const apart = [...reached].filter(
      (file) =>
        ["compiler", "explaining"].includes(roomOf(file)) ||
        file === "lexicon/origins.ts" ||
        /^commands\/records\/(batches|crew|threads|worker)\.ts$/.test(file),
    );
    expect(apart).toEqual([]);
    expect(reached).toContain("lexicon/load.ts");
  });

  it("names no language in the source", () => {
    for (const file of files) {
      const code = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      expect(code.match(/"(ar|fa|ru|en|arb|pes|rus|eng)"/)?.[0], file).toBeUndefined();
    }
  });
});
