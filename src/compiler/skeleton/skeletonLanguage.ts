/** What a skeleton must know of a language: from its pack, or from what Unicode knows of it. */

import { ExpectedError } from "../../errors.ts";
import { SHARED } from "../../lexicon/pack.ts";
import { builtInSource } from "../overlay.ts";
import { isScript } from "./script.ts";
import type { SkeletonLanguage } from "./skeleton.ts";

/** The language of our messages. */
export const MESSAGES = "en-US";

/** Throws ExpectedError for what is no code of a language. */
export function skeletonLanguage(code: string): SkeletonLanguage {
  if (!/^[a-z]{2,3}$/.test(code) || code === SHARED)
    throw new ExpectedError(
      `"${code}" is no code of a language; write the ISO 639-1 code, in small letters`,
    );
  const source = builtInSource();
  const language = source.packs.get(code)?.language;
  const neighbour = source.packs.get(SHARED)?.language.neighbours?.[code];
  const name = new Intl.DisplayNames(MESSAGES, { type: "language", fallback: "none" }).of(code);
  if (!language && !name)
    throw new ExpectedError(`"${code}" is no code of a language that is known`);
  const script = language?.script ?? neighbour?.script ?? likelyScript(code);
  return {
    code,
    name: language?.name ?? name ?? code,
    script,
    codes: language?.codes ?? threeLetterCodes(code),
    listed: language !== undefined,
    words: language?.frequent ?? neighbour?.words ?? [lettersOf(script)],
  };
}

/** The script that most texts in a language are in, as Unicode calls it. */
function likelyScript(code: string): string {
  const { script } = new Intl.Locale(code).maximize();
  const name = script && new Intl.DisplayNames(MESSAGES, { type: "script" }).of(script);
  return name && isScript(name) ? name : "Latin";
}

/** The codes of ISO 639-3 that mean the same language. */
function threeLetterCodes(code: string): readonly string[] {
  if (code.length === 3) return [code];
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  return codes.filter((one) => Intl.getCanonicalLocales(one)[0] === code);
}

/** The first small letters of a script. */
function lettersOf(script: string): string {
  const letter = new RegExp(`^(?=[\\p{Ll}\\p{Lo}])\\p{Script=${script}}$`, "u");
  const found: string[] = [];
  for (let point = 0x61; found.length < 20 && point < 0x10000; point++) {
    const text = String.fromCodePoint(point);
    if (letter.test(text) && text === text.normalize("NFD")) found.push(text);
  }
  return found.join("");
}
