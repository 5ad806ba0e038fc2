/** E119: an id that is no slug. */

import type { ReadingCheck } from "./check.ts";

/** Lower-case ASCII letters and digits, in parts joined by hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const notASlug: ReadingCheck<[id: string]> = {
  code: "E119",
  severity: "error",
  at: "reading",
  title: "an id is not a slug",
  reason:
    "Ids stand in output, in queries and in addresses, where spaces, capitals and letters " +
    "beyond ASCII would have to be quoted.",
  bad: {
    "mul/places.yaml": `places:
  Zzyzx Town: { name: Zzyzx, type: village, country: US }
`,
  },
  good: {
    "mul/places.yaml": `places:
  zzyzx-town: { name: Zzyzx, type: village, country: US }
`,
  },
  find(id) {
    if (SLUG.test(id)) return undefined;
    return {
      problem: `"${id}" is not a slug`,
      repair: `use lower-case ASCII letters, digits and single hyphens${asSlug(id)}`,
    };
  },
};

/** As it would be written, where that is only a matter of capitals, accents and blanks. */
function asSlug(id: string): string {
  const plain = id.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[\s_.'’-]+/gu, "-").replace(/^-|-$/g, "");
  return SLUG.test(slug) ? `: ${slug}` : "";
}
