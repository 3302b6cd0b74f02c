/**
 * Finds what a payload has made of a page: runs in the page itself, so it takes everything it needs along. Returns what
 * it found in words; nothing where all that records say is text.
 */
export function findIntruders(): string[] {
  const found: string[] = [];
  if ("hostile" in globalThis) found.push("a script has run");
  const own = "script[src*='/assets/'], script[src*='/.11ty/'], script[type='application/ld+json']";
  const strange = `[data-hostile], [style], style, iframe, object, embed, base, template, animate, use, foreignObject, math, img,
    script:not(${own}), meta[http-equiv]:not([http-equiv='Content-Security-Policy'], [http-equiv='refresh'])`;
  for (const element of document.querySelectorAll(strange)) found.push(element.outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${name} of a ${element.localName}`);
      if (!/^(href|src|action|formaction|xlink:href|data|poster|cite|ping)$/i.test(name)) continue;
      const { protocol, origin } = new URL(value, document.baseURI);
      const isDownload = protocol === "data:" && element.matches("a[download]") && /^data:application\//.test(value);
      const isLoaded = !element.matches("a, link:not([rel~='stylesheet'], [rel~='icon'])");
      if (isLoaded && origin !== location.origin) found.push(`a ${element.localName} loads ${value}`);
      if (!isDownload && !/^(https?|mailto):$/.test(protocol)) found.push(`a ${element.localName} leads to ${value}`);
    }
  }
  const policies = document.querySelectorAll("meta[http-equiv='Content-Security-Policy']");
  if (policies.length !== 1) found.push(`${policies.length} policies`);
  return found;
}
