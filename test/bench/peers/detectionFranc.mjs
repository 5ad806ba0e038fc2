// @ts-nocheck installed by the folder's own package.json
/** franc over all its languages. */

import { franc } from "franc";
import { measureDetection } from "./detected.mjs";

measureDetection(process.argv[2], franc, (found, { codes }) => codes.includes(found));
