/**
 * Where each sense of a pack was written, collected while the pack is laid out and encoded when
 * somebody asks. Takes no part in what a pack means: a line that moves changes no pack.
 */

import { encode } from "../../lexicon/binary.ts";
import {
  MAKINGS,
  type Making,
  NEEDS,
  type Needs,
  type OriginsHeader,
} from "../../lexicon/origins.ts";
import { TAGS } from "../../lexicon/tags.ts";
import type { Declaration } from "../sources/source.ts";
import { Numbered } from "./numbered.ts";
import type { LaidOut } from "./phrasebook.ts";

/** How a phrase comes of what the lexicon writes. */
interface Way {
  readonly written: Declaration;
  readonly made: Making;
  readonly needs: Needs;
}

export class OriginsOfPack {
  private readonly ways: Way[] = [];

  /** A number for what comes of a declaration in one way. */
  add(way: Way): number {
    const last = this.ways.at(-1);
    const same =
      last?.written === way.written && last.made === way.made && last.needs === way.needs;
    return same ? this.ways.length - 1 : this.ways.push(way) - 1;
  }

  /** `senses` stand in the order of their numbers. */
  encode(senses: readonly LaidOut[], latin: Readonly<Record<string, string>>): Uint8Array {
    const rows = new Map<Declaration, number>();
    const row = new Uint32Array(senses.length);
    const made = new Uint8Array(senses.length);
    const needs = new Uint8Array(senses.length);
    senses.forEach(({ origin }, sense) => {
      const from = this.ways[origin] as Way;
      const number = rows.get(from.written) ?? rows.size;
      rows.set(from.written, number);
      row[sense] = number;
      made[sense] = MAKINGS.indexOf(from.made);
      needs[sense] = NEEDS.indexOf(from.needs);
    });
    return encodeRows(
      [...rows.keys()],
      { row: steps(row), made, needs, ...frontCoded(senses) },
      latin,
    );
  }
}

function encodeRows(
  rows: readonly Declaration[],
  senses: Readonly<Record<string, Uint8Array | Int32Array>>,
  latin: Readonly<Record<string, string>>,
): Uint8Array {
  const files = new Numbered();
  const entries = new Numbered();
  const conditions = new Numbered();
  const values = new Numbered();
  const column = (numberOf: (row: Declaration) => number) => Uint32Array.from(rows, numberOf);
  const columns = {
    tag: column(({ tag }) => TAGS.indexOf(tag)),
    file: column(({ file }) => files.of(file)),
    line: steps(column(({ line }) => line)),
    entry: column(({ entry, value }) => entries.of(value ? entry.replaceAll(value, "*") : entry)),
    condition: column((written) => {
      const condition = writtenCondition(written);
      return condition === undefined ? 0 : conditions.of(condition) + 1;
    }),
    value: steps(column(({ value }) => values.of(value))),
  };
  const header: OriginsHeader = {
    tags: TAGS,
    files: files.list,
    entries: entries.list,
    conditions: conditions.list.map((text) => JSON.parse(text)),
    latin,
  };
  return encode(header, {
    ...senses,
    ...columns,
    ...strings("values", values.list),
    ...strings(
      "forms",
      rows.map(({ form }) => form.replace(/\s+/g, " ")),
    ),
  });
}

function writtenCondition(written: Declaration): string | undefined {
  const { after, before, notAfter, notBefore } = written;
  if (!after && !before && !notAfter && !notBefore) return undefined;
  return JSON.stringify({ after, before, notAfter, notBefore });
}

/** Phrases stand nearly in order of the alphabet: each keeps what it shares with the one before. */
function frontCoded(senses: readonly LaidOut[]) {
  const shared = new Uint8Array(senses.length);
  let last = "";
  const rests = senses.map(({ words }, sense) => {
    const phrase = words.join(" ");
    let same = 0;
    while (same < 255 && same < phrase.length && phrase[same] === last[same]) same++;
    shared[sense] = same;
    last = phrase;
    return phrase.slice(same);
  });
  return { shared, ...strings("rests", rests) };
}

/** A line each: offsets would be the larger part of the compressed file. */
function strings(name: string, list: readonly string[]) {
  return { [name]: new TextEncoder().encode(list.join("\n")) };
}

/** What each number is more than the one before; numbers that go on with it are small. */
function steps(numbers: Uint32Array): Int32Array {
  return Int32Array.from(numbers, (number, i) => number - (numbers[i - 1] ?? 0));
}
