import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** A country of the atlas. */
export type Country = (Polygon | MultiPolygon) & { readonly properties: { readonly name: string } };

/** The countries and the land of the globe, of [Natural Earth](https://www.naturalearthdata.com/) at 1:110 million. */
export type Atlas = Topology<{
  readonly countries: { readonly type: "GeometryCollection"; readonly geometries: Country[] };
  readonly land: GeometryCollection;
}>;

/** Reads the atlas. That takes some milliseconds, so it is for those who need it alone. */
export function readAtlas(): Atlas {
  const file = fileURLToPath(import.meta.resolve("world-atlas/countries-110m.json"));
  return JSON.parse(readFileSync(file, "utf8")) as Atlas; // what the package says of the file
}

/** The names of the countries that the atlas knows. */
export function countryNames(): ReadonlySet<string> {
  return new Set(readAtlas().objects.countries.geometries.map(({ properties }) => properties.name));
}
