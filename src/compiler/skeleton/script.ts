/** Names of Unicode scripts, as lexicons write them. */

/** For a message: JavaScript knows the scripts of Unicode, but does not list them. */
export const COMMON_SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Arabic",
  "Hebrew",
  "Greek",
  "Armenian",
  "Georgian",
  "Devanagari",
  "Han",
  "Hangul",
];

/** Will `\p{Script=…}` take it? */
export function isScript(name: string): boolean {
  if (!/^[A-Za-z_]+$/.test(name)) return false;
  try {
    new RegExp(`\\p{Script=${name}}`, "u");
    return true;
  } catch {
    return false;
  }
}
