/** What is hostile does no harm in any format, and nothing of it is lost. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument, Json } from "../src/entity.ts";
import { createExtractor } from "../src/index.ts";
import { main } from "../src/main.ts";
import { bratConfiguration } from "../src/output/annotation/brat.ts";
import { carried, wellFormed } from "../src/output/annotation/carriedText.ts";
import { labelOf } from "../src/output/annotation/labels.ts";
import { placedMentions } from "../src/output/annotation/placed.ts";
import { MENTION_COLUMNS } from "../src/output/mentionTable.ts";
import { printable } from "../src/text/printable.ts";
import { ATTACKS, type Attack, lineOf, textOf } from "./attacks.ts";
import { run } from "./inProcess.ts";
import { readBrat, readConfiguration } from "./output/annotation/readBrat.ts";
import { readIob2 } from "./output/annotation/readIob2.ts";
import { readWebAnnotations } from "./output/annotation/readWebAnnotations.ts";
import { renderDisplacy } from "./output/annotation/renderDisplacy.ts";
import { temporaryFolder } from "./program.ts";

const extractor = await createExtractor();
const documents: readonly ExtractedDocument[] = ATTACKS.map((attack) =>
  extractor.extract(textOf(attack), { language: "en" }),
);
const mentions = documents.map((document) => placedMentions(document));
const all = mentions.flat();

/** As JSON has it: an attack without an id has null. */
const idOf = ({ id = null }: Attack): Json => id;
const titleOf = (attack: Attack, i: number): string => {
  const id = idOf(attack);
  if (id === null || id === "") return `line ${i + 1}`;
  return typeof id === "string" ? id : JSON.stringify(id);
};
const recordOf = (attack: Attack) => {
  const { text: _, id: __, ...rest } = JSON.parse(lineOf(attack)) as Record<string, Json>;
  return rest;
};

const RECORDS = ATTACKS.map(lineOf).join("");
const LANGUAGE = ["--language", "en"];

/** All attacks as records, in a format. */
async function records(format: string, ...flags: string[]) {
  const { out, err, code } = await run(
    ["-i", "ndjson", "-f", format, ...LANGUAGE, ...flags],
    RECORDS,
  );
  expect(code).toBe(0);
  expect(err).not.toMatch(/[^\P{C}\n]/u);
  return out;
}

/** Those that a file system has, as files in a folder. */
const folder = join(temporaryFolder(), "texts");
mkdirSync(folder);
const FILES = ATTACKS.flatMap((attack) => {
  const { file } = attack;
  if (file === undefined || file.includes("/")) return [];
  writeFileSync(join(folder, file), textOf(attack));
  return [attack];
});

/** What a terminal shows, which is none. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 80;
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function shown(argv: readonly string[], input = ""): Promise<string> {
  const [stdout, stderr] = [new Screen(), new Screen()];
  const stdin = Readable.from([Buffer.from(input)]);
  await main([...argv, ...LANGUAGE], "0", { stdin, stdout, stderr, env: {} });
  return stdout.text + stderr.text.replaceAll("\r\u001b[K", "");
}

/** What moves a cursor, changes a colour, turns text around or is not seen. */
const HARMFUL =
  /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

describe("attacks", () => {
  it("are many, each once", () => {
    expect(ATTACKS.length).toBeGreaterThan(60);
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
    expect(FILES.length).toBeGreaterThan(6);
  });

  it.each(ATTACKS)("$name: something is found, and the record is one line", (attack) => {
    expect(extractor.extract(textOf(attack), { language: "en" }).entities).not.toEqual([]);
    expect(lineOf(attack).match(/\n/g)).toHaveLength(1);
    const record = JSON.parse(lineOf(attack)) as object;
    expect(record).toMatchObject({ text: textOf(attack) });
    for (const [key, value] of Object.entries(attack.record ?? {}))
      expect(Object.getOwnPropertyDescriptor(record, key)?.value).toEqual(value);
  });
});

describe.each(["json", "ndjson"])("as %s", (format) => {
  it("ids, fields and mentions come back as they were, and nothing else", async () => {
    const out = await records(format, "--keep", "all");
    const read = (
      format === "json"
        ? JSON.parse(out).documents
        : out
            .split("\n")
            .slice(0, -1)
            .map((line) => JSON.parse(line))
    ) as (ExtractedDocument & { record: Json })[];
    for (const [i, document] of read.entries()) {
      const attack = ATTACKS[i] as Attack;
      expect([document.id, document.line]).toEqual([idOf(attack), i + 1]);
      expect(JSON.stringify(document.record)).toBe(JSON.stringify(recordOf(attack)));
      expect(document.entities).toEqual(JSON.parse(JSON.stringify(documents[i]?.entities)));
    }
    expect(read).toHaveLength(ATTACKS.length);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

/** Rows in which a reader heeds nothing but quotes. */
function rowsOf(out: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < out.length; at++) {
    const sign = out[at] as string;
    if (quoted && sign === '"' && out[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) {
      row.push(cell);
      cell = "";
    } else if (!quoted && out.startsWith("\r\n", at)) {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      at++;
    } else cell += sign;
  }
  expect([row, cell, quoted]).toEqual([[], "", false]);
  return rows;
}

describe.each([
  ["csv", ","],
  ["tsv", "\t"],
])("as %s", (format, separator) => {
  it("every mention is a row, and no cell a formula or a control", async () => {
    const [head, ...rows] = rowsOf(await records(format), separator);
    expect(head).toEqual([...MENTION_COLUMNS]);
    expect(rows).toHaveLength(all.length);
    const column = (row: string[], name: (typeof MENTION_COLUMNS)[number]) =>
      row[MENTION_COLUMNS.indexOf(name)];
    for (const row of rows) {
      expect(row).toHaveLength(MENTION_COLUMNS.length);
      expect(column(row, "start")).toMatch(/^\d+$/);
      for (const cell of row) {
        expect(cell).not.toMatch(/[^\P{Cc}\t\r\n\x80-\x9f]/u);
        if (!/^-?\d+(\.\d+)?$/.test(cell))
          expect(cell).not.toMatch(/^[\s"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u);
      }
    }
    expect(rows.map((row) => column(row, "start"))).toEqual(
      all.map(({ mention }) => String(mention.start)),
    );
  });
});

describe("on a terminal", () => {
  it.each([
    "text",
    "json",
    "ndjson",
    "csv",
    "tsv",
    "geojson",
    "iob2",
    "w3c",
    "label-studio",
    "displacy",
  ])("%s shows nothing that disturbs it", async (format) => {
    const rows = format === "csv" || format === "tsv";
    for (const out of [
      await shown(["-i", "ndjson", "-f", format, "--color", "never"], RECORDS),
      await shown(["-f", format, "--color", "never", folder]),
    ]) {
      expect(out.length).toBeGreaterThan(800);
      expect(rows || format === "iob2" ? out.replace(/\r\n|\t/g, "\n") : out).not.toMatch(HARMFUL);
    }
  });
});

describe("as a map", () => {
  it("is one object with all places, of which none is lost", async () => {
    const { features, withoutCoordinates } = JSON.parse(await records("geojson"));
    const places = all.filter(({ entity }) => entity.kind === "place");
    const sum = (features as { properties: { mentions: number } }[]).reduce(
      (sum, { properties }) => sum + properties.mentions,
      withoutCoordinates.mentions as number,
    );
    expect(sum).toBe(places.length);
  });
});

describe("as web annotations", () => {
  it("IRIs are IRIs, no keyword comes in, and all mentions are there", async () => {
    const out = await records("w3c", "--text");
    const { annotations, statements } = await readWebAnnotations(out);
    const quotes = annotations.filter(({ motivation }) => motivation !== "describing");
    expect(quotes.map(({ target }) => target.selector[1].exact)).toEqual(
      all.map(({ mention }) => wellFormed(mention.text)),
    );
    const texts = annotations.filter(({ motivation }) => motivation === "describing");
    expect(texts.map(({ body }) => body.value)).toEqual(
      ATTACKS.map((attack) => wellFormed(textOf(attack))),
    );
    expect(statements.length).toBeGreaterThan(annotations.length);
    const keys = new Set<string>();
    JSON.parse(out, (key, value) => {
      keys.add(key);
      return value;
    });
    expect([...keys].filter((key) => key.startsWith("@"))).toEqual(["@context"]);
    for (const { target } of annotations) {
      const source = target.source ?? target;
      expect(source).toMatch(
        /^(urn:x-extract:(record:[\w.~%-]*|line:\d+)|https:\/\/user:pw@evil\.example.*)$/,
      );
      expect(() => decodeURIComponent(source)).not.toThrow();
    }
  });

  it("files keep the names that they have, as paths", async () => {
    const { annotations } = await readWebAnnotations((await run(["-f", "w3c", folder])).out);
    const sources = new Set(annotations.map(({ target }) => decodeURIComponent(target.source)));
    expect(sources).toEqual(
      new Set(FILES.map(({ file }) => `file://${folder}/${wellFormed(file as string)}`)),
    );
  });
});

describe("for brat", () => {
  const conf = readConfiguration(bratConfiguration());

  it.each(["records", "files"])("%s stay in their folder, with all mentions", async (kind) => {
    const around = temporaryFolder();
    const out = join(around, "out");
    const inputs = kind === "files" ? [folder] : ["-i", "ndjson", "--keep", "all"];
    const { code, err } = await run(
      ["-q", "-f", "brat", "-o", out, ...LANGUAGE, ...inputs],
      RECORDS,
    );
    expect([code, err]).toEqual([0, ""]);
    expect(readdirSync(around)).toEqual(["out"]);
    const made = readdirSync(out, { withFileTypes: true });
    expect(made.every((entry) => entry.isFile())).toBe(true);
    const [, ...index] = readFileSync(join(out, "documents.ndjson"), "utf8").trimEnd().split("\n");
    const attacks = kind === "files" ? FILES : ATTACKS;
    expect(made).toHaveLength(2 * attacks.length + 2);
    for (const [i, line] of index.entries()) {
      const { name, id, document, record } = JSON.parse(line);
      const at =
        kind === "files" ? ATTACKS.findIndex(({ file }) => document.endsWith(`/${file}`)) : i;
      const attack = ATTACKS[at] as Attack;
      const text = readFileSync(join(out, `${name}.txt`), "utf8");
      expect(text).toBe(carried(textOf(attack)));
      const read = readBrat(readFileSync(join(out, `${name}.ann`), "utf8"), text, conf);
      expect(read.map(({ type }) => type)).toEqual(
        mentions[at]?.map(({ entity }) => labelOf(entity.kind)),
      );
      if (kind === "files") continue;
      expect(id).toEqual(idOf(attack));
      expect(JSON.stringify(record)).toBe(JSON.stringify(recordOf(attack)));
    }
  });
});

describe("in columns", () => {
  it("each line is a token and its tag, and each document is told by its name", async () => {
    const sentences = readIob2(await records("iob2", "--text"));
    const names = sentences.flatMap(({ comments }) => comments.get("id") ?? []);
    expect(names).toEqual(ATTACKS.map((attack, i) => wellFormed(printable(titleOf(attack, i)))));
    const tagged = sentences.flatMap(({ entities }) => entities.map(({ label }) => label));
    expect(tagged).toEqual(all.map(({ entity }) => labelOf(entity.kind)));
  });
});

describe("for Label Studio", () => {
  it("texts, ids and fields come back, but for what no database holds", async () => {
    const storable = (json: Json) =>
      JSON.parse(JSON.stringify(json).replaceAll("\\u0000", "\\ufffd"));
    const tasks = JSON.parse(await records("label-studio", "--keep", "all"));
    for (const [i, { data, predictions }] of tasks.entries()) {
      const attack = ATTACKS[i] as Attack;
      expect(data.text).toBe(storable(carried(textOf(attack))));
      expect(data.document).toBe(storable(carried(titleOf(attack, i))));
      expect(JSON.stringify(data.record)).toBe(JSON.stringify(storable(recordOf(attack))));
      expect(predictions[0].result).toHaveLength(mentions[i]?.length ?? 0);
    }
    expect(tasks).toHaveLength(ATTACKS.length);
  });
});

describe("for displaCy", () => {
  it("its page has no element but its own, and all mentions", async () => {
    const read = JSON.parse(await records("displacy", "--keep", "all"));
    for (const [i, document] of read.entries()) {
      const attack = ATTACKS[i] as Attack;
      const page = renderDisplacy(document);
      expect(
        page.replace(/<\/?(h2|div|mark|span|br)>|<a href="(#|https?:[^"<>]*)">|<\/a>/g, ""),
      ).not.toMatch(/[<>]/);
      expect(document.title ?? "").not.toMatch(/[<>"']/);
      expect(document.document).toBe(wellFormed(titleOf(attack, i)));
      expect(document.text).toBe(wellFormed(textOf(attack)));
      expect(JSON.stringify(document.record)).toBe(JSON.stringify(recordOf(attack)));
      expect(document.ents.length + document.overlapping.length).toBe(mentions[i]?.length);
    }
    expect(read).toHaveLength(ATTACKS.length);
  });
});
