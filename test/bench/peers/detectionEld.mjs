// @ts-nocheck installed by the folder's own package.json
/** eld with its small data. */

import { eld } from "eld/small";
import { measureDetection } from "./detected.mjs";

measureDetection(
  process.argv[2],
  (text) => eld.detect(text).language,
  (found, { language }) => found === language,
);
