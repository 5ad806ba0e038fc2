/**
 * Members of a JSON object as they are written, so that long numbers, the order of keys and escapes
 * survive, which JSON.parse does not keep. Knows where values begin and end, not whether they are
 * right: JSON.parse says that before.
 */

/** Names to values as written. */
export type Members = ReadonlyMap<string, string>;

/**
 * The members of the object that `json` is, or undefined when it is something else. `json` must be
 * valid JSON. Of a name that is there twice the last value counts, at the place of the first, as in
 * JSON.parse.
 */
export function membersOf(json: string): Members | undefined {
  let at = pastBlanks(json, 0);
  if (json[at] !== "{") return undefined;
  const members = new Map<string, string>();
  at = pastBlanks(json, at + 1);
  while (json[at] === '"') {
    const colon = pastString(json, at);
    const name = nameIn(json.slice(at, colon));
    const start = pastBlanks(json, pastBlanks(json, colon) + 1);
    const end = pastValue(json, start);
    members.set(name, json.slice(start, end));
    at = pastBlanks(json, end);
    if (json[at] === ",") at = pastBlanks(json, at + 1);
  }
  return members;
}

/**
 * The member of that name, or, where the name has dots and none is called so, the member within
 * members: `meta.id`.
 */
export function memberAt(members: Members, path: string): string | undefined {
  const whole = members.get(path);
  if (whole !== undefined) return whole;
  const dot = path.indexOf(".");
  const outer = dot < 0 ? undefined : members.get(path.slice(0, dot));
  const inner = outer === undefined ? undefined : membersOf(outer);
  return inner && memberAt(inner, path.slice(dot + 1));
}

function nameIn(json: string): string {
  return json.includes("\\") ? (JSON.parse(json) as string) : json.slice(1, -1);
}

function pastBlanks(json: string, from: number): number {
  let at = from;
  while (isBlank(json.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/**
 * `from` is at a quote; the answer is behind the quote that ends the string: one with an even
 * number of backslashes before it.
 */
function pastString(json: string, from: number): number {
  for (let quote = json.indexOf('"', from + 1); ; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json[quote - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
}

/** Counts brackets instead of calling itself: a value may be nested deeper than the stack is. */
function pastValue(json: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const char = json[at];
    if (char === '"') at = pastString(json, at);
    else if (char === "{" || char === "[") {
      depth++;
      at++;
    } else if (char === "}" || char === "]") {
      depth--;
      at++;
    } else if (depth > 0) at++;
    else at = pastPlain(json, at);
  } while (depth > 0);
  return at;
}

/** Past a number, true, false or null: up to a blank, a comma or the bracket around it. */
function pastPlain(json: string, from: number): number {
  let at = from;
  for (
    let char = json[at];
    char !== "," && char !== "}" && !isBlank(json.charCodeAt(at));
    char = json[at]
  )
    at++;
  return at;
}
