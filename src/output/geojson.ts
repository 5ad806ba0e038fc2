/**
 * The places of all documents as GeoJSON (RFC 7946): a feature a place. Those of which no coordinates
 * are known are counted beside the features.
 */

import type { ExtractedDocument, PlaceEntity, Provenance } from "../entity.ts";
import { type GatheredEntity, Gatherer } from "../summarizing/gather.ts";

/** Texts of unknown origin spell a name in any number of ways; a map shows some. */
const MOST_SPELLINGS = 50;

export class PlacesOnMap {
  readonly #gatherer = new Gatherer();

  add(document: ExtractedDocument): void {
    const entities = document.entities.filter(({ kind }) => kind === "place");
    this.#gatherer.add({ name: "", document: { ...document, entities } });
  }

  /** The one JSON object, a feature a line, in the order in which the places were met. */
  text({ lexicons }: Pick<Provenance, "lexicons">): string {
    const all = [...this.#gatherer.entities.values()];
    const features = all.flatMap((gathered) => featureOf(gathered) ?? []);
    const elsewhere = all.filter(
      ({ entity }) => coordinatesOf(entity as PlaceEntity) === undefined,
    );
    const withoutCoordinates = {
      places: elsewhere.length,
      mentions: elsewhere.reduce((sum, { mentions }) => sum + mentions, 0),
    };
    const bbox = boxOf(features.map(({ geometry }) => geometry.coordinates));
    const members = [
      '"type": "FeatureCollection"',
      ...(bbox ? [`"bbox": ${JSON.stringify(bbox)}`] : []),
      ...Object.entries({ format: "extract-places/1", lexicons, withoutCoordinates }).map(
        ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
      ),
      `"features": [${features.map((feature) => `\n    ${JSON.stringify(feature)}`).join(",")}${features.length > 0 ? "\n  " : ""}]`,
    ];
    return `{\n  ${members.join(",\n  ")}\n}\n`;
  }
}

/** Longitude first, as GeoJSON has it. */
type Position = readonly [longitude: number, latitude: number];

function coordinatesOf({ latitude, longitude }: PlaceEntity): Position | undefined {
  return latitude === null || longitude === null ? undefined : [longitude, latitude];
}

function featureOf({ entity, mentions, documents, spellings: written }: GatheredEntity) {
  const place = entity as PlaceEntity;
  const coordinates = coordinatesOf(place);
  if (!coordinates) return undefined;
  const all = [...written.values()];
  const spellings = [...new Set(all.map(({ text }) => text))].slice(0, MOST_SPELLINGS);
  const otherSpellings = all
    .filter(({ text }) => !spellings.includes(text))
    .reduce((sum, spelling) => sum + spelling.mentions, 0);
  const { id, name, type, country, precision, twin, links } = place;
  return {
    type: "Feature",
    ...(id !== null && { id }),
    geometry: { type: "Point", coordinates },
    properties: {
      name,
      type,
      country,
      ...(precision && { precision }),
      ...(twin && { twin }),
      mentions,
      documents: documents.length,
      languages: [...new Set(all.map(({ language }) => language))].sort(),
      spellings,
      ...(otherSpellings > 0 && { otherSpellings }),
      links,
    },
  };
}

/**
 * West, south, east, north. Where it is narrower so it lies across the date line, and its west is the
 * greater number (RFC 7946, 5.2).
 */
function boxOf(positions: readonly Position[]): readonly number[] | undefined {
  if (positions.length === 0) return undefined;
  const longitudes = positions.map(([longitude]) => longitude).sort((a, b) => a - b);
  const latitudes = positions.map(([, latitude]) => latitude).sort((a, b) => a - b);
  let west = longitudes[0] as number;
  let east = longitudes.at(-1) as number;
  // What the box leaves out: around the back of the globe, or the widest gap on the way.
  let widest = 360 - (east - west);
  for (let i = 1; i < longitudes.length; i++) {
    const [before, behind] = [longitudes[i - 1] as number, longitudes[i] as number];
    if (behind - before <= widest) continue;
    widest = behind - before;
    [west, east] = [behind, before];
  }
  return [west, latitudes[0] as number, east, latitudes.at(-1) as number];
}
