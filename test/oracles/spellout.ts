/**
 * A small evaluator of CLDR's rule-based number formats, enough for the cardinal rule sets: numbers
 * to words, as an oracle.
 */

import { readFileSync } from "node:fs";

type Rules = readonly (readonly [base: number, text: string])[];

export interface Spellout {
  readonly ruleSets: readonly string[];
  spell(value: number, ruleSet: string): string;
}

export function spellout(language: string): Spellout {
  const file = JSON.parse(readFileSync(`node_modules/cldr-rbnf/rbnf/${language}.json`, "utf8"));
  const raw = file.rbnf.rbnf.SpelloutRules as Record<
    string,
    readonly (readonly [string, string])[] | string
  >;
  const sets = new Map<string, Rules>();
  for (const [name, rules] of Object.entries(raw)) {
    if (typeof rules === "string") continue;
    const numbered = rules
      .filter(([base]) => /^\d+$/.test(base))
      .map(([base, text]) => [Number(base), text.replace(/;$/, "")] as const);
    sets.set(name, numbered);
  }
  const plural = new Intl.PluralRules(language);

  const spell = (value: number, name: string): string => {
    const rules = sets.get(name) ?? [];
    const [base, text] = rules.findLast(([least]) => least <= value) ?? [0, ""];
    let divisor = 1;
    while (base > 0 && divisor * 10 <= base) divisor *= 10;
    const quotient = Math.floor(value / divisor);
    const remainder = value % divisor;
    return text
      .replace(/^'/, "")
      .replace(/\[([^\]]*)\]/g, (_, optional: string) => (remainder === 0 ? "" : optional))
      .replace(/\$\(cardinal,(.*?)\)\$/g, (_, forms: string) => {
        const choices = Object.fromEntries(
          [...forms.matchAll(/(\w+)\{(.*?)\}/g)].map(([, key, form]) => [key, form]),
        );
        return choices[plural.select(quotient)] ?? choices["other"] ?? "";
      })
      .replace(/←(%[\w-]*)?←/g, (_, other?: string) => spell(quotient, other ?? name))
      .replace(/→(%%?[\w-]*)?→/g, (_, other?: string) => spell(remainder, other ?? name))
      .replace(/=(%%?[\w-]*)=/g, (_, other: string) => spell(value, other));
  };
  return { ruleSets: [...sets.keys()], spell };
}
