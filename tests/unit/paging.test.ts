import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import type { Address } from "../../src/site/address.ts";
import { pageFromNewest, pageFromStart, perPage, type Slice } from "../../src/site/paging.ts";

const address: Address = "/topics/trade/";
const lengths = fc.oneof(fc.nat(12), fc.nat(400));
const sizes = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...Object.values(perPage)));

type Paged = readonly Slice<number>[];

suite("a list that is read from its newest", () => {
  const pages = (length: number, size: number) => pageFromNewest(address, listOf(length), size);

  test("has every item on exactly one page", () => {
    forAll((length, size) => assert.deepEqual(itemsOf(inReadingOrder(pages(length, size)).reverse()), listOf(length)));
  });

  test("has no page of twice the size or more, and none that is not full but the only one", () => {
    forAll((length, size) => {
      for (const { items } of pages(length, size)) {
        assert.ok(items.length < 2 * size && (items.length >= size || length < size));
      }
    });
  });

  test("has links that lead both ways through all its pages", () => {
    forAll((length, size) => isChain(pages(length, size)));
  });

  test("keeps its full pages as it grows, but for the way from the last of them to a newer one", () => {
    fc.assert(
      fc.property(lengths, fc.nat(100), sizes, (length, more, size) => {
        const before = numbered(pages(length, size));
        const after = numbered(pages(length + more, size));
        for (const [index, slice] of before.entries()) {
          const later = after[index];
          assert.ok(later);
          const isLast = index === before.length - 1;
          assert.deepEqual(later, isLast ? { ...slice, previous: later.previous } : slice);
        }
      }),
    );
  });

  test("shows its newest items at the address without a number", () => {
    forAll((length, size) => {
      const [newest] = pages(length, size);
      assert.equal(newest?.address, address);
      assert.equal(newest?.items.at(-1), listOf(length).at(-1));
    });
  });
});

suite("a list that is read from its start", () => {
  const pages = (length: number, size: number) => pageFromStart(address, listOf(length), size);

  test("has every item on exactly one page", () => {
    forAll((length, size) => assert.deepEqual(itemsOf(inReadingOrder(pages(length, size))), listOf(length)));
  });

  test("has full pages, but for the last one", () => {
    forAll((length, size) => {
      const counts = pages(length, size).map(({ items }) => items.length);
      const last = counts.pop() ?? 0;
      assert.ok(counts.every((count) => count === size));
      assert.ok(last <= size && (last > 0 || length === 0));
    });
  });

  test("has links that lead both ways through all its pages", () => {
    forAll((length, size) => isChain(pages(length, size)));
  });

  test("keeps its full pages as it grows, but for the way from the last one on", () => {
    fc.assert(
      fc.property(lengths, fc.nat(100), sizes, (length, more, size) => {
        const [before, after] = [pages(length, size), pages(length + more, size)];
        for (const [index, slice] of before.slice(0, -1).entries()) assert.deepEqual(after[index], slice);
      }),
    );
  });
});

test("no list has 100 items on a page", () => {
  for (const [page, size] of [
    [pageFromNewest, perPage.articles],
    [pageFromNewest, perPage.statements],
    [pageFromStart, perPage.entries],
  ] as const) {
    for (let length = 0; length < 500; length++) {
      for (const { items } of page(address, listOf(length), size)) assert.ok(items.length < 100);
    }
  }
});

function forAll(check: (length: number, size: number) => void): void {
  fc.assert(fc.property(lengths, sizes, check));
}

function listOf(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function itemsOf(slices: Paged): number[] {
  return slices.flatMap(({ items }) => items);
}

function numbered(slices: Paged): Paged {
  return slices.filter(({ number }) => number !== undefined).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** The pages as a reader comes upon them who starts at the address without a number. */
function inReadingOrder(slices: Paged): Slice<number>[] {
  const byAddress = new Map(slices.map((slice) => [slice.address, slice]));
  const way: Slice<number>[] = [];
  for (let at: Address | undefined = address; at !== undefined && way.length <= slices.length; ) {
    const slice: Slice<number> | undefined = byAddress.get(at);
    assert.ok(slice, `nothing stands at ${at}`);
    way.push(slice);
    at = slice.next;
  }
  return way;
}

function isChain(slices: Paged): void {
  const way = inReadingOrder(slices);
  assert.equal(way.length, slices.length, "the links lead to each page once");
  assert.equal(new Set(way.map((slice) => slice.address)).size, slices.length, "no two pages share an address");
  for (const [index, { previous }] of way.entries()) assert.equal(previous, way[index - 1]?.address);
}
