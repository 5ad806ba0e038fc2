/**
 * A folder of lexicons to begin with: of each kind an entry that nobody else has, with what there
 * is to say about it. Pure: what the language is like is handed in, and files come back.
 */

/** What the skeleton must know of its language. */
export interface SkeletonLanguage {
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** As Unicode calls it. */
  readonly script: string;
  /** Codes of ISO 639-3. */
  readonly codes: readonly string[];
  /** Has it a pack already, on which the folder will stand? */
  readonly listed: boolean;
  /** Some of its words; of their letters the names of a script are made that is not Latin. */
  readonly words: readonly string[];
}

/** Made up: a person's two names, a place, a ministry. */
type Names = readonly [string, string, string, string];
const LATIN: Names = ["Zora", "Quillan", "Quillanbury", "Quillan House"];

/** Path in the folder → text. */
export function skeletonOf(
  folder: string,
  language: SkeletonLanguage,
): ReadonlyMap<string, string> {
  const { code, listed } = language;
  const names = language.script === "Latin" ? LATIN : alphabetical(language.words);
  return new Map([
    ["README.md", readme(folder, language)],
    ["mul/people.yaml", PEOPLE_CATALOGUE],
    ["mul/places.yaml", PLACES_CATALOGUE],
    ["mul/ministries.yaml", MINISTRIES_CATALOGUE],
    ["mul/aircraft.yaml", AIRCRAFT_CATALOGUE],
    ["mul/aircraft-forms.yaml", AIRCRAFT_FORMS],
    ["mul/missiles.yaml", MISSILES_CATALOGUE],
    ["mul/missiles-forms.yaml", MISSILES_FORMS],
    ...(listed ? [] : [[`${code}/language.yaml`, languageFile(language)] as const]),
    [`${code}/people.yaml`, people(names)],
    [`${code}/places.yaml`, places(names)],
    [`${code}/ministries.yaml`, ministries(names, listed)],
    [`${code}/examples.yaml`, examples(names)],
  ]);
}

/** Five letters of the alphabet, and the next: nobody takes them for a name that is meant. */
function alphabetical(words: readonly string[]): Names {
  const letters = [...new Set(words.join("").toLowerCase())]
    .filter((letter) => /^\p{L}$/u.test(letter.normalize("NFD")))
    .sort((a, b) => (a < b ? -1 : 1));
  const word = (number: number) => {
    const five = Array.from({ length: 5 }, (_, i) => letters[(number * 5 + i) % letters.length]);
    return `${five[0]?.toUpperCase()}${five.slice(1).join("")}`;
  };
  return [word(0), word(1), word(2), `${word(3)} ${word(0)}`];
}

const PEOPLE_CATALOGUE = `# Who there is. The spellings stand in each language's people.yaml, under the same id.
people:
  # The id: a readable slug, the same in every language, never renamed once it is in use.
  zora-quillan:
    name: Zora Quillan      # as the output names her
    country: AQ             # ISO 3166
    gender: f               # m where nothing is said
    # roles: [{ role: president, from: 2021 }]    as mul/offices.yaml of the program calls them
`;

const PLACES_CATALOGUE = `# Which places there are. The spellings stand in each language's places.yaml.
places:
  quillanbury:
    name: Quillanbury
    type: village           # country territory province city village region sea river island mountain base airport …
    country: AQ
    latitude: -77.85
    longitude: 166.67
`;

const MINISTRIES_CATALOGUE = `# Ministries whose id or name is not simply COUNTRY-PORTFOLIO. All others need no entry.
ministries:
  aq-defence: { name: Antarctic Department of Defence, country: AQ, portfolio: defence }
`;

const AIRCRAFT_CATALOGUE = `# Aircraft types. The id is the designation in small letters.
types:
  zq-99: { name: Zq-99, manufacturer: Quillan, role: fighter, country: AQ }
  # zq-99b: { name: Zq-99B, family: zq-99 }       a variant has the facts of its family
`;

const AIRCRAFT_FORMS = `# Names that are written alike in every language. Names of one language stand in its aircraft.yaml.
names:
  zq-99: [Zq-99]            # a blank in place of the hyphen is found as well
`;

const MISSILES_CATALOGUE = `# Models of missiles; the classes are cruise, ballistic, air-defence, anti-ship, anti-tank, rocket …
models:
  zq-9: { name: Zq-9, class: cruise, country: AQ }
`;

const MISSILES_FORMS = `# Names of models that are written alike in every language: "26 Zq-9 missiles" counts them.
models:
  zq-9: [Zq-9]
`;

function people([given, family]: Names): string {
  return `# How this language writes people.
people:
  # Each given name with each family name is a full name. Of somebody the program knows already, write only
  # what is new: it combines with the spellings that are built in.
  zora-quillan:
    given: [${given}]
    family: [${family}]
    # alone: [${family}]    spellings that mean this person with no introduction, where nobody else bears the name
    # full: [${given} ${family}]  names that cannot be made of the parts
`;
}

function places([, , place]: Names): string {
  return `# How this language writes places.
places:
  quillanbury: [${place}]
  # A form that means something else as well counts only beside certain words:
  # quillanbury: [{ form: ${place}, after: [near, in] }]
`;
}

function ministries([, , , ministry]: Names, listed: boolean): string {
  return `# Proper names of ministries, and what else they are called (Pentagon: metonyms). The words that ministries
# are put together of ("Defence Ministry") are built in.
ministries:
  aq-defence: { names: [${ministry}] }
${listed ? "" : TEMPLATES}`;
}

const TEMPLATES = `# In which order the parts of a ministry's name stand: a proper name alone, to begin with.
templates: [ministry]
`;

function examples([given, family, place, ministry]: Names): string {
  return `# Sentences, and all that must be found in each; extract check runs them. Write one for every change:
# it fails as long as the change is not right, and keeps it right.
examples:
  - text: ${given} ${family}, ${place}.
    finds:
      - [person, ${given} ${family}, zora-quillan]
      - [place, ${place}, quillanbury]
    why: a person and a place of our own
  - text: ${ministry}, Zq-99.
    finds:
      - [ministry, ${ministry}, aq-defence, { country: AQ, portfolio: defence }]
      - [aircraft, Zq-99, zq-99]
    why: a ministry and an aircraft of our own
`;
}

function languageFile({ name, codes, script }: SkeletonLanguage): string {
  return `# What there is to say of the language. A file that is missing means "not yet": people and places are enough to begin.
name: ${name}
codes: [${codes.join(", ")}]              # ISO 639-3
script: ${script}
# Its most frequent words, a hundred and more, tell a text in this language from others:
# frequent: [the, of, and]
# Words take endings by paradigms; see "language.yaml" in the guide.
`;
}

function readme(folder: string, { code, name }: SkeletonLanguage): string {
  return `# Lexicons of our own

On top of the lexicons that are built in: \`mul/\` says what there is, \`${code}/\` how ${name} writes it. All names here are
made up; put yours in their place.

    extract check ${folder}                       # is it sound? Says file, line, reason and repair
    extract --lexicons ${folder} article.txt      # find with it
    extract explain --lexicons ${folder} article.txt
    extract lexicon list --lexicons ${folder} person
    extract compile ${folder} -o lexicons.bin     # one file, for where there is no cache folder

Further files, where they are wanted (the guide, lexicons/README.md in the package, has them all):

- \`${code}/names.yaml\`: \`titles: [Keeper]\`, \`given: { f: [Zora] }\`, and more that names of unlisted people are told by
- \`${code}/demonyms.yaml\`: \`demonyms: { quillanbury: [Quillanish] }\`, which are no mentions of the place
- \`${code}/aircraft.yaml\`, \`${code}/missiles.yaml\`: names in this language's script
- \`${code}/other.yaml\`: \`names: { organisation: [Friends of Quillan] }\`, inside which nothing is found
- \`${code}/patterns.yaml\`: regular expressions for what lists cannot say
- \`${code}/remove.yaml\`: \`places: { aleppo: [Halab] }\` takes a built-in spelling away
`;
}
