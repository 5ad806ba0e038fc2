/** The places on a map of the world, sized by how often they are mentioned. */

import { geoNaturalEarth1, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PlaceEntity } from "../../entity.ts";
import { namedSpots, type Spot, spotsOf, type View, viewOf } from "../spots.ts";
import { opening, useReading } from "../state.tsx";
import { counted, safe } from "../words.ts";

const SIZE = { width: 960, height: 520 };
const DEEPEST = 400;
/** One press of a button. */
const STEP = 1.8;
/** Spots that the keyboard walks through; all are in the list of entities. */
const WALKED = 150;

export function MapView({ world }: { world: () => unknown }) {
  const { visible } = useReading();
  const land = useMemo(() => landOf(world() as Countries), [world]);
  const { spots, elsewhere } = useMemo(
    () => spotsOf(visible.entities, land.project),
    [visible, land],
  );
  const { svg, view, zoomBy, show } = useZoom(viewOf(spots, SIZE));
  const names = useMemo(() => namedSpots(spots, view, SIZE), [spots, view]);
  return (
    <>
      <p class="actions">
        <button type="button" onClick={() => zoomBy(STEP)}>
          Nearer
        </button>
        <button type="button" onClick={() => zoomBy(1 / STEP)}>
          Farther
        </button>
        <button type="button" onClick={() => show(viewOf(spots, SIZE))}>
          All places
        </button>
        <button type="button" onClick={() => show({ k: 1, x: 0, y: 0 })}>
          World
        </button>
      </p>
      <figure>
        <svg
          class="map"
          ref={svg}
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          role="group"
          aria-label={`Map with ${counted(spots.length, "place")}; the same are in the list of entities`}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`} aria-hidden="true">
            <path class="land" d={land.land} />
            <path class="borders" d={land.borders} />
          </g>
          {spots.map((spot, i) => (
            <SpotOnMap
              key={spot.key}
              spot={spot}
              view={view}
              named={names.has(spot.key)}
              walked={i < WALKED}
            />
          ))}
        </svg>
        <figcaption>
          {counted(spots.length, "place")}; the area of a spot says how often it is mentioned. The
          spot of a country, a province or a sea (dashed) is somewhere in it.
          {elsewhere.length > 0 &&
            ` Not on it, since their coordinates are not known: ${counted(elsewhere.length, "place")}.`}
        </figcaption>
      </figure>
    </>
  );
}

interface SpotProps {
  readonly spot: Spot;
  readonly view: View;
  readonly named: boolean;
  readonly walked: boolean;
}

function SpotOnMap({ spot, view, named, walked }: SpotProps) {
  const reading = useReading();
  const { change, state } = reading;
  const { key, place, x, y, radius, mentions, documents } = spot;
  const name = safe(place.name);
  const open = () => change(opening(reading, key));
  const says = `${name}: ${counted(mentions, "mention")} in ${counted(documents, "document")}`;
  const [left, top] = [view.x + view.k * x, view.y + view.k * y];
  if (left < -radius || top < -radius || left > SIZE.width + radius || top > SIZE.height + radius)
    return null;
  return (
    <g
      class={`spot${isWide(place) ? " wide" : ""}${state.entity === key ? " chosen" : ""}`}
      transform={`translate(${left} ${top})`}
      role="button"
      aria-label={says}
      // Of elements of SVG attributes are not made small.
      tabindex={walked ? 0 : -1}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open();
      }}
    >
      <title>{says}</title>
      <circle r={radius} />
      {named && (
        <text x={radius + 2} dy="0.35em" aria-hidden="true">
          {name}
        </text>
      )}
    </g>
  );
}

/** Does the spot stand for something that is larger than a spot? */
function isWide({ precision }: PlaceEntity): boolean {
  return precision === "country" || precision === "province" || precision === "sea";
}

/** A view that wheels, fingers and buttons change. */
function useZoom(first: View) {
  const svg = useRef<SVGSVGElement>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  const [view, setView] = useState<View>({ k: 1, x: 0, y: 0 });
  const show = ({ k, x, y }: View) => {
    if (svg.current)
      behavior.current?.transform(select(svg.current), zoomIdentity.translate(x, y).scale(k));
  };
  useEffect(() => {
    const selection = select(svg.current as SVGSVGElement);
    behavior.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, DEEPEST])
      .extent([
        [0, 0],
        [SIZE.width, SIZE.height],
      ])
      .translateExtent([
        [0, 0],
        [SIZE.width, SIZE.height],
      ])
      .on("zoom", ({ transform: { k, x, y } }) => setView({ k, x, y }));
    selection.call(behavior.current).on("dblclick.zoom", null);
    show(first);
    return () => {
      selection.on(".zoom", null);
    };
  }, []);
  const zoomBy = (by: number) => {
    if (svg.current) behavior.current?.scaleBy(select(svg.current), by);
  };
  return { svg, view, zoomBy, show };
}

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Land and borders as paths on a flat map. */
function landOf(world: Countries) {
  const projection = geoNaturalEarth1().fitSize([SIZE.width, SIZE.height], { type: "Sphere" });
  const path = geoPath(projection).digits(2);
  const { countries, land } = world.objects;
  return {
    project: (position: [number, number]) => projection(position),
    land: path(feature(world, land)) ?? "",
    borders: path(mesh(world, countries, (a, b) => a !== b)) ?? "",
  };
}
