/**
 * A sixth kind of entity, as a contributor would add it: what goes into each file of `src/`, behind
 * or before a line that stands there once. Knows the files only by those lines; a test puts them
 * in.
 */

/** Lines put before or behind a line of a file. */
interface Insertion {
  readonly before?: string;
  readonly behind?: string;
  readonly lines: string;
}

export type Places = Readonly<Record<string, readonly Insertion[]>>;

/** The one row that a kind begins with. */
export const ROW: Places = {
  "src/kinds.ts": [
    {
      before: "} as const satisfies Readonly<Record<string, Row>>;",
      lines: `
  ship: {
    heading: "Ships",
    badge: "S",
    colour: "blue",
    plural: "ships",
    tie: 6,
    listed: true,
    speaksOfCountry: true,
    room: "ships",
    catalogue: ["ship"],
    parts: [],
    fields: { class: "text or null", country: "text or null" },
  },`,
    },
  ],
};

/** Every place that the compiler then names. */
export const NAMED: Places = {
  "src/candidate.ts": [
    {
      before: "/** What is claimed of each kind. */",
      lines: `
export interface ShipClaim {
  readonly kind: "ship";
  readonly id: string;
  readonly ambiguousWith?: readonly string[];
}`,
    },
    { behind: "interface Claims {", lines: "  readonly ship: ShipClaim;" },
  ],
  "src/compiler/shapes/index.ts": [
    {
      behind: 'import { places, placesCatalogue } from "./places.ts";',
      lines: 'import { ships, shipsCatalogue } from "./ships.ts";',
    },
    { behind: "export const OF_LANGUAGES: FileKinds = {", lines: "  ships," },
    { behind: "export const OF_CATALOGUE: FileKinds = {", lines: "  ships: shipsCatalogue," },
  ],
  "src/deciding/entities.ts": [
    { behind: "const FACTS: { readonly [K in Kind]: FactsOf<K> } = {", lines: "  ship," },
    {
      before: "/** Ids that were close at any of the mentions, sorted. */",
      lines: `
function ship(
  { id }: CandidateOf<"ship">,
  written: string,
  catalogue: Catalogue,
): Facts<ShipEntity> {
  const entry = catalogue.get("ship", id);
  return {
    kind: "ship",
    id,
    name: entry?.name ?? written,
    class: entry?.class ?? null,
    country: entry?.country ?? null,
  };
}`,
    },
    { behind: "  type PlaceEntity,", lines: "  type ShipEntity," },
  ],
  "src/entity.ts": [
    {
      before: "/** The output fields of each kind. */",
      lines: `
export interface ShipEntity extends EntityBase {
  readonly kind: "ship";
  readonly class: string | null;
  readonly country: string | null;
}`,
    },
    { behind: "export interface Entities {", lines: "  readonly ship: ShipEntity;" },
  ],
  "src/extractors/index.ts": [
    {
      behind: 'import { places } from "./places/places.ts";',
      lines: 'import { ships } from "./ships.ts";',
    },
    { behind: "const OF_KIND: Readonly<Record<Kind, ExtractorOf>> = {", lines: "  ship: ships," },
  ],
  "src/extractors/patterned.ts": [
    {
      before: '    case "other":',
      lines: `
    case "ship":
      return { kind, id: id ?? written };`,
    },
  ],
  "src/lexicon/tags.ts": [
    {
      before: "} as const satisfies Readonly<Record<string, Row>>;",
      lines: `
  ship: { value: "ship", case: "written", one: true, counted: "ids",
    inPerson: "never", inPlace: "never", detection: "name", suffixes: "names", slots: [] },`,
    },
  ],
};

/** The files that are the kind's own. */
export const OWN: Readonly<Record<string, string>> = {
  "src/compiler/shapes/ships.ts": `/** \`ships.yaml\`: names of ships. */

import { fileKind } from "./builder.ts";
import { facts, readCatalogue } from "./catalogue.ts";
import { idForms } from "./declare.ts";
import { forms } from "./forms.ts";
import { byKey, fields, may, named, text } from "./terms.ts";
import { id } from "./values.ts";

const shape = fields({ ships: may(named(forms), "id → spellings") });

export const ships = fileKind(shape, (file, pack) => {
  idForms(file, pack, "ships", "ship", { room: "ships", how: "alias" });
});

const SHIP = facts({ class: may(text, "its class"), country: may(text, "whose it is") });

const catalogueShape = fields({ ships: may(byKey(id, SHIP), "id → name and facts") });

export const shipsCatalogue = fileKind(catalogueShape, (file, pack) =>
  readCatalogue(file, pack, "ships", "ship"),
);
`,
  "src/extractors/ships.ts": `/** Ships, by their names. */

import type { Candidate } from "../candidate.ts";
import { type ExtractorOf, from } from "./view.ts";

export const ships: ExtractorOf = () => (view) => {
  const candidates: Candidate[] = [];
  for (let i = 0; i < view.tokens.count; i++) {
    const [hit, ...others] = view.hits.at(i).filter(({ tag }) => tag === "ship");
    if (!hit) continue;
    const more = others.length > 0 && { ambiguousWith: others.map(({ value }) => value) };
    candidates.push({ ...from(hit, view, "alias"), kind: "ship", id: hit.value, ...more });
  }
  return candidates;
};
`,
};

/** A file with the lines put in. Throws where a line by which a place is known is gone. */
export function inserted(file: string, text: string, insertions: readonly Insertion[]): string {
  let result = text;
  for (const { before, behind, lines } of insertions) {
    const anchor = before ?? behind ?? "";
    const parts = result.split(`\n${anchor}\n`);
    if (parts.length !== 2)
      throw new Error(
        `${file} has the line "${anchor}" ${parts.length - 1} times: ` +
          "say in test/sixthKind/ship.ts where a further kind goes now",
      );
    const own = lines.replace(/^\n/, "");
    result = parts.join(behind === undefined ? `\n${own}\n${anchor}\n` : `\n${anchor}\n${own}\n`);
  }
  return result;
}
