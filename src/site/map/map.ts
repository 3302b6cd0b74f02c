import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { type Atlas, readAtlas } from "../../archive/atlas.ts";
import type { MeetingPlace } from "../meetingPlace.ts";
import { type MapLabel, placeLabels, type Spot } from "./label.ts";
import { openOutline } from "./outline.ts";
import { type Area, type Coordinates, type Frame, layFlat } from "./projection.ts";

/** A map of places where meetings were, in its own units. Paths are those of SVG. */
export interface MapPicture extends Frame {
  readonly land: string;
  /** Empty where they would be too small to be seen. */
  readonly borders: string;
  /** The countries that meetings name as their place. */
  readonly countries: string;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  readonly labels: readonly MapLabel[];
}

/** Draws a map of places; undefined where none of them is known to a map. Those that matter most come first. */
export function drawMap(places: readonly MeetingPlace[]): MapPicture | undefined {
  const atlas = readAtlas();
  const sited = places.flatMap((one): Sited[] => siteOf(one, atlas));
  if (sited.length === 0) return undefined;
  const areas = sited.flatMap(({ area }) => area ?? []);
  const { projection, frame, isWide } = layFlat(
    sited.flatMap(({ at }) => (at ? [at] : [])),
    areas,
  );
  const outline = (shape: GeoPermissibleObjects) => {
    const context = openOutline();
    geoPath(projection, context)(shape);
    return context.write();
  };
  const spots = sited.map(({ name, meetings, at, area }): Spot => {
    const [x, y] = (at ? projection([...at]) : area && geoPath(projection).centroid(area)) ?? [0, 0];
    const text = meetings > 1 ? `${name} ${meetings}` : name;
    return { x: Math.round(x), y: Math.round(y), radius: at ? radiusOf(meetings) : 0, text };
  });
  return {
    ...frame,
    land: outline(feature(atlas, atlas.objects.land)),
    borders: isWide ? "" : outline(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)),
    countries: outline({ type: "GeometryCollection", geometries: areas }),
    marks: spots.filter(({ radius }) => radius > 0).map(({ x, y, radius }) => ({ x, y, radius })),
    labels: placeLabels(spots, frame).flatMap((label) => label ?? []),
  };
}

/** A place with its coordinates, or a country with its area. */
interface Sited {
  readonly name: string;
  readonly meetings: number;
  readonly at?: Coordinates;
  readonly area?: Area;
}

function siteOf({ name, place, meetings }: MeetingPlace, atlas: Atlas): Sited[] {
  if (place) return [{ name, meetings, at: [place.longitude, place.latitude] }];
  const country = atlas.objects.countries.geometries.find(({ properties }) => properties.name === name);
  return country ? [{ name, meetings, area: merge(atlas, [country]) }] : [];
}

/** The area of a mark grows with the number of its meetings, as far as there is room. */
function radiusOf(meetings: number): number {
  return Math.round(9 * Math.sqrt(Math.min(meetings, 16)));
}
