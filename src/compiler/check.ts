/**
 * Is a lexicon sound? Every finding has a code, a place, a reason and a repair. Extraction itself
 * is handed in.
 */

import type { ExtractedDocument } from "../entity.ts";
import type { Finding } from "../errors.ts";
import { CATALOGUE_KINDS, type CatalogueKind } from "../kinds.ts";
import { shownRule } from "../lexicon/how.ts";
import { SHARED } from "../lexicon/pack.ts";
import { SLOTS, TAG_TABLE, type Tag } from "../lexicon/tags.ts";
import { buildCharacterTables, type CharacterTables, withLetters } from "../text/characters.ts";
import { nearest } from "../text/nearest.ts";
import { expandPattern } from "./freeSpacing.ts";
import type { Declaration, ExampleSource, LexiconSource, PackSource } from "./source.ts";
import { folded, type Spelling, spellings } from "./spellings.ts";
import { parseTemplate } from "./templates.ts";

/** What the check needs from the program: the document that a text gives in a language. */
export type ExtractIn = (text: string, language: string) => Pick<ExtractedDocument, "entities">;

/** The kind of catalogue entry that the value of a tag must name, if it is an id. */
function referenceOf(tag: Tag): CatalogueKind | undefined {
  const { value } = TAG_TABLE[tag];
  return CATALOGUE_KINDS.find((kind) => kind === value);
}

/**
 * Findings about what is written; the examples and patterns are run by `checkExamples`. With
 * `under`, the source is checked as it stands on top of that one, and only what is said of the
 * source itself is reported.
 */
export function checkSource(source: LexiconSource, under?: LexiconSource): Finding[] {
  const findings: Finding[] = [...source.findings];
  const known = catalogueIds(source, under, findings);
  const shared = buildCharacterTables();
  for (const [code, pack] of source.packs) {
    const below = under?.packs.get(code);
    const tables = withLetters(shared, pack.language.fold ?? below?.language.fold ?? {});
    if (code !== SHARED && !below) checkLanguage(code, pack, findings);
    checkForms(pack, below, known, tables, findings);
    checkTemplates(pack, tables, findings);
    for (const pattern of pack.patterns) {
      const expanded = expandPattern(pattern);
      if (!expanded.ok) {
        findings.push(
          finding(
            "E104",
            pattern,
            `the pattern does not compile: ${expanded.problem}`,
            "correct the regular expression",
          ),
        );
      } else if (pattern.at.length === 0) {
        findings.push(
          finding(
            "E104",
            pattern,
            "a pattern without trigger words",
            "add at: the words it begins with",
          ),
        );
      }
    }
  }
  return findings;
}

type Where = Pick<Declaration, "file" | "line" | "entry">;

function finding(
  code: string,
  where: Where,
  problem: string,
  repair: string,
  severity: Finding["severity"] = "error",
): Finding {
  return {
    code,
    severity,
    file: where.file,
    line: where.line,
    entry: where.entry,
    problem,
    repair,
  };
}

/** Kind → ids. Reports ids listed twice and references inside the catalogue that name nothing. */
function catalogueIds(
  source: LexiconSource,
  under: LexiconSource | undefined,
  findings: Finding[],
): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const pack of under?.packs.values() ?? []) {
    for (const { id, facts } of pack.catalogue)
      known.set(facts.kind, (known.get(facts.kind) ?? new Set()).add(id));
  }
  // An entry of the same id on top of another is meant to replace it; twice in one source it is a
  // mistake.
  const seen = new Set<string>();
  const all = [...source.packs.values()].flatMap((pack) => pack.catalogue);
  for (const entry of all) {
    const ids = known.get(entry.facts.kind) ?? new Set();
    known.set(entry.facts.kind, ids);
    const key = `${entry.facts.kind} ${entry.id}`;
    if (seen.has(key))
      findings.push(
        finding(
          "E101",
          entry,
          `the id "${entry.id}" is listed twice`,
          "remove one, or give the other thing an id of its own",
        ),
      );
    seen.add(key);
    ids.add(entry.id);
  }
  const dangling = (entry: (typeof all)[number], field: string, kind: string) => {
    const value = entry.facts[field];
    if (typeof value !== "string" || known.get(kind)?.has(value)) return;
    const near = nearest(value, [...(known.get(kind) ?? [])]);
    findings.push(
      finding(
        "E107",
        entry,
        `${field}: "${value}" is no ${kind} of the catalogue`,
        near ? `did you mean "${near}"?` : "list it, or correct the id",
      ),
    );
  };
  for (const entry of all) {
    if (entry.facts.kind === "aircraft") dangling(entry, "family", "aircraft");
    if (entry.facts.kind === "place") dangling(entry, "of", "place");
    if (entry.facts.kind === "ministry") dangling(entry, "portfolio", "portfolio");
  }
  return known;
}

function checkLanguage(code: string, pack: PackSource, findings: Finding[]): void {
  const where = { file: `${code}/language.yaml`, line: 1, entry: code };
  const { name, codes, script, frequent } = pack.language;
  if (!name)
    findings.push(finding("E110", where, "no name", "add name: the language's English name"));
  if (!codes?.length)
    findings.push(finding("E110", where, "no detector codes", "add codes: [its ISO 639-3 code]"));
  if (!script)
    findings.push(finding("E110", where, "no script", "add script: Latin, Arabic, Cyrillic, …"));
  if (!frequent?.length)
    findings.push(
      finding(
        "W211",
        where,
        "no frequent words",
        "add its 60 most frequent short words; detection needs them",
        "warning",
      ),
    );
}

function checkForms(
  pack: PackSource,
  below: PackSource | undefined,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  tables: CharacterTables,
  findings: Finding[],
): void {
  const owners = new Map<string, Declaration>();
  const forms = new Set(pack.declarations.map(({ form }) => form));
  for (const declaration of below?.declarations ?? []) {
    if (
      !forms.has(declaration.form) ||
      !TAG_TABLE[declaration.tag].one ||
      isConditional(declaration)
    )
      continue;
    for (const words of spellings(declaration.form, tables).slice(0, 1))
      owners.set(ownerKey(declaration, words), declaration);
  }
  for (const declaration of pack.declarations) {
    const kind = referenceOf(declaration.tag);
    if (kind && !known.get(kind)?.has(declaration.value)) {
      const near = nearest(declaration.value, [...(known.get(kind) ?? [])]);
      const repair = near ? `did you mean "${near}"?` : `add it to ${SHARED}/, or correct the id`;
      findings.push(
        finding(
          "E107",
          declaration,
          `"${declaration.value}" is no ${kind} of the catalogue`,
          repair,
        ),
      );
    }
    const words = spellings(declaration.form, tables);
    if (words.length === 0) {
      findings.push(
        finding("E103", declaration, `"${declaration.form}" is empty after folding`, "remove it"),
      );
      continue;
    }
    if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u00AD]/u.test(declaration.form)) {
      findings.push(
        finding(
          "E110",
          declaration,
          `"${declaration.form}" holds an invisible control character`,
          "type the form again without it",
        ),
      );
    }
    if (!TAG_TABLE[declaration.tag].one) continue;
    if (isConditional(declaration)) continue;
    const key = ownerKey(declaration, words[0] as Spelling);
    const other = owners.get(key);
    const bothShare = other?.shared === true && declaration.shared === true;
    if (other && other.value !== declaration.value && !bothShare) {
      findings.push(
        finding(
          "E102",
          declaration,
          `"${declaration.form}" already means ${other.value} (${other.file}:${other.line})`,
          "remove it from one, give both a condition (after, before), or let both say shared: true, so that the document chooses",
        ),
      );
    } else owners.set(key, declaration);
  }
}

function isConditional({ after, before, notAfter, notBefore }: Declaration): boolean {
  return (after ?? before ?? notAfter ?? notBefore) !== undefined;
}

function ownerKey(declaration: Declaration, { words, capital }: Spelling): string {
  return `${declaration.tag} ${words.join(" ")} ${capital}`;
}

function checkTemplates(pack: PackSource, tables: CharacterTables, findings: Finding[]): void {
  for (const template of pack.language.templates ?? []) {
    for (const { slot } of parseTemplate(template, (text) => folded(text, tables))) {
      if (slot.startsWith('"') || (SLOTS as readonly string[]).includes(slot)) continue;
      const where = { file: `${pack.code}/ministries.yaml`, line: 1, entry: template };
      findings.push(
        finding(
          "E110",
          where,
          `no slot is called "${slot}"`,
          `use one of: ${SLOTS.join(", ")}, or a word in quotes`,
        ),
      );
    }
  }
}

/** Runs the packs' example sentences and the `finds` and `skips` of their patterns. */
export function checkExamples(source: LexiconSource, extract: ExtractIn): Finding[] {
  const findings: Finding[] = [];
  for (const [code, pack] of source.packs) {
    if (code === SHARED) continue;
    for (const example of pack.examples) {
      const difference = exampleDifference(example, extract(example.text, code));
      if (difference && !example.gap) {
        findings.push(
          finding(
            "E106",
            example,
            `${difference} in: ${example.text}`,
            "correct the lexicon or the example",
          ),
        );
      } else if (!difference && example.gap) {
        findings.push(
          finding("E106", example, `a known gap is mended: ${example.text}`, "remove gap: true"),
        );
      }
    }
    for (const pattern of pack.patterns) {
      const rule = shownRule({ pack: code, room: "patterns", how: "pattern", named: pattern.name });
      const mentions = (text: string) =>
        extract(text, code).entities.flatMap((entity) =>
          entity.mentions.filter((mention) => mention.rule === rule),
        );
      for (const find of pattern.finds) {
        if (!mentions(find.text).some((mention) => mention.text === find.mention)) {
          findings.push(
            finding(
              "E106",
              pattern,
              `does not find "${find.mention}" in: ${find.text}`,
              "correct the pattern or the example",
            ),
          );
        }
      }
      for (const skip of pattern.skips) {
        const found = mentions(skip)[0];
        if (found)
          findings.push(
            finding(
              "E106",
              pattern,
              `finds "${found.text}" in: ${skip}`,
              "make the pattern narrower",
            ),
          );
      }
    }
  }
  return findings;
}

/** What differs between an example's `finds` and what was found; undefined when nothing does. */
export function exampleDifference(
  example: ExampleSource,
  document: Pick<ExtractedDocument, "entities">,
): string | undefined {
  const found = document.entities.flatMap((entity) =>
    entity.mentions.map((mention) => ({ entity, mention, used: false })),
  );
  for (const [kind, text, id, values] of example.finds) {
    const match = found.find(
      ({ entity, mention, used }) => !used && entity.kind === kind && mention.text === text,
    );
    if (!match)
      return `${kind} "${text}" was not found${found.length > 0 ? ` (found: ${found.map(({ mention }) => mention.text).join(" | ")})` : ""}`;
    match.used = true;
    const { entity } = match;
    if (id !== undefined && entity.id !== id)
      return `${kind} "${text}" has the id ${entity.id}, not ${id}`;
    for (const [key, value] of Object.entries(values ?? {})) {
      const actual = (entity as unknown as Record<string, unknown>)[key];
      if (actual !== value)
        return `${kind} "${text}" has ${key} ${String(actual)}, not ${String(value)}`;
    }
  }
  const extra = found.find(({ used }) => !used);
  return (
    extra &&
    `${extra.entity.kind} "${extra.mention.text}" (${extra.entity.id}, ${extra.mention.rule}) was found and is not expected`
  );
}
