import type { TimelineMark, TimelinePicture } from "../../src/site/timeline/picture.ts";
import type { Timeline as TimelineProps } from "../../src/site/timeline/timeline.ts";

/** Meetings along a line, with the articles on them: lying where there is room, upright on a phone. */
export function Timeline({ timeline }: { readonly timeline: TimelineProps | undefined }) {
  if (!timeline) return null;
  const { title, description, wide, tall } = timeline;
  return (
    <figure class="timeline">
      <Picture shape="wide" title={title} description={description} {...wide} />
      <Picture shape="tall" title={title} description={description} {...tall} />
      <figcaption class="note">
        A filled mark is a meeting with articles here, an open one is only mentioned; a band is all that is known of its
        date. Each stroke is an article on the day of its publication, a number says how many stand together.
      </figcaption>
    </figure>
  );
}

interface PictureProps extends TimelinePicture {
  readonly shape: "wide" | "tall";
  readonly title: string;
  readonly description: string;
}

function Picture({ shape, title, description, width, height, ...drawn }: PictureProps) {
  const id = `timeline-${shape}`;
  return (
    <svg class={id} viewBox={`0 0 ${width} ${height}`} aria-labelledby={`${id}-title`} aria-describedby={`${id}-about`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      <g aria-hidden>
        <path class="axis" d={drawn.axis} />
        <path class="span" d={drawn.spans} />
        <path class="strokes" d={drawn.strokes} />
        {[...drawn.graduations, ...drawn.tallies].map(({ x, y, text }) => (
          <text key={`${x} ${y}`} x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
      {drawn.marks.map((mark) => (
        <Mark key={mark.href} {...mark} />
      ))}
    </svg>
  );
}

function Mark({ href, isHeld, isHere, x, y, lead, isBefore, date, place, reach }: TimelineMark) {
  return (
    <a href={href} {...(isHeld ? { class: "held" } : {})} {...(isHere ? { "aria-current": "page" } : {})}>
      <rect {...reach} />
      <path d={lead} />
      <circle cx={x} cy={y} r={isHere ? 7 : 5} />
      {[date, place].map((line) => (
        <text key={line.y} x={line.x} y={line.y} {...(isBefore ? { "text-anchor": "end" } : {})}>
          {line.text}
        </text>
      ))}
    </a>
  );
}
