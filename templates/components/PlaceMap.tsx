import type { MapPicture } from "../../src/site/map/map.ts";
import type { PlaceLine } from "../../src/site/meetingPlace.ts";
import { DateLabel } from "./DateLabel.tsx";

interface PlaceMapProps {
  readonly map: MapPicture;
  readonly places: readonly PlaceLine[];
  readonly others: string;
}

/** A map of the places where meetings were, and a table that says the same. */
export function PlaceMap({ map, places, others }: PlaceMapProps) {
  return (
    <div class="place-map">
      <figure>
        <Picture {...map} />
        <figcaption class="note">Land and borders after Natural Earth.</figcaption>
      </figure>
      <div>
        <table aria-labelledby="places-name">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Meetings</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <Row key={place.name} {...place} />
            ))}
          </tbody>
        </table>
        {others && <p class="note">{others}</p>}
      </div>
    </div>
  );
}

function Picture({ width, height, land, borders, countries, marks, labels }: MapPicture) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="map-title map-about">
      <title id="map-title">Map of the places of the meetings</title>
      <desc id="map-about">The table beside it names each place and its meetings.</desc>
      <path class="land" d={land} />
      {countries && <path class="country" d={countries} />}
      {borders && <path d={borders} />}
      {marks.map(({ x, y, radius }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
      ))}
      {labels.map(({ x, y, anchor, text }) => (
        <text key={text} x={x} y={y} {...(anchor === "start" ? {} : { "text-anchor": anchor })}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function Row({ name, meetings, older, articles }: PlaceLine) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ul>
          {meetings.map((date) => (
            <li key={date.href}>
              <a href={date.href}>
                <DateLabel date={date} />
              </a>
            </li>
          ))}
        </ul>
        {older}
      </td>
      <td>{articles}</td>
    </tr>
  );
}
