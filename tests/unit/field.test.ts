import assert from "node:assert/strict";
import { test } from "node:test";
import { prose } from "../../src/archive/schema/field.ts";

test("a name is the same text, whether its accents were typed as characters of their own or not", () => {
  const name = prose("a name");
  assert.equal(name.parse("Jose\u0301 Nu\u0308n\u0303ez"), "José Nüñez".normalize("NFC"));
  assert.equal(name.parse("José Nüñez".normalize("NFC")), "José Nüñez".normalize("NFC"));
});
