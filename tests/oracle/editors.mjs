#!/usr/bin/env node
// The schemas of `reso schema --write` in the language server that editors use for YAML: it has nothing to say against good
// files, finds the faults that `reso check` finds on the same lines, completes keys and choices, and tells in French
// what a key is.
//   editors.mjs RESO SOURCES        npm's modules are in SOURCES/build/oracle (./bootstrap test --full)
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [reso, sources] = process.argv.slice(2);
const server = join(sources, "build/oracle/node_modules/yaml-language-server/bin/yaml-language-server");
if (!existsSync(server)) {
  console.log("SKIP npm ci was not run in build/oracle");
  process.exit(77);
}
const modeline = "# yaml-language-server: $schema=";
const faults = [];
const expect = (what, good, more = "") => good || faults.push(`${what} ${more}`.trim());

function run(...words) {
  const done = spawnSync(reso, words, { encoding: "utf8" });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

// A client of the protocol: as much of it as an editor needs here.
class Editor {
  constructor(folder) {
    this.folder = folder;
    this.process = spawn("node", [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.waiting = new Map();
    this.told = new Map(); // uri -> what waits for its diagnostics
    this.last = 0;
    this.bytes = Buffer.alloc(0);
    this.process.stdout.on("data", (more) => this.take(more));
  }
  take(more) {
    this.bytes = Buffer.concat([this.bytes, more]);
    for (;;) {
      const head = this.bytes.indexOf("\r\n\r\n");
      if (head < 0) return;
      const size = Number(/Content-Length: (\d+)/i.exec(this.bytes.subarray(0, head).toString())[1]);
      if (this.bytes.length < head + 4 + size) return;
      const message = JSON.parse(this.bytes.subarray(head + 4, head + 4 + size).toString());
      this.bytes = this.bytes.subarray(head + 4 + size);
      this.answer(message);
    }
  }
  answer(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.told.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } }, editor: { tabSize: 2 } };
      this.send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
    } else if (message.method && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else if (this.waiting.has(message.id)) {
      this.waiting.get(message.id)(message.result);
      this.waiting.delete(message.id);
    }
  }
  send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
  ask(method, params) {
    const id = ++this.last;
    this.send({ id, method, params });
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
  async start() {
    const rootUri = pathToFileURL(this.folder).href;
    const text = { completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } }, hover: { contentFormat: ["markdown"] } };
    await this.ask("initialize", { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: "projet" }],
                                   capabilities: { textDocument: text, workspace: { configuration: true, workspaceFolders: true } } });
    this.send({ method: "initialized", params: {} });
  }
  uri(path) { return pathToFileURL(join(this.folder, path)).href; }

  // Shows a text under a file's name; what the server finds in it.
  async show(path, text) {
    const uri = this.uri(path);
    const found = this.toldOf(uri);
    this.send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: ++this.last, text } } });
    return (await found).map((one) => ({ line: one.range.start.line + 1, message: one.message }));
  }
  async hide(path) { // the server takes its words back, which must not be read as those of the next text
    const found = this.toldOf(this.uri(path));
    this.send({ method: "textDocument/didClose", params: { textDocument: { uri: this.uri(path) } } });
    await found;
  }
  toldOf(uri) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${uri}: no answer`)), 60000);
      this.told.set(uri, (list) => (clearTimeout(late), this.told.delete(uri), resolve(list)));
    });
  }

  // The words offered at the mark | of a text, and what each is.
  async offered(path, marked) {
    const { text, position } = unmarked(marked);
    await this.show(path, text);
    const answer = await this.ask("textDocument/completion", { textDocument: { uri: this.uri(path) }, position });
    await this.hide(path);
    return new Map((answer?.items ?? []).map((item) => [item.label, item.documentation?.value ?? item.documentation ?? ""]));
  }
  async hover(path, marked) {
    const { text, position } = unmarked(marked);
    await this.show(path, text);
    const answer = await this.ask("textDocument/hover", { textDocument: { uri: this.uri(path) }, position });
    await this.hide(path);
    return answer?.contents?.value ?? "";
  }
  async stop() {
    await this.ask("shutdown", null);
    this.send({ method: "exit" });
  }
}

function unmarked(marked) {
  const [before, after] = marked.split("|");
  const lines = before.split("\n");
  return { text: before + after, position: { line: lines.length - 1, character: lines.at(-1).length } };
}

const yamlFiles = (folder) => readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ya?ml$/.test(path) && readFileSync(join(folder, path), "utf8").startsWith(modeline)).sort();

async function goodFiles(editor) {
  const files = yamlFiles(editor.folder);
  expect(`${editor.folder}: files with a schema`, files.length >= 3, files.join(" "));
  for (const path of files) {
    const found = await editor.show(path, readFileSync(join(editor.folder, path), "utf8"));
    await editor.hide(path);
    for (const one of found) faults.push(`${path}:${one.line}: a good file is accused: ${one.message}`);
  }
}

// Each fault: the line that is added to a file, and what kind it is. The editor shows it where reso does.
async function sameFaults(editor, year) {
  const annee = `data/${year}/annee.yaml`, faulty = [
    ["an unknown key", annee, "cloturee: oui"],
    ["a word that is no choice", annee, "rapport: peut-être"],
    ["a list where a word is wanted", annee, "date: [1, 2]"],
    ["an unknown list", `data/${year}/extra.yaml`, "adherant:\n  - structure: x"],
    ["an unknown key of a record", `data/${year}/extra.yaml`, "structures:\n  - id: x1\n    nom: X\n    ville: Rennes"],
    ["a word where a record is wanted", `data/${year}/extra.yaml`, "structures:\n  - Amicale"],
    ["an unknown setting", "reso.yaml", "gabarit: annuel"],
    ["a format that is none", "reso.yaml", "formats: [docx]"],
    ["an edition that is none", "reso.yaml", "edition: privee"],
  ];
  for (const [what, path, lines] of faulty) {
    const file = join(editor.folder, path), before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    const key = lines.split(":")[0];
    const schema = path === "reso.yaml" ? "schemas/reglages" : path === annee ? "../../schemas/annee" : "../../schemas/donnees";
    const kept = (before ?? `${modeline}${schema}.schema.json\n`).split("\n").filter((line) => !line.startsWith(`${key}:`)).join("\n");
    const text = `${kept.trimEnd()}\n${lines}\n`;
    const first = kept.trimEnd().split("\n").length + 1, last = first + lines.split("\n").length - 1;
    const within = (one) => one.line >= first && one.line <= last;
    const shown = await editor.show(path, text);
    await editor.hide(path);
    writeFileSync(file, text);
    const checked = JSON.parse(run("-C", editor.folder, "check", `${year}`, "--format", "json").out).diagnostics
      .filter((one) => one.file === path && one.severity === "error").map((one) => ({ line: one.line, message: one.message }));
    if (before === undefined) rmSync(file);
    else writeFileSync(file, before);
    expect(`${what}: reso finds it`, checked.some(within), JSON.stringify(checked));
    expect(`${what}: the editor finds it`, shown.some(within), JSON.stringify(shown));
    expect(`${what}: the editor finds no more`, shown.every(within), JSON.stringify(shown));
  }
}

async function helpful(editor, year) {
  const annee = `data/${year}/annee.yaml`, data = `data/${year}/extra.yaml`;
  const head = `${modeline}../../schemas/annee.schema.json\nannee: ${year}\n`, lists = `${modeline}../../schemas/donnees.schema.json\n`;
  const has = (what, offered, ...words) => words.forEach((word) => expect(`${what} offers ${word}`, offered.has(word), [...offered.keys()].join(" ")));

  const keys = await editor.offered(annee, `${head}|\n`);
  has("annee.yaml", keys, "rapport", "cloture", "date", "complet");
  expect("no word of a pattern is offered", [...keys.keys()].every((word) => /^[a-z_]+$/.test(word)), [...keys.keys()].join(" "));
  has("rapport:", await editor.offered(annee, `${head}rapport: |\n`), "oui", "non");
  has("a file of data", await editor.offered(data, `${lists}|\n`), "structures", "adherents", "clauses_heures", "chiffres");
  has("a record", await editor.offered(data, `${lists}structures:\n  - id: x1\n    |\n`), "nom", "forme", "secteur");
  has("edition:", await editor.offered("reso.yaml", `${modeline}schemas/reglages.schema.json\nedition: |\n`), "publique", "interne");

  const shown = await editor.hover(annee, `${head}clot|ure: non\n`);
  expect("the hover of cloture is French", shown.includes("le rapport est publié"), shown);
  const record = await editor.hover(data, `${lists}structures:\n  - id: x1\n    for|me: association\n`);
  expect("the hover of a record's key is French", /^Forme$/m.test(record) && record.includes("cooperative"), record);
}

const work = mkdtempSync(join(tmpdir(), "reso-"));
try {
  const young = join(work, "neuf"), old = join(work, "pole");
  expect("init", run("init", young, "--yes", "--year", "2025").status === 0);
  cpSync(join(sources, "examples/pole-fictif"), old, { recursive: true });
  for (const folder of [young, old]) {
    expect("schema --write", run("-C", folder, "schema", "--write").status === 0);
    const editor = new Editor(folder);
    await editor.start();
    await goodFiles(editor);
    if (folder === young) {
      await sameFaults(editor, 2025);
      await helpful(editor, 2025);
    }
    await editor.stop();
  }
} finally {
  rmSync(work, { recursive: true });
}
for (const fault of faults) console.log(`FAIL ${fault}`);
process.exit(faults.length ? 1 : 0);
