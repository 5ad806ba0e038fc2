/** `remove.yaml`: what the lexicons below have, and these do without. */

import type { Path } from "../reading/positions.ts";
import { REMOVABLE_KINDS, type Removal } from "../sources/removals.ts";
import type { Where } from "../sources/source.ts";
import { fileKind, type PackBuilder } from "./builder.ts";
import { textList } from "./formSources.ts";
import type { ShapedFile } from "./reading.ts";
import { fields, may, named, type Texts, term, text, texts, wants, z } from "./terms.ts";

const ROOMS = Object.keys(REMOVABLE_KINDS);
/** Some spellings of an id, or `all` of them. */
const removed = term(z.union([z.literal("all"), z.array(text), text]), {
  called: "list of texts, or all",
  find: wants("a list of spellings", "write [spelling, …], or all"),
});

const OF_IDS = may(named(removed), "id → the spellings that go, or `all` of them");

const shape = fields({
  ...Object.fromEntries(ROOMS.map((room) => [room, OF_IDS])),
  words: may(named(texts), "list, as findings name it → the words that go"),
  patterns: may(texts, "names of patterns that go"),
  examples: may(texts, "texts of examples that go"),
});

export const remove = fileKind(shape, (file, pack) => {
  const { words = {}, patterns, examples } = file.data;
  const rooms = file.data as Readonly<Record<string, Readonly<Record<string, Texts>> | undefined>>;
  for (const room of ROOMS)
    for (const [id, forms] of Object.entries(rooms[room] ?? {})) {
      const path = [room, id];
      if (forms === "all") pack.removals.push(removal(file, path, { from: room, of: id }));
      else eachText(file, pack, forms, path, { from: room, of: id });
    }
  for (const [list, written] of Object.entries(words))
    eachText(file, pack, written, ["words", list], { from: "words", of: list });
  eachText(file, pack, patterns, ["patterns"], { from: "patterns", of: "" });
  eachText(file, pack, examples, ["examples"], { from: "examples", of: "" });
});

type What = Omit<Removal, keyof Where | "found">;

function eachText(
  file: ShapedFile<unknown>,
  pack: PackBuilder,
  written: Texts | undefined,
  path: Path,
  what: Omit<What, "form">,
): void {
  textList(written).forEach((form, i) => {
    pack.removals.push(removal(file, [...path, i], { ...what, form }));
  });
}

function removal(file: ShapedFile<unknown>, path: Path, what: What): Removal {
  const entry = path.filter((key) => typeof key === "string").join(".");
  return { ...what, ...file.at(path), entry };
}
