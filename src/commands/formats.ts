/**
 * The formats that documents are printed in, one row each: what they have a place for, and the files
 * that have them. A further format is a further row.
 */

import { extname } from "node:path";
import type { OffsetUnit } from "../entity.ts";
import { ExpectedError } from "../errors.ts";
import { KINDS } from "../kinds.ts";

/** Options that only some formats have a place for, by the name of the flag. */
const PLACES = [
  "keep",
  "compact",
  "facts",
  "offsets",
  "rules",
  "bom",
  "text",
  "context",
  "hyperlinks",
] as const;
type Place = (typeof PLACES)[number];

interface FormatRow {
  /** What its offsets count where its readers leave no choice. */
  readonly unit?: OffsetUnit;
  /** A document a line, so that there is a place for a bad one, and threads can share the work. */
  readonly lines?: true;
  /** The options that say something of it. */
  readonly places: readonly Place[];
  /** Files called so, without the dot, are meant to have it. */
  readonly extensions: readonly string[];
  /** It is many files, and what results go to is a folder, unless its name is that of one file. */
  readonly folder?: true;
  /** How what is printed in it begins, so that it is known again. */
  readonly begins?: RegExp;
}

export const FORMAT_TABLE = {
  json: {
    places: ["keep", "compact", "facts", "offsets", "rules"],
    extensions: ["json"],
    begins: /^\{\s*"format":\s*"extract\/1"/,
  },
  ndjson: {
    lines: true,
    places: ["keep", "compact", "facts", "offsets", "rules"],
    extensions: ["ndjson", "jsonl", "jsonlines"],
    begins: /^\{"[^\n]*"detection":\{"source":"[a-z]+","detected":"/,
  },
  text: {
    places: ["context", "hyperlinks"],
    extensions: ["txt"],
    // A line of the text may stand before it.
    begins: new RegExp(`^[^\\n]*:\\d+:\\d+: (?:${KINDS.join("|")}) {2}`, "m"),
  },
  csv: {
    places: ["offsets", "rules", "bom"],
    extensions: ["csv"],
    begins: /^document,language,kind,id,name,text,start,end,/,
  },
  tsv: {
    places: ["offsets", "rules", "bom"],
    extensions: ["tsv", "tab"],
    begins: /^document\tlanguage\tkind\tid\tname\ttext\tstart\tend\t/,
  },
  geojson: {
    places: [],
    extensions: ["geojson"],
    begins: /^\{\s*"type": "FeatureCollection",[\s\S]{0,200}"format": "extract-places\//,
  },
  iob2: {
    places: ["text"],
    extensions: ["iob2", "conll", "bio"],
    begins: /^# format = extract-iob2\//,
  },
  brat: {
    unit: "code-points",
    folder: true,
    places: ["keep", "offsets", "rules", "text"],
    extensions: ["ann"],
    begins:
      /^(?:T1\t[A-Z_]+ \d[^\n]*\n(?:A1\t\w+ T1|N1\tReference T1 extract:)|\[entities\]\nPERSON\n)/,
  },
  w3c: {
    unit: "code-points",
    places: ["offsets", "rules", "text"],
    extensions: ["jsonld"],
    begins: /^\{\s*"@context": \["http:\/\/www\.w3\.org\/ns\/anno\.jsonld",\s*\{"extract":/,
  },
  "label-studio": {
    unit: "code-points",
    places: ["keep", "offsets", "rules", "text"],
    extensions: [],
    begins: /^\[\s*\{"data":\{"format":"extract-label-studio\//,
  },
  displacy: {
    unit: "code-points",
    places: ["keep", "offsets", "rules", "text"],
    extensions: [],
    begins: /^\[\s*\{"format":"extract-displacy\//,
  },
  html: {
    unit: "utf-16",
    places: [],
    extensions: ["html", "htm"],
    begins: /^<!doctype html>\s*<html lang="en-GB" data-format="extract-page\//,
  },
} as const satisfies Readonly<Record<string, FormatRow>>;

export type Format = keyof typeof FORMAT_TABLE;
export const FORMATS = Object.keys(FORMAT_TABLE) as readonly Format[];

/** What is known of a format. */
export function formatRow(format: Format): FormatRow {
  return FORMAT_TABLE[format];
}

/** Characters by which what was printed is known again; a first line may be long. */
const BEGINNING = 1 << 16;

/** How what commands print begins. */
const OF_COMMANDS = [
  /^\{\s*"format":\s*"extract-[a-z]+\/1"/,
  /^kind([,\t])id\1name\1country\1documents\1mentions\1/,
];

/** Was a text printed by this program, in a format that can be told? */
export function isResult(text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  const all = FORMATS.flatMap((format) => formatRow(format).begins ?? []);
  return [...all, ...OF_COMMANDS].some((begins) => begins.test(beginning));
}

const NO_SHEET = "spreadsheets are not written; name it .csv (--bom is for Excel)";
const NOT_PACKED = "results are not packed; write no file, and pipe them: extract … | gzip > FILE";
const NO_FORMAT = "there is no format for such a file; name it .json";

/** Files that nobody expects JSON in, and what to do. */
const FOREIGN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [NO_SHEET, "xlsx xls xlsm ods numbers"],
    [NOT_PACKED, "gz bz2 xz zst zip 7z"],
    [
      NO_FORMAT,
      "md xml yaml yml toml pdf doc docx odt rtf kml kmz gpx shp gpkg parquet feather avro arrow db sqlite sqlite3 sql",
    ],
  ].flatMap(([problem = "", extensions = ""]) =>
    extensions.split(" ").map((extension) => [extension, problem]),
  ),
);

function extensionOf(output: string): string {
  return extname(output).slice(1).toLowerCase();
}

/** The format that a file is meant to have by its name; undefined where it says nothing. */
export function formatNamed(output: string): Format | "foreign" | undefined {
  const extension = extensionOf(output);
  const named = FORMATS.find((format) => formatRow(format).extensions.includes(extension));
  return named ?? (Object.hasOwn(FOREIGN, extension) ? "foreign" : undefined);
}

/**
 * The same, JSON where the name says nothing. Throws ExpectedError for one that promises what is not
 * there.
 */
export function formatFor(output = "-"): Format {
  const named = formatNamed(output);
  if (named !== "foreign") return named ?? "json";
  const problem = FOREIGN[extensionOf(output)];
  throw new ExpectedError(`${output}: ${problem}, or say --format: ${list(FORMATS)}`);
}

/** The same flags, and whether their results go to a folder of many files. */
export function withFolder<Flags extends { readonly format?: Format; readonly output?: string }>(
  flags: Flags,
): Flags & { readonly folder: boolean } {
  const { format = "json", output = "-" } = flags;
  const { folder = false, extensions } = formatRow(format);
  const named = extensions.includes(extensionOf(output));
  return { ...flags, folder: folder && output !== "-" && !named };
}

/** The flags as they are given; those with a default are given when they differ from it. */
interface PlacedFlags extends Readonly<Partial<Record<Place, unknown>>> {
  readonly format: Format;
}

const DEFAULTS: Readonly<Partial<Record<Place, string>>> = {
  offsets: "code-points",
  rules: "short",
  hyperlinks: "auto",
};

/** Throws ExpectedError for a flag that says nothing of the format. */
export function requirePlaces(flags: PlacedFlags): void {
  const { unit, places } = formatRow(flags.format);
  for (const place of PLACES) {
    const given = flags[place];
    if (given === undefined || given === DEFAULTS[place]) continue;
    if (!places.includes(place)) {
      const others = FORMATS.filter((format) => formatRow(format).places.includes(place));
      throw new ExpectedError(
        `--${place} has no place in ${flags.format}; --format may be ${list(others)}`,
      );
    }
    if (place === "offsets" && unit !== undefined && given !== unit)
      throw new ExpectedError(`--offsets: ${flags.format} always counts in ${unit}`);
  }
}

function list(names: readonly string[]): string {
  return names.join(", ");
}
