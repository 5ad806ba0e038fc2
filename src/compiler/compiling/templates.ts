/**
 * The templates of ministries' names, as written, to rows of steps. Does not know what fills a slot.
 *
 *     head ("of" | "for") "the"? complement     names~ы|ов|ам place+
 *
 * is as many rows as there are ways through it: those of an earlier alternative first, with what
 * may be left out before without it.
 */

import type { TemplateSlot, TemplateStep } from "../../lexicon/pack.ts";
import { SLOTS } from "../../lexicon/tags.ts";

/**
 * Why a template cannot be read: a slot that there is not, a sign in the wrong place, one that
 * nothing closes, or nothing that must stand.
 */
export type TemplateFault =
  | UnknownSlot
  | { readonly misplaced: string }
  | { readonly unclosed: string }
  | { readonly empty: true };

interface UnknownSlot {
  readonly unknown: string;
}

/** All rows of one template, or what is wrong with it. */
export type ReadTemplate = { readonly rows: readonly (readonly TemplateStep[])[] } | TemplateFault;

type Row = readonly TemplateStep[];

/** A quoted text, a bracket or bar, or a slot with its marks; a question mark is a part of its own. */
const PARTS = /"[^"]*"|[()?]|\|(?=\s|$)|[^\s()"?]+|"/g;

export function readTemplate(template: string, fold: (text: string) => string): ReadTemplate {
  const parts: readonly string[] = template.match(PARTS) ?? [];
  let at = 0;
  let fault: TemplateFault | undefined;
  const rows = alternatives();
  // What the outermost alternatives leave over is a bracket that nothing opened.
  if (at < parts.length) fault ??= { misplaced: parts[at] as string };
  if (rows.some((row) => row.length === 0)) fault ??= { empty: true };
  return fault ?? { rows };

  function alternatives(): Row[] {
    const rows = sequence();
    while (parts[at] === "|") {
      at++;
      rows.push(...sequence());
    }
    return rows;
  }

  function sequence(): Row[] {
    let rows: Row[] = [[]];
    const begin = at;
    while (at < parts.length && parts[at] !== "|" && parts[at] !== ")") {
      const next = one(parts[at++] as string);
      const optional = parts[at] === "?";
      if (optional) at++;
      const ways = optional ? [...next, []] : next;
      rows = rows.flatMap((row) => ways.map((way) => [...row, ...way]));
    }
    const beside = parts[at] ?? parts[at - 1];
    if (at === begin) fault ??= beside === undefined ? { empty: true } : { misplaced: beside };
    return rows;
  }

  function one(part: string): readonly Row[] {
    if (part === "(") return group();
    if (part.length > 1 && part.startsWith('"'))
      return [[{ words: fold(part.slice(1, -1)).split(" ") }]];
    if (part === '"' || part === "?") {
      fault ??= part === "?" ? { misplaced: part } : { unclosed: part };
      return [[]];
    }
    const slots = slotsOf(part, fold);
    if ("unknown" in slots) {
      fault ??= slots;
      return [[]];
    }
    return slots.map((slot) => [slot]);
  }

  function group(): readonly Row[] {
    const rows = alternatives();
    if (parts[at] === ")") at++;
    else fault ??= { unclosed: "(" };
    return rows;
  }
}

/** `names~ы|ов+`: the slot once for each ending, or once. */
function slotsOf(part: string, fold: (text: string) => string): TemplateSlot[] | UnknownSlot {
  const [name = "", endings] = part.split("~");
  const many = name.endsWith("+");
  const bare = many ? name.slice(0, -1) : name;
  const slot = SLOTS.find((one) => one === bare);
  if (!slot) return { unknown: bare };
  if (!endings) return [{ slot, many }];
  return endings.split("|").map((ending) => ({ slot, many, ending: fold(ending) }));
}
