/** Our own detection, from source: the library has no door to it. */

import { detectorOver } from "../../../src/detection.ts";
import { builtInLexicons } from "../../../src/overlays.ts";
import { measureDetection } from "./detected.mjs";

const detector = detectorOver(builtInLexicons());
measureDetection(
  process.argv[2] as string,
  (text) => detector.detect(text).language,
  (found, { language }) => found === language,
);
