#!/usr/bin/env node
// The HTML edition in Chromium: axe-core finds no fault, on a desk and on a telephone; everything can be reached by
// keyboard, and where one is can be seen.
//   page.mjs RESO SOURCES        npm's modules are in SOURCES/build/oracle (./bootstrap test --full)
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [reso, sources] = process.argv.slice(2);
const modules = join(sources, "build/oracle/package.json");
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

function skip(why) {
  console.log(`SKIP ${why}`);
  process.exit(77);
}
if (!browserPath) skip("chromium is not installed");
if (!existsSync(join(sources, "build/oracle/node_modules/axe-core"))) skip("npm ci was not run in build/oracle");
const require = createRequire(modules);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const projects = [["", "2012", "reso"], ["examples/petit-pole", "2020", "sobre"], ["tests/golden/blocs/projet", "2020", "reso"]];
const screens = [{ width: 1280, height: 900 }, { width: 768, height: 1024 }, { width: 320, height: 700 }];
const faults = [];

function write(project, year, theme, folder) {
  const run = spawnSync(reso, ["-C", join(sources, project), "report", year, "--format", "html", "--theme", theme, "-o", folder]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return pathToFileURL(join(folder, `rapport-activite-${year}.html`)).href;
}

// The page has no script and wants none: axe alone is run in it.
async function audit(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of found.violations)
    for (const node of one.nodes.slice(0, 3)) faults.push(`${where}: ${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
  if (found.passes.length < 20) faults.push(`${where}: axe looked at little (${found.passes.length} rules)`);
}

async function fits(page, where) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) faults.push(`${where}: ${wider} pixels wider than the screen`);
}

// What has the focus, whether it can be seen, and how its place is shown.
function focused() {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  return {
    tag: at.tagName,
    href: at.getAttribute("href") ?? "",
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
  };
}

async function keyboard(page, where) {
  const wanted = await page.evaluate(() => document.querySelectorAll("a[href], [tabindex='0']").length);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(focused);
  if (!first.href.startsWith("#texte") || !first.seen) faults.push(`${where}: Tab does not reach the skip link first`);
  let reached = 1;
  for (; reached < wanted; ++reached) {
    const at = await page.evaluate(focused);
    if (!at.outline) faults.push(`${where}: no mark around ${at.tag} ${at.href.slice(0, 60)}`);
    if (!at.seen) faults.push(`${where}: focus is out of sight at ${at.tag} ${at.href.slice(0, 60)}`);
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement)) === null) break;
  }
  const last = await page.evaluate(focused);
  if (!last.href.startsWith("#haut")) faults.push(`${where}: ${wanted} stops by keyboard, the last is ${last.tag} ${last.href}`);
}

async function skipLink(page, where) {
  await page.reload();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const inText = await page.evaluate(() => document.activeElement.tagName === "MAIN");
  if (!inText) faults.push(`${where}: the skip link does not reach the text`);
}

const folder = mkdtempSync(join(tmpdir(), "reso-page-"));
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [project, year, theme] of projects) {
    const address = write(project, year, theme, folder);
    for (const viewport of screens) {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      const where = `${project || "data"} ${viewport.width}`;
      page.on("request", (request) => {
        if (!request.url().startsWith("data:") && request.url().split("#")[0] !== address) faults.push(`${where}: fetches ${request.url()}`);
      });
      await page.goto(address);
      await fits(page, where);
      await audit(page, where);
      if (viewport === screens[0]) {
        await page.reload();
        await keyboard(page, where);
        await skipLink(page, where);
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.log("FAIL", fault);
process.exit(faults.length ? 1 : 0);
