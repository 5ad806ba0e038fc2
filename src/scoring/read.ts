/** Gold, and what `extract` printed, from JSON. Throws InputError for what is neither. */

import { KINDS, type Kind } from "../entity.ts";
import { InputError } from "../errors.ts";
import { documentsOf, type Fields, isFields, objectOf, parsed } from "./fields.ts";
import {
  type FoundDocument,
  type FoundMention,
  GOLD_FACTS,
  type GoldDocument,
  type GoldMention,
} from "./gold.ts";

/** A document a line: `{"file", "lang", "mentions": [{"kind", "start", "end", …}], "text"?}`. */
export function readGold(name: string, json: string): GoldDocument[] {
  return linesOf(json).map(({ line, text }) => {
    const where = `${name}:${line}`;
    const fields = parsed(text);
    const { file, lang, mentions, text: whole } = isFields(fields) ? fields : {};
    if (typeof file !== "string" || typeof lang !== "string" || !Array.isArray(mentions))
      throw new InputError(
        where,
        "not a document of gold",
        'each line is one: {"file", "lang", "mentions": […]}',
      );
    return {
      file,
      language: lang,
      mentions: mentions.map((mention, i) => goldMention(mention, `${where}: mention ${i + 1}`)),
      ...(typeof whole === "string" && { text: whole }),
    };
  });
}

function goldMention(value: unknown, where: string): GoldMention {
  const fields = objectOf(value, where);
  const { kind, start, end, text, ids, optional } = fields;
  if (!KINDS.includes(kind as Kind))
    throw new InputError(
      where,
      `the kind ${JSON.stringify(kind)}`,
      `there are ${KINDS.join(", ")}`,
    );
  if (!isOffset(start) || !isOffset(end) || end <= start)
    throw new InputError(where, "start and end are no span", "they count code points from 0");
  if (ids !== undefined && ids !== null && !Array.isArray(ids))
    throw new InputError(where, `the ids ${JSON.stringify(ids)}`, 'they are a list: ["moscow"]');
  return {
    kind: kind as Kind,
    start,
    end,
    text: String(text ?? ""),
    ids: Array.isArray(ids) ? ids.map(String) : null,
    optional: optional === true,
    facts: factsOf(fields, (fact) => fact in fields),
  };
}

/** The documents of `extract FILES`, or one a line. */
export function readFound(name: string, json: string): FoundDocument[] {
  const whole = parsed(json);
  const documents =
    whole === undefined
      ? linesOf(json).map(({ line, text }) => objectOf(parsed(text), `${name}:${line}`))
      : documentsOf(objectOf(whole, name));
  for (const { offsets } of isFields(whole) ? [whole, ...documents] : documents)
    if (offsets !== undefined && offsets !== "code-points")
      throw new InputError(
        name,
        `its offsets are ${offsets}`,
        "gold counts code points: extract without --offsets",
      );
  return documents
    .filter(({ error }) => error === undefined)
    .map((one) => foundDocument(one, name));
}

function foundDocument(fields: Fields, name: string): FoundDocument {
  const { file, id, language, entities } = fields;
  if (!Array.isArray(entities)) throw notOurs(name);
  return {
    file: String(file ?? id ?? ""),
    language: String(language ?? ""),
    mentions: entities
      .flatMap((entity: Fields) => {
        const { mentions } = entity;
        if (!Array.isArray(mentions)) throw notOurs(name);
        return mentions.map((mention: Fields) => foundMention(entity, mention));
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

function notOurs(name: string): InputError {
  return new InputError(name, "not what extract prints", "the first argument is its output");
}

function foundMention(entity: Fields, mention: Fields): FoundMention {
  return {
    kind: entity["kind"] as Kind,
    id: (entity["id"] ?? null) as string | null,
    start: mention["start"] as number,
    end: mention["end"] as number,
    text: String(mention["text"] ?? ""),
    facts: factsOf(entity, () => true),
  };
}

function factsOf(fields: Fields, given: (fact: string) => boolean): GoldMention["facts"] {
  const present = GOLD_FACTS.filter(given);
  return Object.fromEntries(present.map((fact) => [fact, fields[fact] ?? null]));
}

function linesOf(json: string): { line: number; text: string }[] {
  return json
    .split("\n")
    .map((text, i) => ({ line: i + 1, text }))
    .filter(({ text }) => text.trim() !== "");
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
