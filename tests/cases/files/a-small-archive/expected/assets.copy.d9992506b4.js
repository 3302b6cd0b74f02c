// Puts a button beside each reference that copies it, where the browser lets a page write to the clipboard.
const references = document.querySelectorAll("[data-copy]");

if (navigator.clipboard && references.length > 0) {
  // It stands in the page before it says anything, or a screen reader would miss it.
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  references[0]?.closest("section")?.append(status);
  for (const reference of references) reference.after(copyButton(reference, status));
}

/**
 * @param {Element} reference
 * @param {Element} status
 */
function copyButton(reference, status) {
  const name = reference.getAttribute("data-copy") ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy ${name}`);
  button.addEventListener("click", async () => {
    const isCopied = await copy(reference).catch(() => false);
    button.textContent = isCopied ? "Copied" : "Not copied";
    status.textContent = isCopied ? `Copied: ${name}` : `${name} could not be copied`;
    setTimeout(() => {
      button.textContent = "Copy";
      status.textContent = "";
    }, 4000);
  });
  return button;
}

/**
 * Copies the text, with its italics where the browser can.
 *
 * @param {Element} reference
 */
async function copy(reference) {
  const text = reference.textContent ?? "";
  if (typeof ClipboardItem === "undefined") {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const blob = (/** @type {string} */ type, /** @type {string} */ content) => new Blob([content], { type });
  const item = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", reference.innerHTML) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
  return true;
}
