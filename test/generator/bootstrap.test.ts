/**
 * Languages that are begun: what the generator gives a folder with nothing but a `language.yaml` is
 * read, detected and matched beside the built-in languages, with no line of `src/` changed. None of
 * these packs is shipped.
 */

import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createExtractor, type DocumentExtractor } from "../../src/index.ts";
import { extract, temporaryFolder } from "../program.ts";
import { generatorFolder, LEXICONS, NAMES, table } from "./sources.ts";

interface Begun {
  /** `language.yaml` but for its name. */
  readonly language: string;
  readonly aleppo: string;
  readonly manbij: string;
  /** Holds both. */
  readonly text: string;
}

const BEGUN: Readonly<Record<string, Begun>> = {
  de: {
    language:
      "codes: [deu]\nscript: Latin\nletters: { own: äöüß }\nfrequent: [der, die, das, und, in, von, zu, mit, den, auf, für, ist, nicht, sagte, aus, bei, nach, wurde, ein, eine]\n",
    aleppo: "Aleppo",
    manbij: "Manbidsch",
    text: "Die Soldaten zogen von Aleppo nach Manbidsch, sagte ein Sprecher auf der Straße.",
  },
  es: {
    language:
      "codes: [spa]\nscript: Latin\nletters: { own: ñ¿¡ }\nfrequent: [el, la, los, las, de, del, que, y, en, un, una, por, con, para, se, no, su, al, lo, dijo]\n",
    aleppo: "Alepo",
    manbij: "Manbij",
    text: "Los soldados salieron de Alepo y llegaron a Manbij, dijo un portavoz de la policía.",
  },
  fr: {
    language:
      "codes: [fra]\nscript: Latin\nletters: { own: àâçèêëîïôùûœ }\nfrequent: [le, la, les, de, des, du, et, en, un, une, par, avec, pour, dans, que, qui, est, sur, à, été]\n",
    aleppo: "Alep",
    manbij: "Manbij",
    text: "Les soldats ont été envoyés à Alep et à Manbij, a déclaré un porte-parole de la police.",
  },
  he: {
    language:
      "codes: [heb]\nscript: Hebrew\ndirection: rtl\nfrequent: [של, את, על, לא, הוא, כי, עם, גם, היא, זה, אל, אמר, בין, כל, או, אך, לפי, כדי, יותר, אחרי]\n",
    aleppo: "חאלב",
    manbij: "מנביג",
    text: "החיילים יצאו אל חאלב או אל מנביג אחרי הקרב, אמר הדובר.",
  },
  pl: {
    language:
      "codes: [pol]\nscript: Latin\nletters: { own: ąćęłńśźż }\nfrequent: [w, i, na, z, do, nie, się, że, o, jest, od, po, za, przez, który, dla, oraz, jak, ale, był]\n",
    aleppo: "Aleppo",
    manbij: "Manbidż",
    text: "Żołnierze zostali wysłani do miasta Aleppo oraz do miasta Manbidż, powiedział rzecznik.",
  },
};

describe("a language begun by the generator", () => {
  const mine = join(temporaryFolder(), "lexicons");
  let extractor: DocumentExtractor;

  beforeAll(async () => {
    const codes = Object.entries(BEGUN);
    const languages = codes.map(
      ([code, { language }]) =>
        [`${code}/language.yaml`, `name: Begun ${code}\n${language}`] as const,
    );
    const names = codes.map(
      ([code, { aleppo, manbij }]) => [code, { 1: aleppo, 2: manbij }] as const,
    );
    const { generated, geonames, drafts, run } = generatorFolder(
      { ...LEXICONS, ...Object.fromEntries(languages) },
      { ...NAMES, ...Object.fromEntries(names) },
    );
    expect(run(geonames, "--drafts", drafts)).toMatchObject({ status: 0 });
    for (const [code, { language }] of codes) {
      mkdirSync(join(mine, code), { recursive: true });
      writeFileSync(join(mine, code, "language.yaml"), `name: Begun ${code}\n${language}`);
      cpSync(join(drafts, `${code}.yaml`), join(mine, code, "places.yaml"));
      cpSync(join(generated, `${code}.tsv`), join(mine, "generated", `${code}.tsv`));
    }
    cpSync(join(generated, "places.tsv"), join(mine, "generated", "places.tsv"));
    extractor = await createExtractor({ lexicons: [mine] });
  }, 120_000);

  it.each(Object.entries(BEGUN))(
    "%s: is told by its words, and its places have the ids of all",
    (code, begun) => {
      const { language, entities } = extractor.extract(begun.text);
      expect([language, ...entities.map(({ id }) => id)]).toEqual([code, "aleppo"]);
    },
  );

  it("has the towns that the generator found beside those that people wrote", () => {
    for (const [code, { manbij }] of Object.entries(BEGUN))
      expect(table(join(mine, "generated", `${code}.tsv`)).get("membij")).toEqual([
        "membij",
        manbij,
      ]);
  });

  it("leaves the built-in languages as they were", async () => {
    const plain = await createExtractor();
    const text = "Путин и Зеленский обсудили Алеппо, сообщили в Минобороны России.";
    expect(extractor.extract(text)).toEqual(plain.extract(text));
  });

  it("is sound, and ships with nobody", () => {
    expect(extract(["check", mine]).code).toBe(0);
    for (const code of Object.keys(BEGUN)) expect(existsSync(join("lexicons", code))).toBe(false);
  });
});
