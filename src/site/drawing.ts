/** The elements of [SVG](https://www.w3.org/TR/SVG2/) that a drawing is made of: none of them runs or loads anything by itself. */
const elementNames = [
  "svg",
  "g",
  "title",
  "desc",
  "a",
  "text",
  "tspan",
  "path",
  "line",
  "polyline",
  "polygon",
  "rect",
  "circle",
] as const;

/** A drawing, or an element of one: plain data, from which a page makes elements and no raw text. */
export interface Drawing {
  readonly name: (typeof elementNames)[number];
  /** By their names in SVG: `stroke-width`, `class`. Never a style, for pages allow none, nor a handler of events. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawing | string)[];
}

/** Puts together an element of a drawing; numbers are rounded to a hundredth, for nobody sees what every reader loads. */
export function draw(
  name: Drawing["name"],
  attributes: Readonly<Record<string, string | number>>,
  ...children: Drawing["children"]
): Drawing {
  const texts = Object.entries(attributes).map(([key, value]) => [key, formatAttribute(value)]);
  return { name, attributes: Object.fromEntries(texts), children };
}

function formatAttribute(value: string | number): string {
  return typeof value === "number" ? formatNumber(value) : value;
}

function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * Reads an element that a library drew. Its styles, handlers and labels, and elements that are not of a drawing, such as
 * a style sheet, are left out: a page styles by its own classes, and a drawing has a title and a description.
 */
export function drawingOf(element: Element): Drawing {
  const attributes = [...element.attributes].filter(
    ({ name }) => !/^(style|on.*|xmlns.*|aria-.*|font-.*)$/i.test(name),
  );
  return {
    name: isDrawn(element.localName) ? element.localName : "g",
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, roundNumbers(value)])),
    children: [...element.childNodes].flatMap(childOf),
  };
}

function roundNumbers(text: string): string {
  return text.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => formatNumber(Number(number)));
}

function childOf(node: ChildNode): Drawing["children"] {
  if (node.nodeType === textNode) return node.nodeValue ? [node.nodeValue] : [];
  return node.nodeType === elementNode && isDrawn((node as Element).localName) ? [drawingOf(node as Element)] : []; // by its type
}

/** The [type](https://dom.spec.whatwg.org/#dom-node-nodetype) of an element. */
export const elementNode = 1;

/** The type of a text. */
export const textNode = 3;

function isDrawn(name: string): name is Drawing["name"] {
  return (elementNames as readonly string[]).includes(name);
}
