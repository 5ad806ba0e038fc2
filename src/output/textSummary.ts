/** What all documents come to, in a few lines at the end of what a person reads. */

import type { ExtractedDocument, Kind } from "../entity.ts";
import { KIND_TABLE, KINDS } from "../kinds.ts";
import { counted } from "./counted.ts";

export class TextSummary {
  private documents = 0;
  private unlisted = 0;
  private readonly languages = new Map<string, number>();
  private readonly mentions = new Map<Kind, number>();

  add({ language, entities }: ExtractedDocument): void {
    this.documents++;
    count(this.languages, language, 1);
    for (const { kind, id, mentions } of entities) {
      count(this.mentions, kind, mentions.length);
      if (id === null) this.unlisted += mentions.length;
    }
  }

  /** None where there was no document. */
  lines(): string[] {
    if (this.documents === 0) return [];
    const languages = [...this.languages].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const kinds = KINDS.flatMap((kind) => {
      const number = this.mentions.get(kind);
      return number === undefined ? [] : [`${KIND_TABLE[kind].plural} ${number}`];
    });
    const all = [...this.mentions.values()].reduce((sum, number) => sum + number, 0);
    return [
      `${counted(this.documents, "document")}: ${languages.map((pair) => pair.join(" ")).join(", ")}`,
      `${counted(all, "mention")}${kinds.length > 0 ? `: ${kinds.join(", ")}` : ""}`,
      ...(this.unlisted > 0 ? [`${counted(this.unlisted, "mention")} of unlisted names`] : []),
    ];
  }
}

function count<Key>(counts: Map<Key, number>, key: Key, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}
