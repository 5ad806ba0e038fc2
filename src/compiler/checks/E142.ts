/** E142: a listed person whom no language names. */

import { isOfPeople } from "../sources/people.ts";
import type { Located, SourceCheck } from "./check.ts";

export const personWithoutForm: SourceCheck = {
  code: "E142",
  severity: "error",
  at: "source",
  title: "a person has no form in any language",
  reason:
    "The catalogue says who somebody is; how the name is written stands in the languages. A person " +
    "whom no language names is never found.",
  bad: {
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US }
`,
  },
  good: {
    "en/people.yaml": `people:
  zed-nemo: { given: [Zed], family: [Nemo] }
`,
    "mul/people.yaml": `people:
  zed-nemo: { name: Zed Nemo, country: US }
`,
  },
  *find({ packs, all }): Generator<Located> {
    const persons = packs
      .flatMap(({ pack }) => pack.catalogue)
      .filter(({ facts }) => facts.kind === "person");
    // The packs below are only read where somebody is new.
    if (persons.length === 0) return;
    const named = new Set<string>();
    for (const { declarations, people } of all) {
      for (const one of declarations) if (isOfPeople(one)) named.add(one.value);
      // Of an entry that lacks something that is said by itself.
      for (const { id } of people) named.add(id);
    }
    for (const where of persons)
      if (!named.has(where.id))
        yield {
          where,
          problem: "no language says how the person is written",
          repair: "add forms to the people.yaml of a language, or take the person out",
        };
  },
};
