/** What people write for a language (`EN`, `en-GB`, `eng`) to the code of a pack. */

/** The locale that our messages are in. */
const MESSAGES = "en-GB";

/**
 * The code in `known` that is meant, or undefined. Letters in any case; region, script and ISO
 * 639-3 are understood.
 */
export function languageCode(asked: string, known: readonly string[]): string | undefined {
  const tag = asked.trim().replaceAll("_", "-").toLowerCase();
  const own =
    known.find((code) => code === tag) ?? known.find((code) => tag.startsWith(`${code}-`));
  if (own !== undefined) return own;
  try {
    const { language } = new Intl.Locale(tag);
    return known.find((code) => code === language);
  } catch {
    return undefined;
  }
}

/**
 * The codes with the names of their languages, and the one whose name was written: for a message.
 */
export function languageHint(
  asked: string,
  known: readonly string[],
): { readonly listed: string; readonly meant: string | undefined } {
  const nameOf = (code: string, locale: string) =>
    new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  const beginning = asked.trim().toLowerCase().slice(0, 4);
  return {
    listed: known.map((code) => `${code} (${nameOf(code, MESSAGES)})`).join(", "),
    meant: known.find(
      (code) =>
        beginning.length > 2 &&
        [nameOf(code, MESSAGES), nameOf(code, code)].some((name) =>
          name.toLowerCase().startsWith(beginning),
        ),
    ),
  };
}
