/** What the catalogue knows of a thing, a line each, for human eyes. */

import type { DatedRole, Facts } from "../entity.ts";
import { roleText } from "./roleText.ts";
import { shown } from "./shown.ts";

/** Spellings of one language that are spelt out; more are counted. */
const SHOWN = 4;

/** Without line ends and indentation; safe to show on a terminal. */
export function factLines(facts: Facts): string[] {
  const { aliases = {}, roles = [], platforms, ...others } = facts;
  const lines: readonly (readonly [string, string])[] = [
    ...roles.map((role) => ["role", dated(role)] as const),
    ...Object.entries(aliases).map(
      ([language, spellings]) => [language, several(spellings)] as const,
    ),
    ...(platforms ? [["platforms", platforms.join(", ")] as const] : []),
    ...Object.entries(others).map(([fact, value]) => [fact, `${value}`] as const),
  ];
  return lines.map(([what, value]) => `${what}: ${shown(value)}`);
}

/** `defence minister (minister of defence, RU), 2012–2024, held then`. */
function dated({ role, from, to, held, ...office }: DatedRole): string {
  const { office: id } = office;
  const what = id === undefined ? role : `${role} (${roleText({ ...office, office: id })})`;
  const time = from === undefined && to === undefined ? undefined : `${from ?? ""}–${to ?? ""}`;
  return [what, time, held && "held then"].filter(Boolean).join(", ");
}

function several(spellings: readonly string[]): string {
  const more = spellings.length > SHOWN ? ` +${spellings.length - SHOWN}` : "";
  return `${spellings.slice(0, SHOWN).join(" · ")}${more}`;
}
