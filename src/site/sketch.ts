import { elementNode, textNode } from "./drawing.ts";

/** An element in which something is drawn: as much of [one](https://dom.spec.whatwg.org/#element) as a library needs for that. */
interface Sketch {
  readonly nodeType: number;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: SketchDocument;
  attributes: { readonly name: string; value: string }[];
  childNodes: (Sketch | { readonly nodeType: number; readonly nodeValue: string })[];
  textContent: string;
  setAttribute(name: string, value: unknown): void;
  removeAttribute(name: string): void;
  appendChild(child: Sketch): Sketch;
  /** What is drawn is new, so it is never put before anything. */
  insertBefore(child: Sketch, before: null): Sketch;
}

interface SketchDocument {
  readonly documentElement: Sketch;
  createElementNS(namespace: string, name: string): Sketch;
}

/**
 * Makes a document to draw in: it has what [D3](https://d3js.org/d3-selection) calls to append elements and to set their
 * attributes and text, and nothing else. In a whole document an element takes longer to make than to draw.
 */
export function sketchDocument(): Document {
  const sketched: SketchDocument = {
    get documentElement() {
      return sketchElement(sketched, "", "");
    },
    createElementNS: (namespace, name) => sketchElement(sketched, namespace, name),
  };
  return sketched as unknown as Document; // as much of one as is called
}

function sketchElement(ownerDocument: SketchDocument, namespaceURI: string, localName: string): Sketch {
  return {
    nodeType: elementNode,
    localName,
    namespaceURI,
    ownerDocument,
    attributes: [],
    childNodes: [],
    set textContent(text: string) {
      this.childNodes = [{ nodeType: textNode, nodeValue: text }];
    },
    setAttribute(name, value) {
      const known = this.attributes.find((one) => one.name === name);
      if (known) known.value = String(value);
      else this.attributes.unshift({ name, value: String(value) });
    },
    removeAttribute(name) {
      this.attributes = this.attributes.filter((one) => one.name !== name);
    },
    appendChild(child) {
      this.childNodes.push(child);
      return child;
    },
    insertBefore(child) {
      return this.appendChild(child);
    },
  };
}
