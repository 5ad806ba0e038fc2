/** Findings a pack at a time: what was found before is not looked for again. */

import type { Parts, Store } from "../../cache/store.ts";
import type { Finding } from "../../errors.ts";

/** Under what the findings of a pack are kept; undefined where it cannot be told. */
export type KeyOf = (code: string) => Parts | undefined;

/** Of which packs nothing is kept. */
export function withoutFindings(codes: Iterable<string>, keyOf: KeyOf, store: Store): string[] {
  return [...codes].filter((code) => kept(keyOf(code), store) === undefined);
}

/** The findings of packs; `find` is asked for those of which nothing is kept, and all at once. */
export async function findingsByPack(
  codes: Iterable<string>,
  keyOf: KeyOf,
  store: Store,
  find: (missing: readonly string[]) => Promise<ReadonlyMap<string, readonly Finding[]>>,
): Promise<readonly Finding[]> {
  const all = [...codes];
  const missing = withoutFindings(all, keyOf, store);
  const found = missing.length > 0 ? await find(missing) : new Map<string, readonly Finding[]>();
  return all.flatMap((code) => {
    const key = keyOf(code);
    const now = found.get(code);
    if (now && key) store.put(key, Buffer.from(JSON.stringify(now)));
    return now ?? kept(key, store) ?? [];
  });
}

function kept(key: Parts | undefined, store: Store): readonly Finding[] | undefined {
  const before = key && store.get(key);
  return before && (JSON.parse(Buffer.from(before).toString("utf8")) as Finding[]);
}
