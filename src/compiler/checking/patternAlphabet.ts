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
  const characters = allCharacters();
  const members = sets.map((set) => membersOf(set, characters));
  const chosen = toldApart(members, characters.list.length);
  const lists = new Map(
    sets.map((set, i) => {
      const inside = chosen.filter((at) => members[i]?.[at] === 1);
      return [set, listOf(inside.map((at) => characters.list[at] as string))];
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

interface Characters {
  readonly list: readonly string[];
  /** All of them in a row. */
  readonly text: string;
  /** From which of the list on a character takes two units. */
  readonly pairs: number;
}

let all: Characters | undefined;

/** Every character once, those that are shown first. */
function allCharacters(): Characters {
  if (all) return all;
  const characters = new Set(SHOWN);
  for (let point = 0; point <= LAST_CHARACTER; point++)
    if (point < 0xd800 || point > 0xdfff) characters.add(String.fromCodePoint(point));
  const list = [...characters];
  all = { list, text: list.join(""), pairs: list.findIndex(({ length }) => length === 2) };
  return all;
}

/** A set as it is written; 1 for each character in it. Whole runs are matched at once. */
function membersOf(set: string, { list, text, pairs }: Characters): Uint8Array {
  const members = new Uint8Array(list.length);
  const at = (unit: number) => (unit < pairs ? unit : pairs + (unit - pairs) / 2);
  for (const { 0: run, index } of text.matchAll(new RegExp(`(?:${set})+`, "gu")))
    members.fill(1, at(index), at(index + run.length));
  return members;
}

/** Of characters that are in the same sets the first, in order. */
function toldApart(members: readonly Uint8Array[], count: number): number[] {
  const groups = new Uint32Array(count);
  let firsts = [0];
  for (const inside of members) {
    const parted = new Map<number, number>();
    firsts = [];
    for (let i = 0; i < groups.length; i++) {
      const key = (groups[i] as number) * 2 + (inside[i] as number);
      let group = parted.get(key);
      if (group === undefined) {
        group = firsts.length;
        parted.set(key, group);
        firsts.push(i);
      }
      groups[i] = group;
    }
  }
  return firsts;
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
