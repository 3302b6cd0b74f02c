import type { PartialDate } from "../../archive/date.ts";

/** A span of whole days, counted from 1 January 1970. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that a date may mean: all of a month or a year where no more is known. With an end, all up to that. */
export function daysOf(start: PartialDate, end: PartialDate = start): Days {
  return { first: firstDay(start), last: Math.max(lastDay(end), firstDay(start)) };
}

/** The middle of a span of days. */
export function middleOf({ first, last }: Days): number {
  return (first + last) / 2;
}

/** The day on which a month begins; months are counted from the year 0. */
export function dayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / dayLength;
}

/** The month in which a day falls, counted from the year 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const dayLength = 86_400_000;

function firstDay(date: PartialDate): number {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year ?? 0, month - 1, day) / dayLength;
}

function lastDay(date: PartialDate): number {
  const [year, month = 12, day] = date.split("-").map(Number);
  return Date.UTC(year ?? 0, day === undefined ? month : month - 1, day ?? 0) / dayLength;
}
