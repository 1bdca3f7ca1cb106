// The structure tree of a PDF as pdf.js gives it, page after page: read.mjs PDF POPPLER MARKDOWN
import { readFile } from "node:fs/promises";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const [pdfPath, popplerPath, markdownPath] = process.argv.slice(2);
const faults = [];
const fault = (sentence) => faults.push(sentence);

// Text of each marked sequence of a page, by the id that the tree refers to it with.
async function markedText(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === "beginMarkedContentProps") open.push(item.id ?? null);
    else if (item.type === "beginMarkedContent") open.push(null);
    else if (item.type === "endMarkedContent") open.pop();
    else if (open.at(-1)) words.set(open.at(-1), (words.get(open.at(-1)) ?? "") + item.str);
  }
  return words;
}

// An element that continues on the next page is in the trees of both: those that hold content here are counted once each.
class Reader {
  counts = new Map();
  headings = [];
  seen = 0; // sequences of text that the trees lead to

  read(node, words, path) {
    if (node.type === "content") {
      if (words.has(node.id)) this.seen += 1;
      return words.get(node.id) ?? "";
    }
    if (node.type) return ""; // annotations, objects
    const text = (node.children ?? []).map((child) => this.read(child, words, [...path, node.role])).join("");
    if (/^H[1-6]$/.test(node.role)) this.headings.push({ level: Number(node.role[1]), text });
    if (node.role === "Figure" && !node.alt) fault("a Figure has no alternative");
    if (node.role === "TR" && !path.some((role) => role === "Table")) fault("a row stands in no table");
    this.counts.set(node.role, (this.counts.get(node.role) ?? 0) + 1);
    return text;
  }
}

// "      H1 (block)" -> H1. Attributes begin with a slash, objects with their word.
function popplerCounts(lines) {
  const counts = new Map();
  for (const line of lines) {
    const found = /^ *([A-Z][A-Za-z0-9]*)(?=[ :]|$)/.exec(line);
    if (!found || found[1] === "Object") continue;
    counts.set(found[1], (counts.get(found[1]) ?? 0) + 1);
  }
  return counts;
}

// Soft hyphens, blanks and the marks of emphasis say nothing of the words.
const bare = (text) => text.replace(/[\s\u00AD\u202F\u00A0*\\]/gu, "");

function markdownHeadings(text) {
  const headings = [];
  for (const line of text.split("\n")) {
    const found = /^(#{1,6}) (.*)$/.exec(line);
    if (found) headings.push({ level: found[1].length, text: found[2] });
  }
  return headings;
}

const pdf = await getDocument({
  data: new Uint8Array(await readFile(pdfPath)),
  verbosity: VerbosityLevel.ERRORS,
}).promise;
const { info, metadata } = await pdf.getMetadata();
if (info.Language !== "fr-FR") fault(`the language is ${info.Language}`);
if (metadata?.get("pdfuaid:part") !== "1" || metadata?.get("pdfaid:part") !== "2") fault("no PDF/UA-1 or PDF/A-2 in the XMP");
if (!(await pdf.getMarkInfo())?.Marked) fault("the file does not say that it is tagged");

const reader = new Reader();
let marked = 0;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const tree = await page.getStructTree();
  const words = await markedText(page);
  marked += words.size;
  if (!tree) fault(`page ${number} has no tree`);
  else reader.read(tree, words, []);
}
if (reader.seen !== marked || marked === 0) fault(`${marked} marked sequences hold text, the trees lead to ${reader.seen}`);

// Elements of one page only: pdf.js counts those that run on once a page, and leaves out empty cells.
const seen = popplerCounts((await readFile(popplerPath, "utf8")).split("\n"));
for (const role of ["H1", "H2", "H3", "TR", "TH", "Figure", "Caption", "Lbl", "TOCI", "Reference"]) {
  if (!seen.get(role)) fault(`poppler sees no ${role}`);
  if (reader.counts.get(role) !== seen.get(role))
    fault(`${role}: pdf.js reads ${reader.counts.get(role)}, poppler ${seen.get(role)}`);
}

// The same headings in the same order as in the Markdown; the title of the whole and the contents are each edition's own.
const wanted = markdownHeadings(await readFile(markdownPath, "utf8")).map((one) => bare(one.text));
const found = reader.headings.map((one) => bare(one.text));
const missing = found.filter((text) => !wanted.includes(text));
if (missing.some((text) => text !== "Sommaire")) fault(`headings that the Markdown has not: ${missing.join(" | ")}`);
let at = 0;
for (const text of found) {
  const place = wanted.indexOf(text, at);
  if (place >= 0) at = place + 1;
  else if (text !== "Sommaire") fault(`« ${text} » is not read in the order of the Markdown`);
}
if (found.length < 20) fault(`only ${found.length} headings`);

for (const sentence of faults) console.log("FAIL", sentence);
process.exit(faults.length ? 1 : 0);
