import { describe, expect, it } from "vitest";
import { createExtractor } from "../../src/index.ts";
import { PlacesOnMap } from "../../src/output/geojson.ts";
import { provenance } from "../../src/output/json.ts";

const extractor = await createExtractor();

function map(...texts: readonly (readonly [language: string, text: string])[]) {
  const places = new PlacesOnMap();
  for (const [language, text] of texts) places.add(extractor.extract(text, { language }));
  return JSON.parse(places.text(provenance(extractor)));
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
