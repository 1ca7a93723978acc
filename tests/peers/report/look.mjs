// Looks at reports in Chromium as their readers do: light and dark, wide and narrow, with the folded tables open, without style, on
// paper. axe-core must find nothing, nothing may leave the page, and each printed page must say what it is.
// look.mjs CHROMIUM MODULES MOST:FILE…, MOST the most pages that FILE may print to.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const [chromium, modules, ...reports] = process.argv.slice(2);
const required = createRequire(path.join(modules, "node_modules", "none.js"));
const { chromium: browsers } = required("playwright-core");
const axe = fs.readFileSync(required.resolve("axe-core/axe.min.js"), "utf8");
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "somacard-report-"));
const quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// bypassCSP lets axe in; the page's own policy lets no script run.
const context = await browsers.launchPersistentContext(profile, { executablePath: chromium, headless: true, args: quiet, bypassCSP: true });
let wrong = 0;

function held(what, holds, more = "") {
  if (!holds) {
    wrong += 1;
    console.log(`WRONG: ${what} ${more}`);
  }
}

async function opened(file, requests) {
  const page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  return page;
}

/** What axe-core finds, everything on: rules of WCAG 2.2 AA and best practices. */
async function found(page) {
  const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  const at = (node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`;
  return { passes: result.passes.length, violations: result.violations.map((one) => `${one.id} ${at(one.nodes[0])}`) };
}

/** Pages of the PDF, as text. */
async function printed(page, format) {
  const pdf = path.join(profile, "printed.pdf");
  await page.pdf({ path: pdf, format, preferCSSPageSize: false, printBackground: true });
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}

async function look(file, most) {
  const [name, requests] = [path.basename(file), []];
  const page = await opened(file, requests);
  held(`${name}: scripts`, (await page.evaluate(() => document.scripts.length)) === 0);
  await page.evaluate(axe);
  let passes = 0;
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1100, 390]) {
      await page.emulateMedia({ colorScheme, media: "screen" });
      await page.setViewportSize({ width, height: 900 });
      for (const open of [false, true]) {
        await page.evaluate((open) => document.querySelectorAll("details").forEach((one) => { one.open = open; }), open);
        const result = await found(page);
        passes += result.passes;
        held(`${name}, ${colorScheme}, ${width} wide`, result.violations.length === 0, result.violations.join("\n  "));
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      held(`${name}: nothing is wider than a screen of ${width}`, wider <= 0, String(wider));
    }
  }
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = false; }));
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  held(`${name}: paper is white`, paper === "rgb(255, 255, 255)", paper);
  await page.emulateMedia({ colorScheme: "light", media: null });
  const pages = [];
  for (const format of ["A4", "Letter"]) {
    const texts = await printed(page, format);
    pages.push(texts.length);
    held(`${name}: pages of ${format}`, texts.length <= most, `${texts.length} of ${most}`);
    const foot = await page.evaluate(() => document.querySelector("footer strong").textContent);
    const days = await page.evaluate(() => document.querySelector(".days").textContent);
    held(`${name}: each page of ${format} says what it is`, texts.every((text) => text.includes(foot) && text.includes(days)));
  }
  await page.evaluate(() => document.querySelectorAll("style").forEach((style) => style.remove()));
  const plain = await page.evaluate(() => document.body.innerText);
  held(`${name}: without style`, plain.indexOf(await page.title().then((title) => title.split(",")[0])) < 40);
  const bare = await found(page);
  held(`${name}: without style`, bare.violations.filter((one) => !one.startsWith("target-size")).length === 0, bare.violations.join("\n  "));
  const outside = requests.filter((url) => url !== `file://${file}`);
  held(`${name}: requests`, outside.length === 0, outside.join(" "));
  console.log(`${name}: ${passes} rules passed, ${pages[0]} pages of A4, ${pages[1]} of Letter, ${fs.statSync(file).size} bytes`);
  await page.close();
}

/** The same eyes on a page that is wrong must see it. */
async function sees() {
  const file = path.join(profile, "wrong.html");
  fs.writeFileSync(file, "<p style='color:#ccc;background:#fff'>pale</p><img src='https://example.invalid/x.png'>");
  const requests = [];
  const page = await opened(file, requests);
  await page.evaluate(axe);
  const { violations } = await found(page);
  held("a wrong page is seen", violations.length >= 3 && requests.length === 2, `${violations.length} ${requests.length}`);
  await page.close();
}

try {
  await sees();
  for (const report of reports) {
    const [most, file] = [Number(report.split(":")[0]), report.slice(report.indexOf(":") + 1)];
    await look(path.resolve(file), most);
  }
} finally {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
process.exit(wrong === 0 ? 0 : 1);
