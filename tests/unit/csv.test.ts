import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { formatCsv } from "../../src/site/csv.ts";

suite("a table as CSV", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', ",", "\n", "\r\n", '"",\n', " ", "\uFEFFx", "彭博社", "a;b"),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  test("is read again cell by cell, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
        const text = formatCsv(["a", "b", "c"], rows);
        const [header, ...read] = parse(text, { bom: true, record_delimiter: "\r\n" }) as string[][];
        assert.deepEqual(header, ["a", "b", "c"]);
        const isDisarmed = (one: unknown) => typeof one === "string" && /^[=+\-@\t\r\n＝＋－＠]/u.test(one);
        assert.deepEqual(
          read,
          rows.map((row) => row.map((one) => (isDisarmed(one) ? `'${one}` : String(one)))),
        );
      }),
    );
  });

  test("begins with a byte order mark, ends every line in CRLF and quotes only where it must", () => {
    const text = formatCsv(
      ["a", "b"],
      [
        ["x, y", 'say "so"'],
        [undefined, ["one", "two"]],
      ],
    );
    assert.equal(text, '\uFEFFa,b\r\n"x, y","say ""so"""\r\n,one; two\r\n');
  });

  test("holds no text that a spreadsheet would run, and every number as it is", () => {
    const rows = [
      ["=1+1", "+1", "-1"],
      ["@x", "\t=1", "\r=1"],
      [-1, -0.5, 1e21],
      [["=a", "b"], "a=b", "＝1"],
    ];
    const text = formatCsv(["a", "b", "c"], rows);
    const [, ...read] = parse(text, { bom: true, record_delimiter: "\r\n" }) as string[][];
    assert.deepEqual(read, [
      ["'=1+1", "'+1", "'-1"],
      ["'@x", "'\t=1", "'\r=1"],
      ["-1", "-0.5", "1e+21"],
      ["'=a; b", "a=b", "'＝1"],
    ]);
  });
});
