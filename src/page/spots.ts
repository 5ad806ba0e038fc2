/** The places of the documents as spots on a map: where, how large, and which of them are named. */

import type { PlaceEntity } from "../entity.ts";
import type { VisibleEntity } from "./filters.ts";

export interface Spot {
  readonly key: string;
  readonly place: PlaceEntity;
  readonly documents: number;
  readonly mentions: number;
  /** On the flat map. */
  readonly x: number;
  readonly y: number;
  /** Units of the window. */
  readonly radius: number;
}

/** Longitude and latitude to a point of the flat map; null for none. */
export type Project = (position: [longitude: number, latitude: number]) => [number, number] | null;

export interface Spots {
  /** The largest first, so that none covers a smaller one. */
  readonly spots: readonly Spot[];
  /** Places of which nobody knows where they are. */
  readonly elsewhere: readonly VisibleEntity[];
}

const SMALLEST = 3;
const LARGEST = 22;
/** Of so many places and more, all are smaller: they would cover one another. */
const MANY = 100;
const LARGEST_OF_MANY = 13;

export function spotsOf(entities: readonly VisibleEntity[], project: Project): Spots {
  const places = entities.filter(({ one }) => one.kind === "place");
  const most = Math.max(1, ...places.map(({ mentions }) => mentions));
  const largest = places.length < MANY ? LARGEST : LARGEST_OF_MANY;
  const spots = places.flatMap(({ one, documents, mentions }) => {
    const place = one.entity as PlaceEntity;
    const { latitude, longitude } = place;
    const point = latitude === null || longitude === null ? null : project([longitude, latitude]);
    if (!point) return [];
    // The area says how often.
    const radius = Math.max(SMALLEST, largest * Math.sqrt(mentions / most));
    return [{ key: one.key, place, documents, mentions, x: point[0], y: point[1], radius }];
  });
  const known = new Set(spots.map(({ key }) => key));
  return {
    spots: spots.sort((a, b) => b.radius - a.radius),
    elsewhere: places.filter(({ one }) => !known.has(one.key)),
  };
}

/** How the flat map stands in the window: `k` times as large, moved. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around the spots that a view is made for. */
const MARGIN = 60;
const NEAREST = 12;

/** The view in which all spots are in the window, as large as they can be. */
export function viewOf(spots: readonly Spot[], { width, height }: Size): View {
  if (spots.length === 0) return { k: 1, x: 0, y: 0 };
  const [left, right] = [spots.map(({ x }) => x)].flatMap((all) => [min(all), max(all)]);
  const [top, bottom] = [spots.map(({ y }) => y)].flatMap((all) => [min(all), max(all)]);
  const [west, east, north, south] = [left, right, top, bottom] as [number, number, number, number];
  const room = (window: number, map: number) => (window - 2 * MARGIN) / Math.max(map, 1);
  const k = Math.min(
    NEAREST,
    Math.max(1, Math.min(room(width, east - west), room(height, south - north))),
  );
  if (k === 1) return { k: 1, x: 0, y: 0 };
  return { k, x: width / 2 - (k * (west + east)) / 2, y: height / 2 - (k * (north + south)) / 2 };
}

function min(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function max(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/** Units of the window that a letter and a line of a name take, about. */
const LETTER = 6.2;
const LINE = 13;

/** Those whose names have room beside them, the most often mentioned first. */
export function namedSpots(
  spots: readonly Spot[],
  view: View,
  { width, height }: Size,
): Set<string> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const named = new Set<string>();
  for (const { key, place, x, y, radius } of spots) {
    const [left, middle] = [view.x + view.k * x + radius + 2, view.y + view.k * y];
    const box = {
      left,
      right: left + LETTER * place.name.length,
      top: middle - LINE / 2,
      bottom: middle + LINE / 2,
    };
    if (left < 0 || box.right > width || middle < 0 || middle > height) continue;
    const crosses = taken.some(
      (other) =>
        box.left < other.right &&
        other.left < box.right &&
        box.top < other.bottom &&
        other.top < box.bottom,
    );
    if (crosses) continue;
    taken.push(box);
    named.add(key);
  }
  return named;
}
