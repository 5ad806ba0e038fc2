/**
 * The places of all documents as GeoJSON (RFC 7946): a feature a place. Those of which no coordinates
 * are known are counted beside the features.
 */

import type { ExtractedDocument, PlaceEntity, Provenance } from "../entity.ts";
import { languageAt } from "../text/languageAt.ts";

/** What is said of one place over all documents. */
interface Summed {
  readonly place: PlaceEntity;
  mentions: number;
  documents: number;
  /** As they are written, in the order in which they were met. */
  readonly spellings: Set<string>;
  readonly languages: Set<string>;
}

export class PlacesOnMap {
  private readonly places = new Map<string, Summed>();

  add(document: ExtractedDocument): void {
    for (const place of document.entities) {
      if (place.kind !== "place") continue;
      // Nobody knows whether two that are not listed are the same; their names are all there is.
      const key = place.id === null ? `?${place.name}` : `=${place.id}`;
      const summed = this.places.get(key) ?? {
        place,
        mentions: 0,
        documents: 0,
        spellings: new Set(),
        languages: new Set(),
      };
      this.places.set(key, summed);
      summed.mentions += place.mentions.length;
      summed.documents++;
      for (const { text, start } of place.mentions) {
        summed.spellings.add(text);
        summed.languages.add(languageAt(document, start));
      }
    }
  }

  /** The one JSON object, a feature a line, in the order in which the places were met. */
  text({ lexicons }: Pick<Provenance, "lexicons">): string {
    const all = [...this.places.values()];
    const features = all.flatMap((summed) => featureOf(summed) ?? []);
    const elsewhere = all.filter(({ place }) => coordinatesOf(place) === undefined);
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

function featureOf({ place, mentions, documents, spellings, languages }: Summed) {
  const coordinates = coordinatesOf(place);
  if (!coordinates) return undefined;
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
      documents,
      languages: [...languages].sort(),
      spellings: [...spellings],
      links,
    },
  };
}

/** West, south, east, north; of what lies on both sides of the date line all the way around. */
function boxOf(positions: readonly Position[]): readonly number[] | undefined {
  if (positions.length === 0) return undefined;
  const [west, south, east, north] = [Math.min, Math.min, Math.max, Math.max].map((of, i) =>
    positions.map((position) => position[i % 2] as number).reduce((a, b) => of(a, b)),
  );
  return [west, south, east, north] as number[];
}
