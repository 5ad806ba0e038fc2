/** The entities, or the documents, that the filters leave. */

import { KIND_TABLE } from "../../kinds.ts";
import type { CorpusDocument } from "../corpus.ts";
import { SORTS, type Sort, type VisibleEntity } from "../filters.ts";
import { type List, opening, useReading } from "../state.tsx";
import { counted, languageName, safe } from "../words.ts";
import { Tabs } from "./Tabs.tsx";
import { VirtualList } from "./VirtualList.tsx";

const SORT_TITLES: Readonly<Record<Sort, string>> = {
  unlisted: "unlisted first",
  documents: "most documents",
  mentions: "most mentions",
  name: "name",
};

export function Lists() {
  const { state, visible, change } = useReading();
  const { list } = state;
  const tabs = [
    { name: "entities" as List, title: `Entities ${visible.entities.length}` },
    { name: "documents" as List, title: `Documents ${visible.documents.length}` },
  ];
  return (
    <section class="lists" aria-label="Lists">
      <Tabs
        label="Lists"
        tabs={tabs}
        chosen={list}
        choose={(name) => change({ list: name })}
        panel="lists"
      />
      <div id="lists" class="lists-panel" role="tabpanel" aria-labelledby={`lists-tab-${list}`}>
        {list === "entities" ? <EntityList /> : <DocumentList />}
      </div>
    </section>
  );
}

function EntityList() {
  const reading = useReading();
  const { state, visible, change } = reading;
  return (
    <>
      <label class="sort">
        Order
        <select
          value={state.sort}
          onChange={(event) => change({ sort: event.currentTarget.value as Sort })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_TITLES[sort]}
            </option>
          ))}
        </select>
      </label>
      <VirtualList
        id="entity-list"
        label="Entities"
        rows={visible.entities}
        keyOf={({ one }) => one.key}
        chosen={state.entity}
        choose={({ one }) => change(opening(reading, one.key))}
        draw={(row) => <EntityRow row={row} />}
      />
    </>
  );
}

function EntityRow({ row: { one, documents, mentions } }: { row: VisibleEntity }) {
  const { entity, kind } = one;
  return (
    <>
      <span class={`badge kind-${kind}`} title={KIND_TABLE[kind].heading}>
        {KIND_TABLE[kind].badge}
      </span>
      <span class="row-name">
        <bdi>{safe(entity.name)}</bdi>
        <small class={entity.id === null ? "unlisted" : ""}>
          {entity.id === null ? "unlisted" : safe(entity.id)}
        </small>
      </span>
      <span
        class="row-count"
        title={`${counted(mentions, "mention")} in ${counted(documents, "document")}`}
      >
        {mentions}
        <small> in {documents}</small>
      </span>
    </>
  );
}

function DocumentList() {
  const { corpus, state, visible, change } = useReading();
  const rows = visible.documents.map((number) => corpus.documents[number] as CorpusDocument);
  return (
    <VirtualList
      id="document-list"
      label="Documents"
      rows={rows}
      keyOf={({ number }) => String(number)}
      chosen={String(state.document)}
      choose={({ number }) => change({ document: number, view: "text", target: { offset: 0 } })}
      draw={(row) => <DocumentRow row={row} />}
    />
  );
}

function DocumentRow({ row }: { row: CorpusDocument }) {
  const { warnings } = row.source;
  return (
    <>
      <span class="row-name">
        <bdi>{safe(row.name)}</bdi>
        <small>
          {[row.date, row.languages.map(languageName).join(", ")].filter(Boolean).join(" · ")}
          {warnings.length > 0 && <strong> {counted(warnings.length, "warning")}</strong>}
        </small>
      </span>
      <span class="row-count" title={counted(row.mentions.length, "mention")}>
        {row.mentions.length}
      </span>
    </>
  );
}
