/**
 * The one door to regexpp: a regular expression over Unicode to one over a few characters that takes
 * as long. Characters that no part of it tells apart are one.
 */

import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** The newest grammar that the parser knows. */
const GRAMMAR = 2025;
/** Behind it are only rare characters, of which those before hold every kind that patterns name. */
const LAST_CHARACTER = 0x1ffff;
/** Taken first, since an attack is shown in them. */
const SHOWN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -";

/**
 * `source` compiles with the flag `u`. Every set of characters in it (`\p{L}`, `[^»]`, a letter)
 * becomes the list of one character for each group that its sets part all characters into: how a
 * search goes depends on nothing else, and an automaton of it is small.
 */
export function overFewCharacters(source: string): string {
  const parts = characterParts(source);
  const sets = [...new Set([...parts.map(({ raw }) => raw), "\\w", "\\n"])];
  const tests = sets.map((set) => new RegExp(`^${set}$`, "u"));
  const groups = new Map<string, string>();
  const add = (character: string) => {
    const group = tests.map((test) => (test.test(character) ? "1" : "0")).join("");
    if (!groups.has(group)) groups.set(group, character);
  };
  for (const character of SHOWN) add(character);
  for (let point = 0; point <= LAST_CHARACTER; point++)
    if (point < 0xd800 || point > 0xdfff) add(String.fromCodePoint(point));
  const lists = new Map(
    sets.map((set, i) => {
      const members = [...groups].filter(([group]) => group[i] === "1").map(([, one]) => one);
      return [set, listOf(members)];
    }),
  );
  let out = "";
  let end = 0;
  for (const part of parts) {
    out += source.slice(end, part.start) + (lists.get(part.raw) ?? part.raw);
    end = part.end;
  }
  return out + source.slice(end);
}

type Part = Pick<AST.NodeBase, "start" | "end" | "raw">;

/** Where the expression asks for a character, in order. */
function characterParts(source: string): Part[] {
  const parts: Part[] = [];
  const outside = (node: AST.Character | AST.CharacterSet) => {
    if (!/^(CharacterClass|Expression|Class)/.test(node.parent?.type ?? "")) parts.push(node);
  };
  const parser = new RegExpParser({ ecmaVersion: GRAMMAR });
  visitRegExpAST(parser.parsePattern(source, 0, source.length, { unicode: true }), {
    onCharacterClassEnter: (node) => void parts.push(node),
    onCharacterSetEnter: outside,
    onCharacterEnter: outside,
  });
  return parts.sort((a, b) => a.start - b.start);
}

function listOf(members: readonly string[]): string {
  const written = members.map((one) =>
    /[A-Za-z0-9 ]/.test(one) ? one : `\\u{${(one.codePointAt(0) as number).toString(16)}}`,
  );
  return written.length === 1 ? (written[0] as string) : `[${written.join("")}]`;
}
