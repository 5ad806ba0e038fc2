/** E123: a text with a character that nobody sees. */

import type { Fix } from "../../errors.ts";
import { characterName } from "../letters/characterNames.ts";
import { hasOnlyIdleJoiners, type Unseen, unseenCharacter } from "../letters/writing.ts";
import type { TextSource } from "../sources/source.ts";
import type { Located, SourceCheck } from "./check.ts";

export const invisibleCharacter: SourceCheck = {
  code: "E123",
  severity: "error",
  at: "source",
  title: "a text holds a character that cannot be seen",
  reason:
    "Zero-width and no-break spaces, soft hyphens and marks of direction come along when text is " +
    "copied. The next author cannot see them nor search for the word as it is, and a diff shows two " +
    "lines that look the same; an example that holds one may need it without anybody knowing.",
  bad: {
    "en/places.yaml": `places:
  syria: ["Syria‏"]
`,
  },
  good: {
    "en/places.yaml": `places:
  syria: [Syria]
`,
  },
  *find({ packs }): Generator<Located> {
    for (const where of packs.flatMap(({ pack }) => pack.texts ?? [])) {
      const unseen = unseenIn(where);
      if (!unseen) continue;
      const called = characterName(unseen.character);
      yield {
        where,
        problem: `"${where.text}" holds ${called}${PLACE[unseen.is]}`,
        repair: REPAIR[unseen.is],
        ...fixOf(where, unseen),
      };
    }
  },
};

/** A line end or a tab may be the layout of the file, and a key may stand elsewhere too. */
function fixOf({ text, isKey }: TextSource, { character, is }: Unseen): { readonly fix?: Fix } {
  if (isKey || /[\n\r\t]/.test(character)) return {};
  if (is === "idle-joiner" && !hasOnlyIdleJoiners(text)) return {};
  return { fix: { rewrite: { from: character, to: is === "blank" ? " " : "" } } };
}

/** Signs that are joined of several, and how they are coloured. */
const EMOJI = /\p{Extended_Pictographic}[\p{Extended_Pictographic}\u200D\uFE0F]*/gu;

/** A sentence may have lines, and emoji; an ending may begin with a joiner. */
function unseenIn({ role, text }: TextSource): Unseen | undefined {
  if (role === "expression") return undefined;
  const looked = role === "sentence" ? text.replace(EMOJI, "-") : text;
  const unseen = unseenCharacter(looked, role === "word" || role === "key");
  return unseen?.is === "blank" && role === "note" ? undefined : unseen;
}

const PLACE = {
  invisible: ", which cannot be seen",
  blank: ", which looks like a blank",
  "idle-joiner": " where it stands between no two letters",
} as const;

const REPAIR = {
  invisible: "type the text again without it",
  blank: "write a plain blank",
  "idle-joiner": "remove it",
} as const;
