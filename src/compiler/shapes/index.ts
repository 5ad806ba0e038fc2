/** The kinds of YAML files, by the names of the files: of a language, and of the catalogue. */

import type { KindRoom } from "../../kinds.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { aircraft, aircraftCatalogue } from "./aircraft.ts";
import type { FileKind } from "./builder.ts";
import { common } from "./common.ts";
import { demonyms } from "./demonyms.ts";
import { examples } from "./examples.ts";
import { language } from "./language.ts";
import { ministries, ministriesCatalogue } from "./ministries.ts";
import { missiles, missilesCatalogue } from "./missiles.ts";
import { names } from "./names.ts";
import { neighbours } from "./neighbours.ts";
import { numbers } from "./numbers.ts";
import { offices, officesCatalogue } from "./offices.ts";
import { other } from "./other.ts";
import { patterns } from "./patterns.ts";
import { people, peopleCatalogue } from "./people.ts";
import { places, placesCatalogue } from "./places.ts";
import { remove } from "./remove.ts";
import { vocabulary } from "./vocabulary.ts";

export { addFile, type FileKind, type PackBuilder } from "./builder.ts";

/** Of any name there is, and of the file of every kind of entity. */
type FileKinds = Readonly<Record<string, FileKind> & Record<KindRoom, FileKind>>;

export const OF_LANGUAGES: FileKinds = {
  language,
  vocabulary,
  common,
  names,
  people,
  places,
  demonyms,
  ministries,
  offices,
  aircraft,
  missiles,
  numbers,
  other,
  patterns,
  examples,
  remove,
};

/** Of `mul/`, where they are not named `…-forms`. */
export const OF_CATALOGUE: FileKinds = {
  people: peopleCatalogue,
  places: placesCatalogue,
  aircraft: aircraftCatalogue,
  ministries: ministriesCatalogue,
  offices: officesCatalogue,
  missiles: missilesCatalogue,
  neighbours,
};

/** What a file of a pack is by its name; undefined where there is no such kind. */
export function kindOfFile(pack: string, name: string): FileKind | undefined {
  const ofCatalogue = pack === SHARED && !name.endsWith("-forms");
  const kind = name.replace(/-forms$/, "");
  return own(ofCatalogue ? OF_CATALOGUE : {}, kind) ?? own(OF_LANGUAGES, kind);
}

function own(kinds: Readonly<Record<string, FileKind>>, name: string): FileKind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
