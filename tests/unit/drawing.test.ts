import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseHTML } from "linkedom";
import { draw, drawingOf } from "../../src/site/drawing.ts";

suite("a drawing", () => {
  const read = (svg: string) => {
    const element = parseHTML(`<html><body>${svg}</body></html>`).document.querySelector("svg");
    return drawingOf(element ?? assert.fail("no element"));
  };

  test("keeps elements, attributes and text of what a library drew", () => {
    assert.deepEqual(
      read('<svg viewBox="0 0 9 9"><g fill="red"><text>salt</text></g></svg>'),
      draw("svg", { viewBox: "0 0 9 9" }, draw("g", { fill: "red" }, draw("text", {}, "salt"))),
    );
  });

  test("leaves out styles, handlers and what is no part of a drawing", () => {
    assert.deepEqual(
      read('<svg style="color: red" onload="run()"><style>g {}</style><script>run()</script><image href="/x"/></svg>'),
      draw("svg", {}),
    );
  });

  test("has numbers of two decimals", () => {
    assert.deepEqual(
      read('<svg><path d="M0.333333,12.005001L-7.1e-7,3"></path></svg>'),
      draw("svg", {}, draw("path", { d: "M0.33,12.01L0,3" })),
    );
    assert.equal(draw("circle", { r: 1 / 3 }).attributes["r"], "0.33");
  });
});
