/**
 * Countries by their codes, and what is written instead of them: small letters, three letters, a
 * name, a code that others use (UK). The one door to iso-3166.
 */

import { iso31661, iso31661Reserved } from "iso-3166";
import { nearest } from "../../text/nearest.ts";

/**
 * XK is Kosovo everywhere. What else ISO 3166 leaves to its users (AA, QM to QZ, XA to XZ, ZZ) means
 * something to those only who agreed on it, and is a slip of the pen most often.
 */
export const COUNTRIES: readonly string[] = [...iso31661.map(({ alpha2 }) => alpha2), "XK"];

/** The code of the country that is meant; undefined where that would be a guess. */
export function countryMeant(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  if (COUNTRIES.includes(code)) return code;
  const byName = namesOfCountries();
  const known =
    iso31661.find(({ alpha3 }) => alpha3 === code)?.alpha2 ?? byName.get(code.toLowerCase());
  if (known !== undefined) return known;
  const reserved = iso31661Reserved.find(({ alpha2 }) => alpha2 === code);
  if (reserved) return byName.get(reserved.name.toLowerCase());
  // Of two or three letters any is a slip away from others.
  if (code.length <= 3) return undefined;
  return byName.get(nearest(code.toLowerCase(), [...byName.keys()]) ?? "");
}

/** In small letters: as ISO has them, and as they are called in English. */
function namesOfCountries(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames("en-GB", { type: "region" });
  const names = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), code);
  };
  for (const { alpha2, name } of iso31661) {
    add(name, alpha2);
    const called = english.of(alpha2) ?? name;
    add(called, alpha2);
    // Myanmar (Burma) is called by either name.
    for (const part of called.split(/ \(|\)/)) if (part !== "") add(part, alpha2);
  }
  return names;
}
