import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { ExtractedDocument } from "../../src/entity.ts";
import { createExtractor } from "../../src/index.ts";
import { PlacesOnMap } from "../../src/output/geojson.ts";
import { geojsonSchema } from "../../src/output/geojsonSchema.ts";
import { provenance } from "../../src/output/json.ts";
import { run } from "../inProcess.ts";

const extractor = await createExtractor();

function map(...texts: readonly (readonly [language: string, text: string])[]) {
  const places = new PlacesOnMap();
  for (const [language, text] of texts) places.add(extractor.extract(text, { language }));
  return JSON.parse(places.text(provenance(extractor)));
}

/** A document that names one place, in these spellings. */
function madeOf(id: string, longitude: number, ...spellings: readonly string[]): ExtractedDocument {
  const mentions = (spellings.length > 0 ? spellings : [id]).map((text) => ({
    ...{ start: 0, end: text.length, line: 1, column: 1 },
    text,
    rule: "x",
  }));
  const where = { type: "city", country: null, latitude: 1, longitude, links: {} };
  return {
    language: "en",
    detection: { source: "option", detected: "eng", margin: null, evidence: "given" },
    segments: [],
    entities: [{ kind: "place", id, name: id, ...where, mentions }],
    warnings: [],
  };
}

describe("places on a map", () => {
  it("are met in the languages of their mentions", () => {
    const [moscow] = map([
      "en",
      "Moscow said that the ministry was ready to help Ankara.",
    ]).features;
    expect(moscow.properties.languages).toEqual(["en"]);
    const places = new PlacesOnMap();
    places.add(
      extractor.extract(
        "Moscow said that the ministry was ready to help Ankara with the delivery of the aircraft.\n\n" +
          "Министр обороны Сергей Шойгу заявил в Москве, что ракеты сбиты.\n",
      ),
    );
    const [both] = JSON.parse(places.text(provenance(extractor))).features;
    expect([both.id, both.properties.languages]).toEqual(["moscow", ["en", "ru"]]);
  });

  it("are a feature each, summed over documents and languages", () => {
    const { type, features, bbox } = map(
      ["en", "Shells hit Aleppo and Homs. Aleppo was quiet later."],
      ["ru", "В Алеппо вошли войска."],
    );
    expect(type).toBe("FeatureCollection");
    const [aleppo, homs] = features;
    expect(aleppo).toMatchObject({
      type: "Feature",
      id: "aleppo",
      geometry: { type: "Point", coordinates: [expect.closeTo(37.2, 0), expect.closeTo(36.2, 0)] },
      properties: {
        name: "Aleppo",
        country: "SY",
        precision: "town",
        mentions: 3,
        documents: 2,
        languages: ["en", "ru"],
        spellings: ["Aleppo", "Алеппо"],
      },
    });
    const [west, south, east, north] = bbox;
    for (const { geometry } of [aleppo, homs]) {
      const [longitude, latitude] = geometry.coordinates;
      expect(longitude).toBeGreaterThanOrEqual(west);
      expect(longitude).toBeLessThanOrEqual(east);
      expect(latitude).toBeGreaterThanOrEqual(south);
      expect(latitude).toBeLessThanOrEqual(north);
    }
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
  });

  it("have a box across the date line where that is the narrower one", () => {
    const box = (...longitudes: readonly number[]) => {
      const places = new PlacesOnMap();
      for (const [i, longitude] of longitudes.entries()) places.add(madeOf(`p${i}`, longitude));
      return JSON.parse(places.text(provenance(extractor))).bbox;
    };
    expect(box(179, -179)).toEqual([179, 1, -179, 1]);
    expect(box(-175, 10, 170, 179)).toEqual([10, 1, -175, 1]);
    expect(box(-170, -100, 100)).toEqual([100, 1, -100, 1]);
    // Fiji and Samoa, not around Greenwich; Europe with America stays as it is.
    expect(box(178, -172, 178.5)).toEqual([178, 1, -172, 1]);
    expect(box(-74, 37, 2)).toEqual([-74, 1, 37, 1]);
    expect(box(-90, 90)).toEqual([-90, 1, 90, 1]);
    expect(box(12)).toEqual([12, 1, 12, 1]);
  });

  it("show so many spellings, and count what is written in others", () => {
    const places = new PlacesOnMap();
    for (let i = 0; i < 60; i++) places.add(madeOf("p", 1, `P${i}`, "P0", "P\n0"));
    const [place] = JSON.parse(places.text(provenance(extractor))).features;
    expect(place.properties.spellings).toHaveLength(50);
    expect(place.properties.spellings.slice(0, 3)).toEqual(["P0", "P 0", "P1"]);
    expect([place.properties.mentions, place.properties.otherSpellings]).toEqual([180, 11]);
    expect(map(["en", "Aleppo"]).features[0].properties).not.toHaveProperty("otherSpellings");
  });

  it("of which no coordinates are known are counted beside", () => {
    const { features, withoutCoordinates } = map([
      "en",
      "Troops entered the village of Qorvathi. The village of Qorvathi fell; so did the village of Zunvath.",
    ]);
    expect(features).toEqual([]);
    expect(withoutCoordinates).toEqual({ places: 2, mentions: 3 });
  });

  it("are none where none are named, and have no box then; where they come from is said", () => {
    const nothing = map(["en", "Nobody came."]);
    expect(nothing).toEqual({
      type: "FeatureCollection",
      format: "extract-places/1",
      lexicons: extractor.lexicons,
      withoutCoordinates: { places: 0, mentions: 0 },
      features: [],
    });
  });
});

describe("the schema of a map", () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    geojsonSchema,
  );

  it("is what maps are like", async () => {
    expect(JSON.parse((await run(["schema", "--of", "geojson"])).out)).toEqual(
      JSON.parse(JSON.stringify(geojsonSchema)),
    );
    const places = new PlacesOnMap();
    places.add(madeOf("fiji", 178, ...Array.from({ length: 60 }, (_, i) => `Fiji ${i}`)));
    places.add(madeOf("samoa", -172));
    for (const all of [
      JSON.parse((await run(["--format", "geojson", "seeds"])).out),
      JSON.parse(places.text(provenance(extractor))),
      map(),
      map(["en", "Troops reached Qorvathi Province and Tripoli."]),
    ])
      expect([validate(all), validate.errors]).toEqual([true, null]);
  });

  it("refuses what is no such map", () => {
    const good = map(["en", "Moscow said so."]);
    const [feature] = good.features;
    const geometry = (coordinates: unknown) => ({
      ...feature,
      geometry: { type: "Point", coordinates },
    });
    for (const bad of [
      { ...good, host: "here" },
      { ...good, bbox: [1, 2, 3] },
      { ...good, features: [geometry([55, 137])] },
      { ...good, features: [geometry([1, 2, 3])] },
      { ...good, features: [{ ...feature, properties: { name: "Moscow" } }] },
    ])
      expect(validate(bad)).toBe(false);
  });
});
