/** The kinds of YAML files, by the names of the files: of a language, and of the catalogue. */

import type { KindRoom } from "../../kinds.ts";
import { aircraft, aircraftCatalogue } from "./aircraft.ts";
import type { Reader } from "./builder.ts";
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

export type { PackBuilder, Reader } from "./builder.ts";

/** A reader of any name there is, and of the file of every kind of entity. */
type Readers = Readonly<Record<string, Reader> & Record<KindRoom, Reader>>;

export const READERS: Readers = {
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
export const CATALOGUE_READERS: Readers = {
  people: peopleCatalogue,
  places: placesCatalogue,
  aircraft: aircraftCatalogue,
  ministries: ministriesCatalogue,
  offices: officesCatalogue,
  missiles: missilesCatalogue,
  neighbours,
};
