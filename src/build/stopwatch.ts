/** How long a stage of the work took, in milliseconds. */
export interface Stage {
  readonly name: string;
  readonly duration: number;
}

/** Measures the stages of some work, one after the other. */
export interface Stopwatch {
  /** Ends the stage at hand. */
  lap(name: string): void;
  readonly stages: readonly Stage[];
}

/** @param now tells the milliseconds since the work began, which may be before the stopwatch was at hand */
export function startStopwatch(now: () => number): Stopwatch {
  const stages: Stage[] = [];
  let last = 0;
  return {
    stages,
    lap(name) {
      const moment = now();
      stages.push({ name, duration: moment - last });
      last = moment;
    },
  };
}
