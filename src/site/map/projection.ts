import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from "d3-geo";
import type { merge } from "topojson-client";

/** The area of a country. */
export type Area = ReturnType<typeof merge>;

/** The size of a map in its own units, two of which are about a pixel. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

// A map is no higher than that, and no flatter.
const width = 720;
const heights = { least: 340, most: 500 } as const;

/** A place as longitude and latitude, in degrees. */
export type Coordinates = readonly [longitude: number, latitude: number];

// In units: what is left free about all that is shown.
const margin = 20;

// In degrees: how much of the land around a place is shown at least, so that it can be recognised.
const surroundings = 7;

// In radians: beyond that, a map that is true in its middle is all edge.
const widest = 1.15;

/** The globe laid flat for some places: how, in which frame, and whether much of it is seen. */
export interface Sheet {
  readonly projection: GeoProjection;
  readonly frame: Frame;
  readonly isWide: boolean;
}

/** Lays the globe flat so that some places and areas are seen with their surroundings, true to area. */
export function layFlat(places: readonly Coordinates[], areas: readonly Area[]): Sheet {
  const circles = places.map(([longitude, latitude]) => {
    return geoCircle().center([longitude, latitude]).radius(surroundings)();
  });
  const geometries = [...areas, ...circles];
  const middles = geometries.map((one) => geoCentroid(one));
  const [longitude, latitude] = geoCentroid({ type: "MultiPoint", coordinates: middles });
  const isWide = middles.some((middle) => geoDistance(middle, [longitude, latitude]) > widest);
  const projection = isWide
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  const shown = { type: "GeometryCollection", geometries } as const;
  projection.fitExtent(extent({ width, height: heights.most }, -margin), shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const height = Math.max(Math.round(bottom - top) + 2 * margin, heights.least);
  const frame = { width, height: Math.min(height, heights.most) };
  projection.fitExtent(extent(frame, -margin), shown);
  // A little beyond the frame, so that its edge is no coast.
  return { projection: projection.clipExtent(extent(frame, margin / 2)).precision(1), frame, isWide };
}

/** A frame, and so many units beyond it. */
function extent({ width, height }: Frame, beyond: number): [[number, number], [number, number]] {
  return [
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ];
}
