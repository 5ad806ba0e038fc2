/**
 * What a flag names, in whatever manner it is written; what there is not is refused with a way out.
 */

import { ExpectedError } from "../errors.ts";
import { COMMON_ENCODINGS, encodingNamed } from "../text/encodings.ts";
import { languageCode, languageHint } from "../text/languageCode.ts";
import { nearest } from "../text/nearest.ts";

/** The code of the lexicon that a tag names. Throws ExpectedError. */
export function languageOf(asked: string, known: readonly string[]): string {
  const code = languageCode(asked, known);
  if (code !== undefined) return code;
  const { listed, meant } = languageHint(asked, known);
  throw new ExpectedError(
    `no lexicon for the language "${asked}"; there are: ${listed}${meant ? `; did you mean ${meant}?` : ""}`,
  );
}

/** The name of an encoding as decoders know it. Throws ExpectedError. */
export function encodingOf(asked: string): string {
  const encoding = encodingNamed(asked);
  if (encoding !== undefined) return encoding;
  const near = nearest(asked.toLowerCase(), COMMON_ENCODINGS);
  const hint = near ? `did you mean ${near}?` : `some that are: ${COMMON_ENCODINGS.join(", ")}`;
  throw new ExpectedError(`the encoding "${asked}" is not known; ${hint}`);
}
