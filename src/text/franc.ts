/**
 * The one door to franc. It is loaded when letters and frequent words leave a text open, which few
 * texts do.
 */

import { createRequire } from "node:module";
import type { FallbackDetector } from "./detect.ts";

/** franc answers "und" below this many characters unless told otherwise. */
const LEAST_LENGTH = 3;

type Franc = (text: string, options: { only: string[]; minLength: number }) => string;

/**
 * `bundle` is the path of franc as built: loading it is synchronous, so that extraction stays a
 * plain function.
 */
export function francDetector(bundle: string): FallbackDetector {
  let franc: Franc | undefined;
  return (text, only) => {
    franc ??= (createRequire(import.meta.filename)(bundle) as { franc: Franc }).franc;
    return franc(text, { only: [...only], minLength: LEAST_LENGTH });
  };
}
