/** Changes of exact ranges of a text. */

/** What stands from `start` to `end` (exclusive), in UTF-16 units, becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that are made together or not at all. */
export interface Change {
  readonly edits: readonly Edit[];
}

/** The changes that can be made together: of two that touch the same range the first. */
export function apart<Some extends Change>(changes: readonly Some[]): Some[] {
  const taken: Edit[] = [];
  return changes.filter(({ edits }) => {
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touch(edit, other))))
      return false;
    taken.push(...edits);
    return true;
  });
}

function touch(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The text after the edits, which do not touch each other. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Offsets at which lines begin, as YAML counts them. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
