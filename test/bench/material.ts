/**
 * What corpora are made of: the sentences of our own that the repository holds, by language (the
 * examples of the lexicons and the seeds), and the names in the examples, by kind. Knows the files,
 * not what is made of them. The material is small, so texts made of it repeat its words; the names
 * that change places are what keeps two sentences from being the same.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Name {
  readonly kind: string;
  readonly text: string;
}

export interface Sentence {
  readonly text: string;
  /** Names in it that another of their kind can stand for. */
  readonly names: readonly Name[];
}

export interface Material {
  readonly language: string;
  /** What detectors call it (ISO 639-3), as its lexicon lists them. */
  readonly codes: readonly string[];
  readonly sentences: readonly Sentence[];
  /** By kind, each once, in the order of the files. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** Kinds whose names are whole phrases: one stands where another stood. */
const EXCHANGED = new Set(["place", "person", "aircraft"]);
/** UTF-16 units; what is shorter is a heading or a rest. */
const SHORTEST = 20;

interface Example {
  readonly text: string;
  readonly finds?: readonly (readonly [kind: string, text: string, ...unknown[]])[];
}

/** Of every language that has examples, by code. */
export function materials(): Material[] {
  const seeds = seedSentences();
  return readdirSync("lexicons")
    .sort()
    .filter((language) => existsSync(join("lexicons", language, "examples.yaml")))
    .map((language) => {
      const sentences = [...exampleSentences(language), ...(seeds.get(language) ?? [])];
      const facts = readFileSync(join("lexicons", language, "language.yaml"), "utf8");
      const { codes } = parse(facts) as { codes: string[] };
      return { language, codes, sentences, names: namesOf(sentences) };
    });
}

function exampleSentences(language: string): Sentence[] {
  const file = readFileSync(join("lexicons", language, "examples.yaml"), "utf8");
  const { examples } = parse(file) as { examples: Example[] };
  return examples.map(({ text, finds = [] }) => ({
    text: text.trim(),
    names: finds
      .map(([kind, name]) => ({ kind, text: name }))
      .filter(({ kind, text: name }) => EXCHANGED.has(kind) && text.includes(name)),
  }));
}

/** The reviewed expectations say which part of a seed is in which language. */
function seedSentences(): Map<string, Sentence[]> {
  const sentences = new Map<string, Sentence[]>();
  for (const name of readdirSync("seeds").sort()) {
    const units = Array.from(readFileSync(join("seeds", name), "utf8"));
    const [head = ""] = readFileSync(join("test/expected", name), "utf8").split("\n");
    for (const [, start, end, language] of head.matchAll(/(\d+)-(\d+):(\w+)/g)) {
      const part = units.slice(Number(start), Number(end)).join("");
      const list = sentences.get(language as string) ?? [];
      for (const text of part.split(/\n+|(?<=[.!?؟…])\s+/).map((one) => one.trim()))
        if (text.length >= SHORTEST) list.push({ text, names: [] });
      sentences.set(language as string, list);
    }
  }
  return sentences;
}

function namesOf(sentences: readonly Sentence[]): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const { kind, text } of sentences.flatMap((sentence) => sentence.names))
    names.set(kind, (names.get(kind) ?? new Set()).add(text));
  return new Map([...names].map(([kind, texts]) => [kind, [...texts]]));
}
