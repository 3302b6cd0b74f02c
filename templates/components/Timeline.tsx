import type { TimelineMark, TimelinePicture } from "../../src/site/timeline/picture.ts";
import type { Timeline as TimelineProps } from "../../src/site/timeline/timeline.ts";

/** Meetings along a line, with the articles on them: lying where there is room, upright on a phone. */
export function Timeline({ title, description, legend, wide, tall }: TimelineProps) {
  return (
    <figure class="timeline">
      <Picture shape="wide" title={title} description={description} {...wide} />
      <Picture shape="tall" title={title} description={description} {...tall} />
      <figcaption class="note">{legend}</figcaption>
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

function Mark({ href, isHeld, isHere, x, y, foot, lead, words, date, place, reach }: TimelineMark) {
  return (
    <a href={href} {...(isHeld ? { class: "held" } : {})} {...(isHere ? { "aria-current": "page" } : {})}>
      <g transform={`translate(${x} ${y})`}>
        <rect {...reach} />
        <path d={lead} />
        <circle {...(foot.x ? { cx: foot.x } : {})} cy={foot.y} r={isHere ? 7 : 5} />
        {[date, place].map((text, line) => (
          <text
            key={words.lines[line]}
            x={words.x}
            y={words.lines[line]}
            {...(words.isBefore ? { "text-anchor": "end" } : {})}
          >
            {text}
          </text>
        ))}
      </g>
    </a>
  );
}
