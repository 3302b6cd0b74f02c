import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sourceTest } from "../../src/import/agency.ts";
import { findArticle } from "../../src/import/article.ts";
import { parseClipping } from "../../src/import/clipping.ts";
import { decodeCopy } from "../../src/import/decode.ts";
import { parsePage } from "../../src/import/page.ts";
import { parsePaste } from "../../src/import/paste.ts";
import { findTwins } from "../../src/import/twin.ts";

const isSource = sourceTest([]);
const head = "Leaders meet to talk about the herring of the strait\n\nBy Ada Name\n\n14 May 2021\n\n";
const text = [
  "The two leaders met on Thursday in Karsund and talked for three hours about the treaty on the bridge.",
  "The fleets of the two countries landed more than 4.5 million tonnes last year, the commission says.",
  "A second round of talks is expected in the autumn, when the parliaments will have voted on the treaty.",
];

function read(copy: string) {
  const { text: body, stated } = parseClipping(copy);
  return findArticle(parsePaste(body), stated, isSource);
}

function paragraphsOf(copy: string): string[] {
  return read(copy).passages.map((passage) => passage.text);
}

suite("a paragraph of the article stays one:", () => {
  const sentences: Readonly<Record<string, string>> = {
    "with “reports by” at its beginning": "Reports by state media said that the treaty would be signed in March.",
    "with “reporting by” at its beginning":
      "Reporting by the agency showed that the fishermen had been paid for years.",
    "with a photo that somebody took": "Investigators were shown a photo by the harbour police of the bridge in March.",
    "with two abbreviations and a bar": "They spoke at length about the WTO/GATT rules.",
    "with a pair of currencies": "The currency fell sharply against the dollar on Thursday (USD/CNY).",
    "with the signing of agreements in Portuguese": "A assinatura de vinte acordos foi realizada no palácio na quinta.",
    "with the signing of agreements in Spanish":
      "La suscripción de veinte acuerdos tuvo lugar en el palacio el jueves.",
    "with a German day at its beginning": "18. Oktober was the day on which the old treaty had been signed.",
    "with “avec” at its beginning": "Avec cette loi, le gouvernement espère gagner du temps avant la fin du mois.",
    "with an aside in brackets at its end": "The toll is twelve crowns for all (note: prices are in crowns)",
    "with a year at its beginning": "2013. That was the year in which the first bridge was opened.",
    "that is the first row of a table": "| Country | Catch | Value |",
  };
  for (const [what, sentence] of Object.entries(sentences)) {
    test(what, () => {
      const [first = "", ...others] = text;
      assert.deepEqual(paragraphsOf(head + [first, sentence, ...others].join("\n\n")), [first, sentence, ...others]);
    });
  }

  test("where a line that was wrapped begins with a year", () => {
    const wrapped =
      "The two leaders met on Thursday in Karsund, as they had done since\n2013. They talked for three hours about the treaty on the bridge and\nthe herring of the strait, which is to be counted by a commission of\nboth.";
    assert.equal(paragraphsOf(`${head + wrapped}\n\n${text[1]}`)[0], wrapped.replaceAll("\n", " "));
  });

  for (const mark of ["\u2028", "\u2029", "\u0085", "\v", "\f", "\r"]) {
    test(`where lines end with U+${mark.charCodeAt(0).toString(16).padStart(4, "0")}`, () => {
      const decoded = decodeCopy("copy.txt", Buffer.from(head + text.join(mark)));
      assert.deepEqual(decoded.kind === "text" && paragraphsOf(decoded.text), text);
    });
  }

  test("where control characters stand in it, as in a text that was twice encoded", () => {
    const twice = Buffer.concat([Buffer.from("\uFEFF"), Buffer.from(head + text.join("\n\n"), "utf16le")]);
    const decoded = decodeCopy("copy.txt", twice);
    assert.deepEqual(decoded.kind === "text" && paragraphsOf(decoded.text), text);
  });

  test("without what no record may hold, be it typed or referred to", () => {
    const odd = decodeCopy("copy.txt", Buffer.from("It is \u2068turned\u2069 about\uFFFF."));
    assert.deepEqual(odd, { kind: "text", text: "It is turned about." });
    const page = decodeCopy("copy.html", Buffer.from("<p>It&#146;s &#x2068;turned&#8297; &#1;about &amp; &#x1F600;."));
    assert.deepEqual(page, { kind: "page", text: "<p>It&#146;s turned about &amp; &#x1F600;." });
  });

  test("within an element whose class only holds the name of some furniture", () => {
    const [first, second, third] = text.map((paragraph) => `<p>${paragraph}</p>`);
    const wrap = (name: string, inner = "") => `<div class="${name}">${inner}</div>`;
    const html = `<!doctype html><h1>Leaders meet to talk about it</h1><article>${first}${wrap("stock-note", second)}${wrap("shareholders", third)}${wrap("share-bar", "<p>Tell all of your friends about this article.</p>")}${first}</article>`;
    const { blocks, stated } = parsePage(html, isSource);
    const found = findArticle(blocks, stated, isSource).passages.map((passage) => passage.text);
    assert.deepEqual(found, [...text, text[0]]);
  });
});

suite("a subheading stays one:", () => {
  for (const subheading of [
    "Read the room",
    "Further sanctions",
    "About that treaty",
    "Also at stake",
    "Watch the skies",
  ]) {
    test(subheading, () => {
      const { passages } = read(`${head}${text[0]}\n\n${subheading}\n\n${text[1]}\n\n${text[2]}`);
      assert.deepEqual(passages[1], { kind: "subheading", text: subheading });
    });
  }
});

suite("a page that writes its times in those of Greenwich", () => {
  test("is of the day that it prints", () => {
    const stated = '<meta property="article:published_time" content="2024-08-20T01:15:00Z">';
    const body = text.map((paragraph) => `<p>${paragraph}</p>`).join("");
    const html = (day: string) => `<html><head>${stated}</head><body><article><h1>A title of some words</h1>
      <time datetime="2024-08-20T01:15:00Z">${day}</time>${body}</article></body></html>`;
    assert.equal(parsePage(html("August 19, 2024"), isSource).stated.published?.date, "2024-08-19");
    assert.equal(parsePage(html("August 20, 2024"), isSource).stated.published?.date, "2024-08-20");
    assert.equal(parsePage(html("Updated yesterday"), isSource).stated.published?.date, "2024-08-20");
  });
});

suite("a day that a page prints for its readers", () => {
  const dayOf = (stated: string, line: string) => {
    const html = `<!doctype html><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${stated}"}</script>
      <article><h1>Postmen sing among the kettles</h1><p>${line}</p>${text.map((one) => `<p>${one}</p>`).join("")}</article>`;
    const { blocks, stated: told } = parsePage(html, isSource);
    const { published } = findArticle(blocks, told, isSource);
    return [published?.date, published?.insteadOf];
  };

  test("holds where its data state an instant that is another day in Greenwich, and that is noted", () => {
    for (const stated of ["2023-10-19T01:15:00Z", "2023-10-19T01:15:00.000+00:00"]) {
      assert.deepEqual(dayOf(stated, "October 18, 2023"), ["2023-10-18", stated]);
      assert.deepEqual(dayOf(stated, "By Ada Sample, October 18, 2023"), ["2023-10-18", stated]);
    }
  });

  test("yields to a day that the data state in the page's own zone, and where it is that of an update or far from it", () => {
    for (const stated of ["2023-10-19T01:15:00-05:00", "2023-10-19"]) {
      assert.deepEqual(dayOf(stated, "October 18, 2023"), ["2023-10-19", undefined]);
    }
    for (const line of ["Updated October 20, 2023", "November 22, 2023", "October 19, 2023"]) {
      assert.deepEqual(dayOf("2023-10-19T01:15:00Z", line), ["2023-10-19", undefined], line);
    }
  });
});

suite("what a page has beside its article", () => {
  test("is told", () => {
    const aside = "An aside of some length that has nothing to do with the article.";
    const html = `<!doctype html><h1>Leaders meet to talk</h1><article>${text.map((one) => `<p>${one}</p>`).join("")}</article><div class="newsletter"><p>${aside}</p></div>`;
    assert.deepEqual(parsePage(html, isSource).dropped, [{ text: aside, reason: "stands elsewhere on the page" }]);
  });
});

suite("the day in a dateline", () => {
  const undated = head.replace("14 May 2021\n\n", "");
  const dayOf = (dateline: string, before = undated, behind = "") =>
    read(`${before}${dateline} ${text.join("\n\n")}${behind}`).published?.date;

  const dated: Readonly<Record<string, string>> = {
    "PORT NOR, 14 May 2021 —": "2021-05-14",
    "PORT NOR, May 14, 2021 (Sund Wire) -": "2021-05-14",
    "Port Nor, Norland, Sept. 3, 2021 (Sund Wire) –": "2021-09-03",
    "PORT NOR, 14 mai 2021 (Sund Wire) -": "2021-05-14",
    "PORT NOR, 3 de septiembre de 2021 (Sund Wire) -": "2021-09-03",
  };
  for (const [dateline, day] of Object.entries(dated)) {
    test(`is that of the article, where the copy prints no other: ${dateline}`, () => {
      assert.equal(dayOf(dateline), day);
      const { dateline: place, passages } = read(`${undated}${dateline} ${text.join("\n\n")}`);
      assert.match(place, /^port nor/i);
      assert.ok(passages[0]?.text.startsWith(dateline), "it stands in the text as before");
    });
  }

  test("is not known where no year stands there, or where there is no such day", () => {
    assert.equal(dayOf("PORT NOR, May 14 —"), undefined);
    assert.equal(dayOf("PORT NOR, 31 April 2021 —"), undefined);
  });

  test("yields to a day that the copy prints before the text or behind it", () => {
    assert.equal(dayOf("PORT NOR, 13 May 2021 —", head), "2021-05-14");
    for (const behind of ["Published on 15 May 2021", "© Sund Wire\n\n15 May 2021"]) {
      assert.equal(dayOf("PORT NOR, 13 May 2021 —", undated, `\n\n${behind}`), "2021-05-15", behind);
    }
  });
});

suite("a day that counts from the one on which it is read", () => {
  for (const line of ["Yesterday", "Updated yesterday at 12:30", "3 days ago", "Hier à 12:00", "vor 3 Tagen"]) {
    test(`is not taken for that of the article: ${line}`, () => {
      assert.equal(read(head.replace("14 May 2021", line) + text.join("\n\n")).published, undefined);
    });
  }
});

suite("a byline is found, and is no headline,", () => {
  const title = "Postmen sing among the kettles";
  const lines: Readonly<Record<string, readonly string[]>> = {
    "BY ADA SAMPLE AND MO SAMPLE\n\nOctober 18, 2023": ["Ada Sample", "Mo Sample"],
    "BY ADA DE LA SAMPLE, MO O'SAMPLE AND JO MCSAMPLE-DOE\n\nOctober 18, 2023": [
      "Ada de la Sample",
      "Mo O'Sample",
      "Jo McSample-Doe",
    ],
    "POR JO E SAMPLE Y MO SAMPLE\n\n18 de octubre de 2023": ["Jo E Sample", "Mo Sample"],
    "BY TJ SAMPLE IN KARSUND\n\nOctober 18, 2023": ["TJ Sample"],
    "October 18, 2023 By Ada Sample": ["Ada Sample"],
    "October 18, 2023 at 10:30 a.m. GMT By Ada Sample and Mo Sample": ["Ada Sample", "Mo Sample"],
    "OCTOBER 18, 2023 10:30 BY ADA SAMPLE": ["Ada Sample"],
    "OCTOBER 18, 2023 BY ADA SAMPLE": ["Ada Sample"],
    "By Ada Sample, October 18, 2023": ["Ada Sample"],
    "Von Ada Sample 18. Oktober 2023": ["Ada Sample"],
  };
  for (const [line, names] of Object.entries(lines)) {
    test(line.replace(/\s+/g, " "), () => {
      const { headline, byline, published } = read(`${title}\n\n${line}\n\n${text.join("\n\n")}`);
      assert.deepEqual([headline, byline, published?.date], [title, names, "2023-10-18"]);
      const printed = line.split("\n\n").map((one) => `<p>${one}</p>`);
      const page = parsePage(
        `<!doctype html><h1>${title}</h1>${printed.join("")}${text.map((one) => `<p>${one}</p>`).join("")}`,
        isSource,
      );
      const found = findArticle(page.blocks, page.stated, isSource);
      assert.deepEqual([found.headline, found.byline, found.published?.date], [title, names, "2023-10-18"]);
    });
  }

  test("nor is a headline with a date in it a byline", () => {
    for (const headline of ["By October 18, 2023 Ada Sample Will Sing", "Karsund Treaty of October 18, 2023"]) {
      const found = read(`${headline}\n\nBy Mo Sample\n\n${text.join("\n\n")}`);
      assert.deepEqual([found.headline, found.byline], [headline, ["Mo Sample"]]);
    }
  });
});

suite("an article in a script without spaces", () => {
  const signs = [
    "中国の習近平国家主席とロシアのプーチン大統領は14日、北京で会談し、両国の協力を強化することで一致した。",
    "会談では貿易やエネルギーの問題が話し合われた。",
    "両首脳は共同声明に署名し、今後も首脳会談を続けることを確認した。",
  ];
  test("is found with its headline", () => {
    const { headline, passages } = read(`中露首脳が会談、協力で一致\n\n2021年5月14日\n\n${signs.join("\n\n")}`);
    assert.equal(headline, "中露首脳が会談、協力で一致");
    assert.deepEqual(
      passages.map((passage) => passage.text),
      signs,
    );
  });

  test("is known again", () => {
    assert.equal(findTwins([["held", signs.slice(0, 2)]]).find(signs), "held");
  });
});

suite("front matter", () => {
  const facts = (fields: string, end = "---\n") => {
    const { headline, byline, published } = read(`---\n${fields}\n${end}\n${text.join("\n\n")}\n`);
    return [headline, byline.join(), published?.date ?? ""];
  };
  test("is read whatever its capitals, its way to write a day and the spaces behind its end", () => {
    assert.deepEqual(facts("Title: Talks\nAuthor: Ada Name\nDate: 14 May 2021", "--- \n"), [
      "Talks",
      "Ada Name",
      "2021-05-14",
    ]);
  });

  test("states the day in its own zone, and texts that look like numbers or nothing", () => {
    assert.deepEqual(facts("title: 2023\nauthor: null\ndate: 2021-05-14T23:30:00-05:00"), ["2023", "", "2021-05-14"]);
  });

  test("is only what states something of an article", () => {
    const { passages, dropped, headline } = read(
      `---\nThe treaty: it was signed by both of the leaders.\n---\n\n${head}${text.join("\n\n")}`,
    );
    const told = JSON.stringify([passages, dropped, headline]);
    assert.ok(told.includes("it was signed by both"), told);
  });

  test("can't grow beyond its size", () => {
    const rows = [..."bcdefgh"].map((name, index) => {
      const before = "abcdefg"[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
    });
    assert.deepEqual(facts(`title: Talks\na: &a [x]\n${rows.join("\n")}\nauthor: *h`), ["Talks", "", ""]);
  });
});

suite("an address", () => {
  test("that no browser would open is none", () => {
    for (const address of ["http://[oops", "https://example.com:99999/x"]) {
      const { url, dropped } = read(`${head}${address}\n\n${text.join("\n\n")}`);
      assert.equal(url, "");
      assert.ok(dropped.some((line) => line.text === address));
    }
  });
});

suite("a page that names an encoding", () => {
  for (const name of ["utf-16", "base64", "hex", "nonsense"]) {
    test(`is read without it where it can't be ${name}`, () => {
      const html = `<!doctype html><meta charset=${name}><p>“Größe”`;
      const decoded = decodeCopy("page.html", Buffer.from(html));
      assert.deepEqual(decoded, { kind: "page", text: html });
    });
  }
});

suite("a line of a hundred thousand signs without an end", () => {
  const lines: Readonly<Record<string, string>> = {
    brackets: "[",
    pictures: "![",
    links: "[a](",
    "bold marks": "**a ",
    underscores: "__a ",
    addresses: "<http://a",
    ornaments: "—-",
    digits: "1",
    "words that lead to a newsletter": "the ",
    "words of what is read aloud": "audio is ",
    "those who helped": "Reporting by ....",
  };
  for (const [what, part] of Object.entries(lines)) {
    // It takes some milliseconds; as it was, with the square of the length, from seven seconds to a minute.
    test(`of ${what} is read in time`, { timeout: 5_000 }, () => {
      const begun = performance.now();
      read(`${head}a${part.repeat(Math.ceil(100_000 / part.length))}a\n\n${text.join("\n\n")}`);
      assert.ok(performance.now() - begun < 4_000);
    });
  }
});
