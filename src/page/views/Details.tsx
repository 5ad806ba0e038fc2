/** What is known of the entity that is looked at, in all documents. */

import type { Entity } from "../../entity.ts";
import { KIND_TABLE } from "../../kinds.ts";
import type { GatheredEntity } from "../../summarizing/gather.ts";
import { factsOf } from "../../summarizing/summary.ts";
import { compareTexts } from "../../text/compareTexts.ts";
import { companions } from "../corpus.ts";
import { opening, useReading } from "../state.tsx";
import { counted, countryName, languageName, roleText, safe } from "../words.ts";

/** Of those named in the same documents, and of documents, so many are shown. */
const COMPANIONS = 12;
const DOCUMENTS = 30;

export function Details() {
  const { corpus, state, filter, change, back } = useReading();
  const one = state.entity === null ? undefined : corpus.gathered.entities.get(state.entity);
  if (!one)
    return (
      <aside class="details nothing" aria-label="Details">
        <p class="empty">Choose an entity in the list, or a mark in the text.</p>
      </aside>
    );
  const { having } = state.filters;
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") back.current?.focus();
  };
  return (
    <aside class="details" aria-label="Details" id="details" tabIndex={-1} onKeyDown={leave}>
      <DetailsHead one={one} />
      <p class="actions">
        <button type="button" onClick={() => change({ view: "mentions" })}>
          Side by side
        </button>
        <button
          type="button"
          disabled={having.includes(one.key)}
          onClick={() => filter({ having: [...having, one.key] })}
        >
          Only documents with it
        </button>
      </p>
      <Facts entity={one.entity} />
      <Spellings one={one} />
      <Companions one={one} />
      <Documents one={one} />
    </aside>
  );
}

function DetailsHead({
  one: { entity, kind, mentions, documents, roles },
}: {
  one: GatheredEntity;
}) {
  return (
    <>
      <h2>
        <span class={`badge kind-${kind}`} aria-hidden="true">
          {KIND_TABLE[kind].badge}
        </span>{" "}
        <bdi>{safe(entity.name)}</bdi>
      </h2>
      <p>
        {KIND_TABLE[kind].heading} ·{" "}
        {entity.id === null ? (
          <strong class="unlisted">unlisted</strong>
        ) : (
          <code>{safe(entity.id)}</code>
        )}
      </p>
      <p>
        {counted(mentions, "mention")} in {counted(documents.length, "document")}
      </p>
      {[...roles.values()].map((role) => (
        <p key={JSON.stringify(role)}>
          {roleText({ ...role, from: "text" })} <small>{counted(role.documents, "document")}</small>
        </p>
      ))}
    </>
  );
}

function Facts({ entity }: { entity: Entity }) {
  const facts = Object.entries(factsOf(entity)).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? Object.entries(value)
      : value === null
        ? []
        : [[name, value] as const],
  );
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>
            <Fact name={name} value={value as string | number} />
          </dd>
        </>
      ))}
    </dl>
  );
}

/** Where an id leads to, with the id behind. */
const LEADS_TO: Readonly<Record<string, string>> = {
  wikidata: "https://www.wikidata.org/wiki/",
  geonames: "https://www.geonames.org/",
};

function Fact({ name, value }: { name: string; value: string | number }) {
  const text = safe(String(value));
  const site = LEADS_TO[name];
  if (name === "country") return <>{countryName(text)}</>;
  if (site === undefined || !/^Q?\d+$/.test(text)) return <bdi>{text}</bdi>;
  return (
    <a href={`${site}${text}`} rel="noopener noreferrer" target="_blank">
      {text}
    </a>
  );
}

function Spellings({ one }: { one: GatheredEntity }) {
  const languages = new Map<string, { text: string; mentions: number }[]>();
  for (const { language, text, mentions } of one.spellings.values())
    languages.set(language, [...(languages.get(language) ?? []), { text, mentions }]);
  return (
    <table class="spellings">
      <caption>Spelt</caption>
      <tbody>
        {[...languages].map(([language, spellings]) => (
          <tr key={language}>
            <th scope="row">{languageName(language)}</th>
            <td lang={language}>
              {spellings
                .sort((a, b) => b.mentions - a.mentions || compareTexts(a.text, b.text))
                .map(({ text, mentions }) => (
                  <div key={text}>
                    <bdi>{safe(text)}</bdi> <small>{mentions}</small>
                  </div>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Companions({ one }: { one: GatheredEntity }) {
  const reading = useReading();
  const { corpus, change } = reading;
  const list = companions(corpus, one, COMPANIONS);
  if (list.length === 0) return null;
  return (
    <>
      <h3>Named with</h3>
      <ul class="plain">
        {list.map(({ key, documents }) => {
          const other = corpus.gathered.entities.get(key) as GatheredEntity;
          return (
            <li key={key}>
              <button type="button" class="link" onClick={() => change(opening(reading, key))}>
                <span class={`badge kind-${other.kind}`} aria-hidden="true">
                  {KIND_TABLE[other.kind].badge}
                </span>{" "}
                <bdi>{safe(other.entity.name)}</bdi>
              </button>{" "}
              <small>{documents}</small>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Documents({ one }: { one: GatheredEntity }) {
  const { corpus, change } = useReading();
  const open = (document: number) => {
    const mention = corpus.documents[document]?.mentions.find(({ key }) => key === one.key);
    change({ document, view: "text", target: { offset: mention?.start ?? 0 } });
  };
  const more = one.documents.length - DOCUMENTS;
  return (
    <>
      <h3>Documents</h3>
      <ul class="plain">
        {one.documents.slice(0, DOCUMENTS).map(({ document, mentions }) => (
          <li key={document}>
            <button type="button" class="link" onClick={() => open(document)}>
              <bdi>{safe(corpus.documents[document]?.name ?? "")}</bdi>
            </button>{" "}
            <small>{mentions}</small>
          </li>
        ))}
      </ul>
      {more > 0 && <p>… and {more} more</p>}
    </>
  );
}
