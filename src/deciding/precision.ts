/** How exactly the coordinates of a place say where something was that happened there. */

import type { Precision } from "../entity.ts";

/** By type of place. Of the large ones they are where a map would write the name. */
const BY_TYPE: Readonly<Record<string, Precision>> = {
  base: "point",
  airport: "point",
  "border-crossing": "point",
  camp: "point",
  mountain: "point",
  city: "town",
  village: "town",
  district: "province",
  province: "province",
  region: "province",
  island: "province",
  lake: "province",
  country: "country",
  territory: "country",
  continent: "country",
  sea: "sea",
  strait: "sea",
};

/** Undefined for a type that says nothing of it: a river is a line. */
export function precisionOf(type: string | undefined): Precision | undefined {
  return type === undefined ? undefined : BY_TYPE[type];
}

/** Is a place so large that its coordinates do not say what lies near it? */
export function isVast(type: string | undefined): boolean {
  const precision = precisionOf(type);
  return precision === "country" || precision === "sea";
}
