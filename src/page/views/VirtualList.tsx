/**
 * A long list of rows of one height, of which those in sight are drawn. One row is active and is
 * walked with the keys.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface VirtualListProps<Row> {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Key of the row that is chosen. */
  readonly chosen: string | null;
  readonly choose: (row: Row) => void;
  readonly draw: (row: Row) => ComponentChildren;
}

/** Pixels, as the style has it. */
const HEIGHT = 48;
/** Rows beyond those in sight. */
const MARGIN = 8;

export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { id, label, rows, keyOf, chosen, choose, draw } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const at = rows.findIndex((row) => keyOf(row) === chosen);
  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const measure = () => setHeight(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current as HTMLDivElement;
    if (at < 0) return;
    if (at * HEIGHT < element.scrollTop) element.scrollTop = at * HEIGHT;
    else if ((at + 1) * HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = (at + 1) * HEIGHT - element.clientHeight;
  }, [at]);
  const walk = (event: KeyboardEvent) => {
    const next = stepOf(event.key, at, rows.length, Math.floor(height / HEIGHT));
    if (next === undefined) return;
    event.preventDefault();
    const row = rows[next];
    if (row !== undefined) choose(row);
  };
  const first = Math.max(0, Math.floor(top / HEIGHT) - MARGIN);
  const last = Math.min(rows.length, Math.ceil((top + height) / HEIGHT) + MARGIN);
  return (
    <div
      class="list"
      ref={box}
      role="listbox"
      id={id}
      aria-label={label}
      aria-activedescendant={at >= first && at < last ? `${id}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={walk}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div class="list-all" role="presentation" style={{ height: `${rows.length * HEIGHT}px` }}>
        {rows.slice(first, last).map((row, i) => (
          <div
            key={keyOf(row)}
            id={`${id}-${first + i}`}
            class="list-row"
            role="option"
            aria-selected={first + i === at}
            aria-setsize={rows.length}
            aria-posinset={first + i + 1}
            style={{ top: `${(first + i) * HEIGHT}px` }}
            onClick={() => choose(row)}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The row that a key leads to. */
function stepOf(key: string, at: number, rows: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), rows - 1);
}
