/**
 * Columns as those read them who train on them: split at tabs, a blank line ends a sentence, and `I-`
 * stands only behind `B-` or `I-` of its type in the same sentence. Throws for anything else.
 */

export interface Sentence {
  readonly comments: ReadonlyMap<string, string>;
  readonly tokens: readonly string[];
  readonly entities: readonly { readonly label: string; readonly tokens: readonly string[] }[];
}

export function readIob2(file: string): Sentence[] {
  if (!file.endsWith("\n\n")) throw new Error("no blank line at the end");
  return file
    .slice(0, -2)
    .split("\n\n")
    .map((block) => sentenceOf(block.split("\n")));
}

function sentenceOf(lines: readonly string[]): Sentence {
  const comments = new Map<string, string>();
  const tokens: string[] = [];
  const entities: { label: string; tokens: string[] }[] = [];
  let open: string | undefined;
  for (const line of lines) {
    if (line.startsWith("# ") && tokens.length === 0) {
      const [name = "", value = ""] = line.slice(2).split(/ = (.*)/s);
      comments.set(name, value);
      continue;
    }
    // As Python splits lines and words.
    if (/[\v\f\x1c-\x1e\x85\u2028\u2029]/.test(line)) throw new Error(`a line in a line: ${line}`);
    const columns = line.split("\t");
    const [token = "", tag = ""] = columns;
    if (columns.length !== 2 || token === "" || /[\s\p{Cc}]/u.test(token))
      throw new Error(`no token and tag: ${line}`);
    const [, begins, label] = /^(?:O|([BI])-([A-Z_]+))$/.exec(tag) ?? [undefined, "?"];
    if (begins === "?") throw new Error(`no tag: ${tag}`);
    if (begins === "I" && open !== label) throw new Error(`I-${label} behind ${open}`);
    tokens.push(token);
    if (begins === "B") entities.push({ label: label as string, tokens: [] });
    if (begins) entities.at(-1)?.tokens.push(token);
    open = label;
  }
  return { comments, tokens, entities };
}
