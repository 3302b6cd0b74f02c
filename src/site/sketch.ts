import { elementNode, textNode } from "./drawing.ts";

/**
 * Makes a document to draw in: it has what [D3](https://d3js.org/d3-selection) calls to append elements and to set their
 * attributes and text, and nothing else. In a whole document an element takes longer to make than to draw.
 */
export function sketchDocument(): Document {
  return new SketchDocument() as unknown as Document; // as much of one as is called
}

class SketchDocument {
  readonly documentElement = new Sketch(this, "", "");

  createElementNS(namespace: string, name: string): Sketch {
    return new Sketch(this, namespace, name);
  }
}

/** An element in which something is drawn: as much of [one](https://dom.spec.whatwg.org/#element) as a library needs for that. */
class Sketch {
  readonly nodeType = elementNode;
  readonly ownerDocument: SketchDocument;
  readonly namespaceURI: string;
  readonly localName: string;
  attributes: { readonly name: string; value: string }[] = [];
  childNodes: (Sketch | { readonly nodeType: number; readonly nodeValue: string })[] = [];

  constructor(ownerDocument: SketchDocument, namespace: string, name: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespace;
    this.localName = name;
  }

  set textContent(text: string) {
    this.childNodes = [{ nodeType: textNode, nodeValue: text }];
  }

  setAttribute(name: string, value: unknown): void {
    const known = this.attributes.find((one) => one.name === name);
    if (known) known.value = String(value);
    else this.attributes.unshift({ name, value: String(value) });
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((one) => one.name !== name);
  }

  appendChild(child: Sketch): Sketch {
    this.childNodes.push(child);
    return child;
  }

  /** What is drawn is new, so it is never put before anything. */
  insertBefore(child: Sketch): Sketch {
    return this.appendChild(child);
  }
}
