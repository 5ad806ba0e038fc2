/** The documents over time, and of them those that name the entity that is looked at. */

import type { CorpusDocument } from "../corpus.ts";
import { daysOf, type Period, periodsOf } from "../periods.ts";
import { useReading } from "../state.tsx";
import { counted, safe } from "../words.ts";

export function Timeline() {
  const { corpus, state, visible } = useReading();
  const documents = visible.documents.map((number) => corpus.documents[number] as CorpusDocument);
  const periods = periodsOf(documents);
  const undated = documents.filter(({ date }) => date === undefined).length;
  if (periods.length === 0)
    return (
      <p class="empty">
        No date is known of these documents. Dates come from --as-of, of records from --date-field,
        of files from a day in their names (2015-10-07.txt).
      </p>
    );
  const most = Math.max(...periods.map((period) => period.documents.length));
  const one = state.entity === null ? undefined : corpus.gathered.entities.get(state.entity);
  const with_ = new Set(one?.documents.map(({ document }) => document));
  return (
    <>
      <p>
        {one ? (
          <>
            Dark: documents that name <bdi>{safe(one.entity.name)}</bdi>.
          </>
        ) : (
          "Choose an entity to see when it is named."
        )}
        {undated > 0 && ` ${counted(undated, "document")} without a date.`}
      </p>
      <ol class="timeline">
        {periods.map((period) => (
          <Bar key={period.date} period={period} most={most} named={with_} />
        ))}
      </ol>
    </>
  );
}

interface BarProps {
  readonly period: Period<CorpusDocument>;
  readonly most: number;
  readonly named: ReadonlySet<number>;
}

function Bar({ period: { date, documents }, most, named }: BarProps) {
  const { filter, change } = useReading();
  const count = documents.length;
  const own = documents.filter(({ number }) => named.has(number)).length;
  const open = () => {
    filter(daysOf(date));
    change({ list: "documents" });
  };
  const share = (part: number) => ({ height: `${(100 * part) / most}%` });
  return (
    <li>
      <button
        type="button"
        disabled={count === 0}
        onClick={open}
        aria-label={`${date}: ${counted(count, "document")}${named.size > 0 ? `, ${own} of them name it` : ""}`}
      >
        <span class="bar" style={share(count)} />
        <span class="bar own" style={share(own)} />
        <span class="number">{count > 0 ? count : ""}</span>
      </button>
      <span class="date">{date}</span>
    </li>
  );
}
