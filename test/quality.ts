/** Precision and recall of the packs' example sentences, by language and kind. */

import type { ExampleSource, LexiconSource } from "../src/compiler/sources/source.ts";
import type { DocumentExtractor } from "../src/index.ts";

export interface Score {
  gold: number;
  found: number;
  right: number;
}

export interface Quality {
  /** `ar person` → counts; `ar` for all kinds. */
  readonly scores: ReadonlyMap<string, Score>;
  readonly errors: readonly string[];
}

/** A mention is right when kind, text, id and every stated value agree. */
export function measure(
  extractor: DocumentExtractor,
  { packs }: Pick<LexiconSource, "packs">,
): Quality {
  const scores = new Map<string, Score>();
  const errors: string[] = [];
  const add = (language: string, kind: string, field: keyof Score) => {
    for (const key of [language, `${language} ${kind}`]) {
      const score = scores.get(key) ?? { gold: 0, found: 0, right: 0 };
      score[field]++;
      scores.set(key, score);
    }
  };
  for (const [code, pack] of packs) {
    for (const example of pack.examples) score(example, code);
  }
  return { scores, errors };

  function score(example: ExampleSource, code: string): void {
    const found = extractor
      .extract(example.text, { language: code })
      .entities.flatMap((entity) =>
        entity.mentions.map((mention) => ({ entity, mention, used: false })),
      );
    for (const { entity } of found) add(code, entity.kind, "found");
    const wrong: string[] = [];
    for (const [kind, text, id, values] of example.finds) {
      add(code, kind, "gold");
      const match = found.find(
        ({ entity, mention, used }) =>
          !used &&
          entity.kind === kind &&
          mention.text === text &&
          (id === undefined || entity.id === id) &&
          Object.entries(values ?? {}).every(
            ([key, value]) => (entity as unknown as Record<string, unknown>)[key] === value,
          ),
      );
      if (match) {
        match.used = true;
        add(code, kind, "right");
      } else wrong.push(`  - ${kind} ${text} ${id} ${JSON.stringify(values ?? {})}`);
    }
    for (const { entity, mention, used } of found) {
      if (used) continue;
      const {
        count,
        min,
        max,
        qualifier,
        class: missileClass,
      } = entity as unknown as Record<string, unknown>;
      const values =
        entity.kind === "missile-count"
          ? JSON.stringify({ count, min, max, qualifier, missileClass })
          : "";
      wrong.push(`  + ${entity.kind} ${mention.text} ${entity.id} ${values} ${mention.rule}`);
    }
    if (wrong.length > 0)
      errors.push(`${code}:${example.line} ${example.text}\n${wrong.join("\n")}`);
  }
}

export function ratios({ gold, found, right }: Score): { precision: number; recall: number } {
  return { precision: found === 0 ? 1 : right / found, recall: gold === 0 ? 1 : right / gold };
}
