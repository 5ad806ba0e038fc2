/** What is left out, and how to have it back. */

import type { Kind } from "../../entity.ts";
import { KIND_TABLE, KINDS } from "../../kinds.ts";
import { type Listed, NO_FILTERS } from "../filters.ts";
import { useReading } from "../state.tsx";
import { counted, countryName, languageName, safe } from "../words.ts";

export function FilterBar() {
  const { visible, state, filter } = useReading();
  const { filters } = state;
  return (
    <search class="filters">
      <label class="query">
        Search
        <input
          type="search"
          value={filters.query}
          placeholder="name, id, spelling, word"
          onInput={(event) => filter({ query: event.currentTarget.value })}
        />
      </label>
      <Kinds />
      <Choices />
      <Dates />
      <Having />
      <p class="sum" role="status">
        {counted(visible.documents.length, "document")},{" "}
        {counted(visible.entities.length, "entity", "entities")}
      </p>
      <button type="button" onClick={() => filter(NO_FILTERS)} disabled={filters === NO_FILTERS}>
        Show all
      </button>
    </search>
  );
}

function Kinds() {
  const { state, filter } = useReading();
  const { kinds } = state.filters;
  const toggle = (kind: Kind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    filter({ kinds: next });
  };
  return (
    <fieldset class="kinds">
      <legend>Kinds</legend>
      {KINDS.map((kind) => (
        <label key={kind} class={`kind kind-${kind}`}>
          <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
          <span class="badge" aria-hidden="true">
            {KIND_TABLE[kind].badge}
          </span>
          {KIND_TABLE[kind].heading}
        </label>
      ))}
    </fieldset>
  );
}

function Choices() {
  const { corpus, state, filter } = useReading();
  const { language, country, listed, document } = state.filters;
  return (
    <>
      <label>
        Language
        <select
          value={language}
          onChange={(event) => filter({ language: event.currentTarget.value })}
        >
          <option value="">all</option>
          {corpus.languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Country
        <select
          value={country}
          onChange={(event) => filter({ country: event.currentTarget.value })}
        >
          <option value="">all</option>
          {corpus.countries.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Names
        <select
          value={listed}
          onChange={(event) => filter({ listed: event.currentTarget.value as Listed })}
        >
          <option value="all">all</option>
          <option value="unlisted">unlisted only</option>
          <option value="listed">listed only</option>
        </select>
      </label>
      <label class="only">
        <input
          type="checkbox"
          checked={document !== null}
          onChange={(event) =>
            filter({ document: event.currentTarget.checked ? state.document : null })
          }
        />
        Only the open document
      </label>
    </>
  );
}

function Dates() {
  const { corpus, state, filter } = useReading();
  if (corpus.documents.every(({ date }) => date === undefined)) return null;
  const { from, to } = state.filters;
  return (
    <>
      <label>
        From
        <input
          type="date"
          value={from}
          onInput={(event) => filter({ from: event.currentTarget.value })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          value={to}
          onInput={(event) => filter({ to: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** Entities that documents must have. */
function Having() {
  const { corpus, state, filter } = useReading();
  const { having } = state.filters;
  return (
    <>
      {having.map((key) => {
        const name = safe(corpus.gathered.entities.get(key)?.entity.name ?? key);
        return (
          <button
            type="button"
            class="chip"
            key={key}
            onClick={() => filter({ having: having.filter((other) => other !== key) })}
          >
            with <bdi>{name}</bdi> <span aria-hidden="true">×</span>
            <span class="hidden">: take away</span>
          </button>
        );
      })}
    </>
  );
}
