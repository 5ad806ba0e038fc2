/**
 * The expected errors: what is wrong, where, and what to do. Anything else that is thrown is a
 * fault of the program.
 */

export class ExpectedError extends Error {
  // Printing an error shows the name of its class, which the build makes a letter of.
  static override readonly name: string = "ExpectedError";
  override name = "ExpectedError";
}

/** An input that cannot be read: one line for the user, and the run goes on with the next input. */
export class InputError extends ExpectedError {
  static override readonly name: string = "InputError";
  override name = "InputError";
  constructor(
    readonly file: string,
    problem: string,
    repair?: string,
  ) {
    super(`${file}: ${problem}${repair ? `; ${repair}` : ""}`);
  }
}

/**
 * Results cannot be written: the run is over. `quiet` when the reader has only seen enough (a
 * closed pipe).
 */
export class OutputError extends ExpectedError {
  override name = "OutputError";
  readonly quiet: boolean;
  /** `error` is what the system said. */
  constructor(where: string, error: unknown) {
    const [problem, repair] = causeOf(error, OUTPUT_PROBLEMS);
    super(`${where}: ${problem}; ${repair}`);
    this.quiet = codeOf(error) === "EPIPE";
  }
}

/**
 * A text that is too large to be read as one document before memory runs out. The message says what
 * is, and what to do.
 */
export class TooLargeError extends ExpectedError {
  static override readonly name: string = "TooLargeError";
  override name = "TooLargeError";
}

/** A lexicon that cannot be used: file, entry, reason and repair. */
export class LexiconError extends ExpectedError {
  static override readonly name: string = "LexiconError";
  override name = "LexiconError";
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(describeFinding).join("\n"));
  }
}

/**
 * How a finding is mended without a person, by what stands at its place in the file. All of one run
 * may be made together: of two items that each make the other needless only one has a fix.
 */
export type Fix =
  /** The item of a list, or the pair of a map, that begins there goes, with its comma or line. */
  | { readonly remove: true }
  /**
   * The item that begins there, or the value of the pair whose key does, becomes this: YAML as it is
   * to stand, quoted where that is needed.
   */
  | { readonly replaceWith: string }
  /** The list whose first item stands there becomes this. */
  | { readonly replaceListWith: string }
  /** In the text that begins there, or in the pair's value, each of one text becomes another. */
  | { readonly rewrite: { readonly from: string; readonly to: string } }
  /** That text is composed as Unicode's NFC has it. */
  | { readonly compose: true }
  /** The items of the list, or the pairs of the map, that begins there are put in order. */
  | { readonly sort: "items" | "keys" }
  /** The pairs of the map of which the one that begins there is part are put in order. */
  | { readonly sort: "entries" }
  /**
   * The list in brackets that begins there, or whose key does, is filled to the width of a line; else
   * the outermost around that place that is not laid out so.
   */
  | { readonly fill: true };

/**
 * One thing that `check` reports. `line` and `column` (in UTF-16 units, as editors count) are
 * 1-based.
 */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly entry?: string | undefined;
  readonly problem: string;
  readonly repair: string;
  readonly fix?: Fix;
}

/** A finding that a program can mend, in a place that it knows. */
export type Mendable = Finding &
  Required<Pick<Finding, "fix">> &
  Readonly<Record<"line" | "column", number>>;

/** Can `--fix` mend it, unless another fix is in its way? */
export function isMendable(finding: Finding): finding is Mendable {
  const { file, line, column, fix } = finding;
  return fix !== undefined && !!line && !!column && /\.ya?ml$/i.test(file);
}

/** One line, as compilers write them: `file:line:column: error E102: entry "…": what; repair`. */
export function describeFinding(finding: Finding): string {
  const { severity, code } = finding;
  return `${placeOfFinding(finding)}: ${severity} ${code}: ${messageOf(finding)}`;
}

/** `file:line:column`, as far as it is known. */
export function placeOfFinding({ file, line, column }: Finding): string {
  return [file, ...(line ? [line] : []), ...(line && column ? [column] : [])].join(":");
}

/** What is said of the entry, and what to do. */
export function messageOf({ entry, problem, repair }: Finding): string {
  return `${entry ? `entry "${entry}": ` : ""}${problem}; ${repair}`;
}

type Problems = Readonly<Record<string, readonly [string, string]>>;

/** What the system says, in words, and what to do about it. */
const INPUT_PROBLEMS: Problems = {
  ENOENT: ["no such file or folder", "check the name"],
  EACCES: ["permission denied", "make it readable"],
  EPERM: ["permission denied", "make it readable"],
  EISDIR: ["a folder, not a file", "name the files in it"],
  ENOTDIR: ["what stands before the last / is no folder", "check the name"],
  ELOOP: ["a symbolic link that leads back to itself", "name the file itself"],
  ENAMETOOLONG: ["the name is too long", "check the name"],
  ENXIO: ["a socket or a device that is not there", "name a file"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n)"],
  ENFILE: ["too many files are open on this machine", "try again later"],
  EIO: ["the device cannot be read", "check the disk"],
  ESTALE: ["it is gone from the server", "try again"],
  EBUSY: ["in use by another program", "try again later"],
  ENOMEM: ["not enough memory", "read it alone or in parts"],
  Z_DATA_ERROR: ["damaged gzip data", "pack it again"],
  Z_BUF_ERROR: ["gzip data that ends too early", "pack it again"],
  ERR_INVALID_ARG_VALUE: ["a name with a NUL in it", "check the name"],
};
const OUTPUT_PROBLEMS: Problems = {
  EPIPE: ["its reader has closed it", "nothing to do"],
  ENOSPC: ["no space left on the device", "free some, or write elsewhere with -o FILE"],
  EDQUOT: ["the disk quota is used up", "free some space, or write elsewhere with -o FILE"],
  EFBIG: [
    "the file would be larger than the system allows",
    "raise the limit (ulimit -f), or write less",
  ],
  EIO: ["the device cannot be written", "check the disk"],
  ENOENT: ["no such folder", "make it first"],
  ENOTDIR: ["what stands before the last / is no folder", "check the name"],
  EACCES: ["permission denied", "write elsewhere, or make it writable"],
  EPERM: ["permission denied", "write elsewhere, or make it writable"],
  EROFS: ["the file system is read-only", "write elsewhere"],
  EISDIR: ["a folder, not a file", "name a file"],
  ENAMETOOLONG: ["the name is too long", "choose a shorter one"],
  ONE_DOCUMENT: ["a file is of one document, and there are more", "add -o FOLDER"],
};

/** What the system throws; written out, so that the shipped types need none of Node's. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Did the system say this (a file, a device, a stream), and not the program? */
export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    typeof (error as NodeJS.ErrnoException).code === "string" &&
    ("errno" in error || (error as NodeJS.ErrnoException).code === "ERR_INVALID_ARG_VALUE")
  );
}

/** `error` as it was thrown while a file, folder or stream was read. */
export function unreadable(name: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  if (!isSystemError(error)) return internalError(name, error);
  // A name that is not UTF-8 was read with this sign in it, and the file of that name is another.
  if (codeOf(error) === "ENOENT" && name.includes("\ufffd"))
    return new InputError(name, "the name is not UTF-8", "rename it");
  const [problem, repair] = causeOf(error, INPUT_PROBLEMS);
  return new InputError(name, problem, repair);
}

/** A fault of the program that one input brought to light: the next input is read all the same. */
export function internalError(name: string, error: unknown): InputError {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const made = new InputError(
    name,
    `internal error: ${said}`,
    "please report it (EXTRACT_DEBUG=1 prints more)",
  );
  made.cause = error;
  return made;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "";
}

function causeOf(error: unknown, problems: Problems): readonly [string, string] {
  const code = codeOf(error);
  return (
    problems[code] ?? [
      code || (error instanceof Error ? error.message : String(error)),
      "check the device",
    ]
  );
}
