import type { Figure } from "../archive/archive.ts";
import { addresses } from "./address.ts";
import { formatDate } from "./date.ts";
import { formatLocator, type LocatorEntry } from "./entry.ts";
import type { Link } from "./frame.ts";
import { formatFigure } from "./quantity.ts";
import type { Site } from "./site.ts";

/** A figure in a table. */
export interface FigureEntry {
  readonly measure: Link;
  readonly value: string;
  readonly period: string;
  readonly attributedTo: string;
  readonly note: string;
  readonly locator: LocatorEntry;
}

export function figureEntry({ base }: Site, figure: Figure): FigureEntry {
  const { measure, period, attributedTo = "", note = "", at, check } = figure;
  return {
    measure: { text: measure.title, href: base.href(addresses.figure(measure.id)) },
    value: formatFigure(figure),
    period: period ? formatDate(period) : "",
    attributedTo,
    note,
    locator: { text: formatLocator(at), check },
  };
}
