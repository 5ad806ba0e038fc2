/**
 * Two streams of documents to pairs. Where both are in one order nothing is kept; of documents that
 * wait for theirs so many are kept as fit into memory.
 */

import type { ComparedDocument, DocumentPair } from "./documents.ts";

/** Mentions, and documents, that may wait: some 500 MB. */
export const MOST_WAITING = 1_000_000;

/** Thrown when more than may wait would have to. */
export class OutOfStep extends Error {}

/** Documents with the same key belong together, the first with the first. Throws OutOfStep. */
export async function* paired(
  old: AsyncIterator<ComparedDocument>,
  now: AsyncIterator<ComparedDocument>,
  most = MOST_WAITING,
): AsyncGenerator<DocumentPair> {
  const waiting = { old: new Waiting(), new: new Waiting() };
  const waits = (key: string) => waiting.old.has(key) || waiting.new.has(key);
  let open = 2;
  while (open > 0) {
    const [a, b] = await Promise.all([old.next(), now.next()]);
    open = Number(!a.done) + Number(!b.done);
    if (!a.done && !b.done && a.value.key === b.value.key && !waits(a.value.key)) {
      yield { old: a.value, new: b.value };
      continue;
    }
    if (!a.done) {
      const other = waiting.new.take(a.value.key);
      if (other) yield { old: a.value, new: other };
      else waiting.old.add(a.value);
    }
    if (!b.done) {
      const other = waiting.old.take(b.value.key);
      if (other) yield { old: other, new: b.value };
      else waiting.new.add(b.value);
    }
    if (waiting.old.size + waiting.new.size > most) throw new OutOfStep();
  }
  for (const document of waiting.old.all()) yield { old: document };
  for (const document of waiting.new.all()) yield { new: document };
}

/** Documents by key, in the order in which they came. */
class Waiting {
  /** Mentions and documents. */
  size = 0;
  readonly #byKey = new Map<string, ComparedDocument[]>();

  add(document: ComparedDocument): void {
    const list = this.#byKey.get(document.key);
    if (list) list.push(document);
    else this.#byKey.set(document.key, [document]);
    this.size += 1 + document.mentions.length;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  take(key: string): ComparedDocument | undefined {
    const list = this.#byKey.get(key);
    const document = list?.shift();
    if (list?.length === 0) this.#byKey.delete(key);
    if (document) this.size -= 1 + document.mentions.length;
    return document;
  }

  *all(): Generator<ComparedDocument> {
    for (const list of this.#byKey.values()) yield* list;
  }
}
