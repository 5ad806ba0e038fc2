// @ts-nocheck
// In the shape of the package: a feature each country, and each part of one that has a Wikidata item.
const feature = (properties) => ({ type: "Feature", properties, geometry: null });
export const borders = {
  features: [
    feature({ iso1A2: "SY", isoStatus: "official", wikidata: "Q858", nameEn: "Syria", level: "country" }),
    feature({ iso1A2: "MT", isoStatus: "official", wikidata: "Q233", nameEn: "Malta", level: "country" }),
    feature({ iso1A2: "DK", isoStatus: "official", wikidata: "Q35", nameEn: "Denmark", level: "country" }),
    feature({ iso1A2: "NL", isoStatus: "official", wikidata: "Q55", nameEn: "Netherlands", level: "country" }),
  ],
};
