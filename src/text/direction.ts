/**
 * Which letters are written from right to left: those of the blocks that Unicode sets aside for
 * such scripts (the default classes R and AL of UAX #9), whatever language is written in them.
 */

const FIRST = 0x590;
const LAST_OF_SCRIPTS = 0x8ff;
const FIRST_PRESENTATION = 0xfb1d;
const LAST_PRESENTATION = 0xfeff;

/** Does a letter, as a UTF-16 unit, belong to a script that is written from right to left? */
export function isRightToLeft(unit: number): boolean {
  return (
    unit >= FIRST &&
    (unit <= LAST_OF_SCRIPTS || unit >= FIRST_PRESENTATION) &&
    unit <= LAST_PRESENTATION
  );
}

/** The same letters inside the brackets of a regular expression with the flag `u`. */
export const RIGHT_TO_LEFT =
  "\\u0590-\\u08ff\\ufb1d-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1eeff}";
