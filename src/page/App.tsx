/** The whole page: filters above, lists beside, what is looked at in the middle. */

import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Corpus } from "./corpus.ts";
import { type Filters, visible } from "./filters.ts";
import { FIRST_STATE, ReadingProvider, type State, VIEWS, type View } from "./state.tsx";
import { Details } from "./views/Details.tsx";
import { FilterBar } from "./views/FilterBar.tsx";
import { Lists } from "./views/Lists.tsx";
import { MapView } from "./views/MapView.tsx";
import { Mentions } from "./views/Mentions.tsx";
import { Numbers } from "./views/Numbers.tsx";
import { Tabs } from "./views/Tabs.tsx";
import { TextView } from "./views/TextView.tsx";
import { Timeline } from "./views/Timeline.tsx";
import { Together } from "./views/Together.tsx";
import { counted, safe } from "./words.ts";

const TITLES: Readonly<Record<View, string>> = {
  text: "Text",
  mentions: "Side by side",
  map: "Map",
  timeline: "Timeline",
  together: "Together",
  numbers: "Numbers",
};

export function App({ corpus, world }: { corpus: Corpus; world: () => unknown }) {
  const [state, setState] = useState<State>(FIRST_STATE);
  const change = useCallback(
    (some: Partial<State>) => setState((before) => ({ ...before, ...some })),
    [],
  );
  const filter = useCallback(
    (some: Partial<Filters>) =>
      setState((before) => ({ ...before, filters: { ...before.filters, ...some } })),
    [],
  );
  const { filters, sort, view } = state;
  const seen = useMemo(() => visible(corpus, filters, sort), [corpus, filters, sort]);
  const back = useRef<HTMLElement | null>(null);
  const reading = { corpus, state, visible: seen, change, filter, back };
  return (
    <ReadingProvider value={reading}>
      <a class="skip" href="#main">
        To the text
      </a>
      <Header corpus={corpus} />
      <FilterBar />
      <div class="columns">
        <Lists />
        <main id="main">
          <Tabs
            label="Views"
            tabs={VIEWS.map((name) => ({ name, title: TITLES[name] }))}
            chosen={view}
            choose={(name) => change({ view: name })}
            panel="view"
          />
          <div
            // A view begins at its top.
            key={view}
            class={`view view-${view}`}
            id="view"
            role="tabpanel"
            aria-labelledby={`view-tab-${view}`}
          >
            <Shown view={view} world={world} />
          </div>
        </main>
        <Details />
      </div>
    </ReadingProvider>
  );
}

function Shown({ view, world }: { view: View; world: () => unknown }) {
  if (view === "text") return <TextView />;
  if (view === "mentions") return <Mentions />;
  if (view === "map") return <MapView world={world} />;
  if (view === "timeline") return <Timeline />;
  if (view === "together") return <Together />;
  return <Numbers />;
}

function Header({ corpus }: { corpus: Corpus }) {
  const { documents, gathered, head, title } = corpus;
  return (
    <header>
      <h1>
        <bdi>{safe(title)}</bdi>
      </h1>
      <p>
        {counted(documents.length, "document")},{" "}
        {counted(gathered.entities.size, "entity", "entities")}; extract, lexicons{" "}
        {head.lexicons.version}{" "}
        <code title={head.lexicons.sha256}>{head.lexicons.sha256.slice(0, 12)}</code>
      </p>
    </header>
  );
}
