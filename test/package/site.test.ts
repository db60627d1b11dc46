import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";

const repo = fileURLToPath(new URL("../..", import.meta.url));
const SITE = `${repo}site/dist`;

async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending));
}

const SEARCHABLE = ["neverleaves", "howtocall"];

describe("the site of the documentation", () => {
  beforeAll(async () => {
    // VitePress refuses links that lead nowhere
    await promisify(execFile)("npm", ["run", "docs:site"], { cwd: repo, maxBuffer: 1e8 });
  });

  test("has a page for every file of docs/", async () => {
    const written = await listFiles(`${repo}docs`, ".md");
    const built = await listFiles(`${SITE}/docs`, ".html");
    const expected = written.map((name) => name.replace("README.md", "index.md").replace(/md$/, "html"));
    expect(built.toSorted()).toEqual(expected.toSorted());
  });

  test("lists every page, and each link of its list leads to one", async () => {
    const home = await readFile(`${SITE}/docs/guide/tutorial.html`, "utf8");
    const sidebar = home.slice(home.indexOf('id="VPSidebarNav"'), home.indexOf('id="VPContent"'));
    const links = [...sidebar.matchAll(/href="\/(docs\/[^"]+|ARCHITECTURE)\.html"/g)].map((match) => match[1] ?? "");
    const pages = await listFiles(`${SITE}/docs`, ".html");
    const listed = pages.map((name) => `docs/${name.replace(/\.html$/, "")}`).filter((name) => name !== "docs/index");
    expect(links.filter((link) => link !== "ARCHITECTURE").toSorted()).toEqual(listed.toSorted());
  });

  test("keeps braces of templates, and can be searched", async () => {
    const dialects = await readFile(`${SITE}/docs/guide/dialects.html`, "utf8");
    expect(dialects).toContain("{{#if isText}}");
    const assets = await listFiles(`${SITE}/assets`, ".js");
    const index = assets.find((name) => name.includes("localSearchIndex"));
    const words = await readFile(`${SITE}/assets/${index}`, "utf8");
    expect(SEARCHABLE.filter((word) => !words.toLowerCase().includes(word))).toEqual([]);
  });
});
