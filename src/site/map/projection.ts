import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, geoEqualEarth } from "d3-geo";
import type { merge } from "topojson-client";

/** The area of a country. */
export type Area = ReturnType<typeof merge>;

/** The size of a map in its own units, two of which are about a pixel where the page is wide. */
export const frame = { width: 720, height: 500 } as const;

/** A place as longitude and latitude, in degrees. */
export type Coordinates = readonly [longitude: number, latitude: number];

// In units: what is left free about all that is shown.
const margin = 20;

// In degrees: how much of the land around a place is shown at least, so that it can be recognised.
const surroundings = 7;

// In radians: beyond that, a map that is true in its middle is all edge.
const widest = 1.15;

/** A projection that shows some places and areas with their surroundings, true to area, in the frame. */
export function projectionOf(places: readonly Coordinates[], areas: readonly Area[]): GeoProjection {
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
  return (
    projection
      .fitExtent(extent(-margin), { type: "GeometryCollection", geometries })
      // A little beyond the frame, so that its edge is no coast.
      .clipExtent(extent(margin / 2))
      .precision(1)
  );
}

/** The frame, and so many units beyond it. */
function extent(beyond: number): [[number, number], [number, number]] {
  return [
    [-beyond, -beyond],
    [frame.width + beyond, frame.height + beyond],
  ];
}
