// Makes the search work. The index and the program that reads it are loaded when the visitor first turns to the search.
const place = document.querySelector(".search");
const form = place.querySelector("form");
const words = form.querySelector("[name=q]");
const narrowing = form.querySelector("details");
const fields = [...form.querySelectorAll("select")];
const status = place.querySelector("[role=status]");
const results = place.querySelector("#results");
const list = results.querySelector("ol");
const more = results.querySelector(".search-more");
const engineAddress = new URL("../pagefind/pagefind.js", document.currentScript.src).href;
const portion = 10;
const pause = 250;

let engine;
let choices;
/** What a filter was called before, by the name of the filter and what it was. */
const former = new Map();
/** What was asked last; answers to what was asked before come too late. */
let turn = 0;
/** What was found and is not shown yet. */
let rest = [];

let typing;

// A page that is opened from a disk may read no other file: then it shows what it does without a script.
if (location.protocol === "file:") giveWay();
else start();

function giveWay() {
  place.remove();
  document.querySelector(".search-without").classList.remove("search-without");
}

function start() {
  place.hidden = false;
  document.querySelector(".search-without").remove();
  words.addEventListener("focus", () => loadEngine().catch(tellFailure));
  narrowing.addEventListener("toggle", () => narrowing.open && loadChoices().catch(tellFailure));
  more.addEventListener("click", () => showMore().catch(tellFailure));
  addEventListener("popstate", readAddress);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("pushState");
  });
  form.addEventListener("change", ({ target }) => target !== words && ask("pushState"));
  words.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => ask("replaceState"), pause);
  });
  readAddress();
}

function loadEngine() {
  engine ??= import(engineAddress).then(async (pagefind) => {
    await pagefind.options({ noWorker: true, excerptEllipsis: "…" });
    await pagefind.init();
    return pagefind;
  });
  return engine;
}

/** Fills the filters with what they can be set to. */
function loadChoices() {
  choices ??= fetch(place.dataset.choices)
    .then((response) => response.json())
    .then((known) => {
      for (const field of fields) {
        for (const [value, label, ...before] of known[field.name] ?? []) {
          field.append(new Option(label, value));
          for (const id of before) former.set(`${field.name} ${id}`, value);
        }
      }
    });
  return choices;
}

/** Takes what is asked from the address of the page: another page, a bookmark or a step back has led here. */
async function readAddress() {
  const asked = new URLSearchParams(location.search);
  words.value = asked.get("q") ?? "";
  // Both before anything is awaited, so that nothing moves under the reader’s eyes.
  place.toggleAttribute("data-asked", asked.size > 0);
  if (fields.some(({ name }) => asked.get(name))) narrowing.open = true;
  try {
    if (narrowing.open) await loadChoices();
  } catch {
    // What is asked can't be shown, so nothing else is shown for it.
    return tellFailure();
  }
  for (const field of fields) {
    const given = asked.get(field.name) ?? "";
    const value = former.get(`${field.name} ${given}`) ?? given;
    // What no article has stands there as it was asked for: a search that passed over it would find too much.
    const isKnown = [...field.options].some((option) => option.value === value);
    if (!isKnown && field.name !== "sort") field.append(new Option(value, value));
    field.value = isKnown || field.name !== "sort" ? value : "";
  }
  await find();
}

/** Puts what is asked into the address, so that it can be shared, and finds it. */
async function ask(keep) {
  clearTimeout(typing);
  // Until the filters are filled, they don't say what the address asks for.
  await choices?.catch(() => undefined);
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  const address = asked.size > 0 ? `?${asked}` : location.pathname;
  if (asked.toString() !== location.search.slice(1)) history[keep](undefined, "", address);
  place.toggleAttribute("data-asked", asked.size > 0);
  find();
}

async function find() {
  const own = ++turn;
  try {
    await answer(own);
  } catch {
    // A failure that comes too late is as little use as an answer.
    if (own === turn) tellFailure();
  }
}

async function answer(own) {
  const query = words.value.trim();
  const set = fields.filter(({ name, value }) => name !== "sort" && value !== "");
  const byDate = query === "" || form.elements.sort.value === "date";
  if (query === "" && set.length === 0) return show([], "");
  const pagefind = await loadEngine();
  const filters = Object.fromEntries(set.map(({ name, value }) => [name, value]));
  const { results: hits } = await pagefind.search(query || null, { filters });
  const found = byDate ? await newestFirst(pagefind, hits) : hits;
  if (own === turn) await show(found, tally(found.length));
}

/** Orders results by date: the index holds all articles in the order in which they were published. */
async function newestFirst(pagefind, hits) {
  const { results: all } = await pagefind.search(null);
  const places = new Map(all.map(({ id }, index) => [id, index]));
  return hits.toSorted((a, b) => places.get(b.id) - places.get(a.id));
}

function tally(number) {
  if (number === 0) return "No article has all of this. Fewer words or filters find more.";
  return number === 1 ? "1 article" : `${number} articles`;
}

async function show(found, said) {
  rest = found;
  const own = turn;
  const [first, ...others] = nextItems();
  const item = await first;
  if (own !== turn) return;
  list.replaceChildren(...(item ? [item] : []));
  status.textContent = said;
  await append(others, own);
}

async function showMore() {
  const own = turn;
  const [first, ...others] = nextItems();
  const item = await first;
  if (own !== turn) return;
  list.append(item);
  item.querySelector("a").focus();
  await append(others, own);
}

/** Adds results in their order, each as soon as it is there. */
async function append(coming, own) {
  for (const item of coming) {
    const next = await item;
    if (own !== turn) return;
    list.append(next);
  }
}

/** The results that are to be shown next, all asked for at once. */
function nextItems() {
  const next = rest.slice(0, portion);
  rest = rest.slice(portion);
  more.hidden = rest.length === 0;
  const coming = next.map(async (result) => itemOf(await result.data()));
  // Whoever waits for the first hears of a failure; that of another is no further one.
  Promise.allSettled(coming);
  return coming;
}

/** A result as an item of a list of articles. What a record says becomes text, and never markup. */
function itemOf({ url, meta, excerpt, filters }) {
  const link = elementOf("a", "", meta.title);
  link.href = url;
  const [language] = filters.language;
  if (language !== document.documentElement.lang) link.lang = language;
  const title = elementOf("h3", "", link);
  const about = elementOf(
    "p",
    "note",
    `${meta.source}\u00a0· ${meta.date.replaceAll(" ", "\u00a0")}\u00a0· on ${meta.meeting}`,
  );
  const passage = elementOf("p", "", ...passageOf(excerpt));
  return elementOf("li", "reach", title, about, passage);
}

/** The words of an excerpt, with marks around those that were asked for, but not around the signs beside them. */
function passageOf(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].flatMap(({ nodeName, textContent }) => {
    if (nodeName !== "MARK") return [textContent];
    const [, before, word, after] = /^([^\p{L}\p{M}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(textContent);
    return [before, elementOf("mark", "", word), after];
  });
}

function elementOf(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function tellFailure() {
  engine = choices = undefined;
  show([], "The search could not be loaded. The indexes below lead to every article.");
}
