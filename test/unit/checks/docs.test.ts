import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MESSAGES, TITLES } from "../../../generated/types/messages.ts";
import { compileFiles, packageRoot } from "./scratch.ts";

const MAIN = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
const TEMPLATE = `${MAIN}extends: [mallex:claude-code]\nsizes: { small: { prompt: ./t.hbs } }\n`;

function read(path: string): string {
  return readFileSync(join(packageRoot, path), "utf8");
}

interface Block {
  readonly lang: string;
  readonly text: string;
  /** Of the heading above it. */
  readonly code: string;
  readonly line: number;
}

/** The blocks of a page that can be compiled: `yaml` (a whole file), `yaml fragment`, `yaml pack`, `handlebars`. */
function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(yaml(?: fragment| pack)?|handlebars)\n([\s\S]*?)^```$/gm)].map((match) => {
    const above = page.slice(0, match.index);
    const code = above.match(/(?<=^## )MX\d{4}/gm)?.at(-1) ?? "";
    return { lang: match[1] ?? "", text: match[2] ?? "", code, line: above.split("\n").length };
  });
}

function filesOf({ lang, text }: Block): Record<string, string> {
  switch (lang) {
    case "yaml fragment":
      return { "mallex.yaml": `${MAIN}${text}` };
    case "yaml pack":
      return { "mallex.yaml": `${MAIN}extends: [./pack.yaml]\n`, "pack.yaml": text };
    case "handlebars":
      return { "mallex.yaml": TEMPLATE, "t.hbs": text };
    default:
      return { "mallex.yaml": text };
  }
}

/** A megabyte, a chain of nine packs, a folder, a lock: what is no file to compile is shown as text, and tested where it is made. */
const NOT_OF_A_FILE = ["MX1002", "MX1010", "MX1013", "MX1020", "MX3083", "MX3084", "MX3136", "MX3197", "MX3241"];

async function codesOf(block: Block): Promise<string[]> {
  const { problems } = await compileFiles(filesOf(block));
  return [...new Set(problems.map(({ code }) => code))];
}

/** Packs from npm and git that a page only shows lie nowhere: an empty one stands for each. */
async function codesWithPacks(block: Block): Promise<string[]> {
  const { missing } = await compileFiles(filesOf(block));
  const trees = new Map(missing.map(({ spec }) => [spec.key, { files: emptyPack(spec.file), resolved: "1.0.0" }]));
  const { problems } = await compileFiles(filesOf(block), { trees });
  return [...new Set(problems.map(({ code }) => code))];
}

function emptyPack(file: string): ReadonlyMap<string, Buffer> {
  return new Map([[file, Buffer.from("version: 1\n")]]);
}

describe("the index of errors", () => {
  const page = read("docs/reference/errors.md");
  const codes = Object.keys(TITLES);

  test("has every code with its title, in order", () =>
    expect(page.match(/(?<=^## )MX.*$/gm)).toEqual(Object.entries(TITLES).map(([code, title]) => `${code}: ${title}`)));

  test("is in order itself", () => expect(codes).toEqual(codes.toSorted()));

  const source = readdirSync(join(packageRoot, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(`src/${file}`))
    .join("\n");

  test("has every code that the source uses, and no other", () => {
    const used = new Set(source.match(/MX\d{4}/g));
    expect([...used].toSorted()).toEqual(codes);
  });

  test("every message of the catalogue is used", () =>
    expect(Object.keys(MESSAGES).filter((id) => !source.includes(`"${id}"`))).toEqual([]));

  test("messages are written in the catalogue, not at their call sites", () => {
    const literals = source.match(/\bcode: "MX\d{4}",\s*(?:says: .*\s*)?(?:severity: "\w+",\s*)?message\b/g) ?? [];
    expect(literals).toEqual([]);
  });

  test("shows an example of every code of the compiler that a file can have", () => {
    const shown = new Set(blocksOf(page).map(({ code }) => code));
    expect(codes.filter((code) => code < "MX61" && !shown.has(code))).toEqual(NOT_OF_A_FILE);
    for (const code of NOT_OF_A_FILE) expect(page).toMatch(new RegExp(`^## ${code}.*\\n\\n[^#]*^\`\`\`text$`, "m"));
  });

  test("and every other code is expected by a test", () => {
    const tests = readdirSync(join(packageRoot, "test"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|cases\.yaml)$|^(?:turns|commands)\/.*\.yaml$/.test(file))
      .map((file) => read(`test/${file}`))
      .join("\n");
    const stubborn = "MX7511"; // a process that outlives its signal for longer than a test may take
    expect(codes.filter((code) => code > "MX61" && code !== stubborn && !tests.includes(code))).toEqual([]);
  });

  test.each(blocksOf(page))("$code, line $line: $lang", async (block) =>
    expect(await codesOf(block)).toEqual([block.code]),
  );
});

describe("what the pages show compiles", () => {
  const listed = (folder: string): string[] =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`);
  const pages = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    ...listed("docs"),
    ...listed("packs"),
  ];
  const blocks = pages
    .filter((page) => page !== "docs/reference/errors.md")
    .flatMap((page) => blocksOf(read(page)).map((block) => ({ ...block, page })));

  test.each(blocks)("$page, line $line: $lang", async (block) => expect(await codesWithPacks(block)).toEqual([]));
  test.each(pages)("%s has no block that goes untested", (page) => {
    const opened = read(page).match(/^\s*```(?:ya?ml|hbs|handlebars)\b/gm) ?? [];
    expect(blocksOf(read(page))).toHaveLength(opened.length);
  });
  test("and there is something to compile", () => expect(blocks.length).toBeGreaterThan(10));
});

test("the reference is what the schema says", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(packageRoot, "scripts/docs.mjs"), "--check"], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
