/** A comparison of two runs as one JSON object, document by document: a change a line. */

import { type DocumentDiff, differs } from "../comparing/documents.ts";
import type { Change, ComparedMention } from "../comparing/mentions.ts";
import type { Origin } from "../comparing/read.ts";
import type { Summary } from "../comparing/summary.ts";

export interface Compared {
  readonly name: string;
  readonly origin: Origin;
}

export const diffJson = {
  open: '{\n  "format": "extract-diff/1",\n  "documents": [',
  /** Undefined when nothing in it differs. */
  document(document: DocumentDiff, first: boolean): string | undefined {
    if (!differs(document)) return undefined;
    const { name, only, language, error, edited, changes } = document;
    const head = JSON.stringify({
      document: name,
      ...(only && { only }),
      ...(language && { language }),
      ...(error && { error }),
      ...(edited && { edited }),
    }).slice(0, -1);
    const list = changes.map((change) => `      ${JSON.stringify(plain(change))}`);
    const inside = list.length > 0 ? `[\n${list.join(",\n")}\n    ]` : "[]";
    return `${first ? "" : ","}\n    ${head},"changes":${inside}}`;
  },
  close(any: boolean, old: Compared, now: Compared, summary: Summary): string {
    return `${any ? "\n  " : ""}],\n${[
      field("old", described(old)),
      field("new", described(now)),
      field("summary", summary),
    ].join(",\n")}\n}\n`;
  },
};

function field(name: string, value: unknown): string {
  return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

function described({ name, origin: { lexicons, offsets } }: Compared) {
  return { name, lexicons, offsets: offsets ?? null };
}

function plain(change: Change): unknown {
  if (change.change === "gained") return { change: change.change, new: flat(change.new) };
  if (change.change === "lost") return { change: change.change, old: flat(change.old) };
  const { old, new: now } = change;
  return {
    change: change.change,
    ...(change.change === "changed" && { fields: change.fields }),
    old: flat(old),
    new: flat(now),
  };
}

/** As an entity is printed, with its one mention in it. */
function flat({ kind, id, name, facts, ...mention }: ComparedMention): unknown {
  return { kind, id, name, ...mention, ...facts };
}
