// @ts-nocheck
// In the shape of the package: names of subdivisions in one language, by code.
const NAMES = {
  en: { syhl: "Aleppo", syla: "Latakia" },
  uk: { syhl: "Халеб", syla: "Латакія" },
};
exports.extractSubdivisionDisplayNames = (code) => NAMES[code] ?? {};
