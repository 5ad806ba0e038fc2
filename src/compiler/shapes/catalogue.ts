/** Entries of the catalogue (`mul/`): ids, names and facts, read alike for every kind. */

import type { EntryKind } from "../../kinds.ts";
import { linksUnsourced } from "../checks/E190.ts";
import type { WrittenFacts } from "../sources/source.ts";
import type { PackBuilder } from "./builder.ts";
import type { ShapedFile } from "./reading.ts";
import { askOrder } from "./sorted.ts";
import { fields, may, text, type z } from "./terms.ts";
import { wholeNumber, wikidataId } from "./values.ts";

/** What an entry may say beside its name. */
export function facts<More extends z.ZodRawShape>(more: More) {
  return fields({
    name: may(text, "the English name; needed where no lexicon below says it"),
    ...more,
    ...REMARKS,
  });
}

/** As `facts`, of what has an id elsewhere. */
export function linkedFacts<More extends z.ZodRawShape>(more: More) {
  return facts({ ...more, links: may(fields(LINKS), "ids of the same thing elsewhere") });
}

const LINKS = {
  wikidata: may(wikidataId, "Wikidata id; `source` says what confirms it"),
  geonames: may(wholeNumber, "GeoNames id, likewise"),
};

/** As `facts`, of what may go without a name. */
export function namelessFacts<More extends z.ZodRawShape>(more: More) {
  return fields({ name: may(text, "the name; the id where there is none"), ...more, ...REMARKS });
}

const REMARKS = {
  note: may(text, "a remark for other authors"),
  source: may(text, "where it was looked up"),
};

/** What is written of an entry. */
interface Facts {
  readonly name?: string | number | undefined;
  readonly links?: object | undefined;
  readonly source?: string | number | undefined;
}

/** Adds the entries under one key of a file. */
export function readCatalogue<Key extends string>(
  file: ShapedFile<{
    readonly [K in Key]?: Readonly<Record<string, Facts | undefined>> | undefined;
  }>,
  pack: PackBuilder,
  key: Key,
  kind: EntryKind,
): void {
  const entries = Object.entries<Facts | undefined>(file.data[key] ?? {});
  askOrder(
    file,
    key,
    entries.map(([id]) => id),
  );
  for (const [id, written] of entries) {
    // What was told of a name is not told again.
    const name = file.leftOut([key, id, "name"]) ? id : written?.name;
    const named = name === undefined ? {} : { name: String(name) };
    if (written?.links) file.report([key, id, "links"], linksUnsourced, written.source);
    pack.catalogue.push({
      id,
      facts: { ...written, kind, ...named } as WrittenFacts,
      ...file.at([key, id]),
      entry: id,
    });
  }
}
