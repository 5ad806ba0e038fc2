/**
 * The mentions of a document as tools of annotation want them: one after the other in the order of
 * the text, and without overlaps where a format cannot hold them.
 */

import type { Entity, ExtractedDocument, Mention } from "../../entity.ts";
import { KIND_ORDER } from "../../kinds.ts";

/** A mention, and what it is a mention of. */
export interface Placed {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** In the order of the text; of two that begin together the longer comes first. */
export function placedMentions({ entities }: ExtractedDocument): Placed[] {
  const all = entities.flatMap((entity) =>
    entity.mentions.map((mention): Placed => ({ entity, mention })),
  );
  return all.sort(
    (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || tie(a, b),
  );
}

/** What stays where no two may overlap, and what is left out; both in the order of the text. */
export interface Parted {
  readonly kept: readonly Placed[];
  readonly left: readonly Placed[];
}

/**
 * Of mentions that overlap the longest stays; of those as long the one that begins first, and in the
 * same place the kind that goes before in the extraction. Mentions as `placedMentions` gives them.
 */
export function withoutOverlaps(placed: readonly Placed[]): Parted {
  const parted = { kept: [] as Placed[], left: [] as Placed[] };
  // Chains of overlaps are apart from each other: each is decided alone.
  for (let from = 0; from < placed.length; ) {
    let reach = (placed[from] as Placed).mention.end;
    let to = from + 1;
    for (; to < placed.length && (placed[to] as Placed).mention.start < reach; to++)
      reach = Math.max(reach, (placed[to] as Placed).mention.end);
    decide(placed.slice(from, to), parted);
    from = to;
  }
  return parted;
}

function decide(chain: readonly Placed[], { kept, left }: { kept: Placed[]; left: Placed[] }) {
  const stay: Placed[] = []; // in the order of the text, none over another
  const length = ({ mention }: Placed) => mention.end - mention.start;
  for (const one of [...chain].sort((a, b) => length(b) - length(a))) {
    const at = firstFrom(stay, one.mention.start);
    const [before, after] = [stay[at - 1], stay[at]];
    if (before && before.mention.end > one.mention.start) continue;
    if (after && after.mention.start < one.mention.end) continue;
    stay.splice(at, 0, one);
  }
  const staying = new Set(stay);
  for (const one of chain) (staying.has(one) ? kept : left).push(one);
}

/** Index of the first that begins at an offset or behind it. */
function firstFrom(placed: readonly Placed[], start: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).mention.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tie(a: Placed, b: Placed): number {
  return KIND_ORDER.indexOf(a.entity.kind) - KIND_ORDER.indexOf(b.entity.kind);
}
