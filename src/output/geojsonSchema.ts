/** JSON Schema (2020-12) of what `--format geojson` prints; a test validates outputs against it. */

import { PRECISIONS } from "../entity.ts";
import { closed, links, nullable, provenance, text, texts, whole } from "./schema.ts";

const longitude = { type: "number", minimum: -180, maximum: 180 };
const latitude = { type: "number", minimum: -90, maximum: 90 };

const tuple = (...items: readonly object[]) => ({
  type: "array",
  prefixItems: items,
  minItems: items.length,
  items: false,
});

const properties = closed(
  {
    name: text,
    type: nullable("string"),
    country: nullable("string"),
    precision: { enum: PRECISIONS, description: "what the point stands for" },
    twin: { ...text, description: "id of the province or city of the same name" },
    mentions: { type: "integer", minimum: 1 },
    documents: { type: "integer", minimum: 1 },
    languages: texts,
    spellings: { ...texts, description: "as they are written; the first of them" },
    otherSpellings: { ...whole, description: "mentions that are written in none of these" },
    links,
  },
  ["precision", "twin", "otherSpellings"],
);

const feature = closed(
  {
    type: { const: "Feature" },
    id: text,
    geometry: closed({ type: { const: "Point" }, coordinates: tuple(longitude, latitude) }),
    properties,
  },
  ["id"],
);

export const geojsonSchema: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "extract-places/1",
  description: "What `extract --format geojson` prints (RFC 7946): a feature a place.",
  ...closed(
    {
      type: { const: "FeatureCollection" },
      bbox: {
        ...tuple(longitude, latitude, longitude, latitude),
        description: "west, south, east, north; not there without features",
      },
      format: { const: "extract-places/1" },
      lexicons: provenance.lexicons,
      withoutCoordinates: {
        description: "places of which no coordinates are known",
        ...closed({ places: whole, mentions: whole }),
      },
      features: { type: "array", items: feature },
    },
    ["bbox"],
  ),
};
