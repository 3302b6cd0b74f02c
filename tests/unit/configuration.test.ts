import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type UserConfig from "@11ty/eleventy/UserConfig";
import configure from "../../.eleventy.ts";
import { readEdition } from "../../src/build/edition.ts";
import { leaveSettings } from "../../src/build/settings.ts";
import { noPlans } from "../../src/site/pageKind.ts";

suite("the configuration", () => {
  // Eleventy follows the next change while it waits for plans, and the two would be at work on one preview.
  test("of the dev server has what reads at hand when it is asked for plans", async () => {
    const config = emptyConfig();
    const readers: unknown[] = [];
    leaveSettings(config, {
      watched: "articles",
      choosePages(read) {
        readers.push(read);
        return noPlans;
      },
      publish() {},
    });
    await configure(config);
    assert.equal(planned(config), noPlans);
    assert.deepEqual(readers, [readEdition]);
  });

  test("of a build takes the plans as they are", async () => {
    const config = emptyConfig();
    leaveSettings(config, { plans: noPlans, publish() {} });
    await configure(config);
    assert.equal(planned(config), noPlans);
  });

  test("is none for Eleventy by itself", async () => {
    await assert.rejects(configure(emptyConfig()), /npm run build/);
  });
});

/** A configuration that keeps global data, and takes all else. */
function emptyConfig(): UserConfig {
  const globalData: Record<string, unknown> = {};
  const own = {
    globalData,
    addGlobalData(name: string, value: unknown) {
      globalData[name] = value;
    },
  };
  return new Proxy(own, { get: (config, name) => Reflect.get(config, name) ?? (() => undefined) }) as never;
}

function planned({ globalData }: UserConfig): unknown {
  return (globalData as { readonly plans: () => unknown }).plans();
}
