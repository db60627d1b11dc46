import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Trained } from "../../../../generated/types/trained.d.ts";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { keepClassifiers } from "../../../../src/cli/compile/compile-file.ts";

const TALK = ["how are you", "how is the weather", "who are you", "how old are you", "thank you", "are you well"];
const CODE = ["fix this", "fix the test", "add a test", "add a line", "run the tests", "run it", "fix it", "add it"];
const FILE = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
intents:
  talk: { tier: low, examples: ${JSON.stringify(TALK)} }
  code: { tier: highest, examples: ${JSON.stringify(CODE)} }
`;

let home: string;
let folder: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-classifiers-")));
  folder = join(home, "cache", "classifiers");
  writeFileSync(join(home, "mallex.yaml"), FILE);
});
afterEach(() => rmSync(home, { recursive: true }));

async function compiled(kept: boolean): Promise<CompileResult> {
  const input = { file: join(home, "mallex.yaml"), home, packageRoot: PACKAGE_ROOT };
  return compile({ ...input, ...(kept && { classifiers: keepClassifiers(folder) }) });
}

function onlyFile(): string {
  const [name = "", ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

function changed(file: string, change: (classifier: Trained["classifier"]) => object): string {
  const { key, classifier } = JSON.parse(readFileSync(file, "utf8")) as Trained;
  return JSON.stringify({ key, classifier: { ...classifier, ...change(classifier) } });
}

describe("a classifier of a person's own examples", () => {
  test("is kept for its owner alone, and read by the next compile", async () => {
    await compiled(true);
    const file = onlyFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, "utf8")).not.toContain("weather");
    writeFileSync(
      file,
      changed(file, () => ({ margin: 0.4321 })),
    );
    expect((await compiled(true)).plan?.decide?.classifier?.margin).toBe(0.4321);
  });

  test("compiles to the same bytes kept and not", async () => {
    const { files } = await compiled(false);
    expect((await compiled(true)).files).toEqual(files);
    expect((await compiled(true)).files).toEqual(files);
  });

  test.each<{ what: string; write: (file: string) => void }>([
    { what: "half a file", write: (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, 500)) },
    { what: "another shape", write: (file) => writeFileSync(file, `{ "key": 1 }`) },
    {
      what: "a key of its own",
      write: (file) =>
        writeFileSync(
          file,
          changed(file, () => ({ also: 1 })),
        ),
    },
    {
      what: "too few weights",
      write: (file) =>
        writeFileSync(
          file,
          changed(file, ({ weights }) => ({ weights: weights.slice(0, 400) })),
        ),
    },
    {
      what: "no weights",
      write: (file) =>
        writeFileSync(
          file,
          changed(file, () => ({ weights: "*" })),
        ),
    },
    {
      what: "those of other examples",
      write: (file) => writeFileSync(file, readFileSync(file, "utf8").replace(/"key":"./, '"key":"x')),
    },
    {
      what: "what others can write",
      write: (file) => {
        writeFileSync(
          file,
          changed(file, () => ({ margin: 0.4321 })),
        );
        chmodSync(file, 0o666);
      },
    },
    {
      what: "a link",
      write: (file) => {
        const other = join(home, "other.json");
        writeFileSync(
          other,
          changed(file, () => ({ margin: 0.4321 })),
          { mode: 0o600 },
        );
        rmSync(file);
        symlinkSync(other, file);
      },
    },
  ])("is trained anew where its file holds $what, and written again", async ({ write }) => {
    const { files } = await compiled(true);
    const file = onlyFile();
    const text = readFileSync(file, "utf8");
    write(file);
    expect((await compiled(true)).files).toEqual(files);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("costs nobody a compile where nothing can be kept", async () => {
    writeFileSync(join(home, "cache"), "a file, not a folder");
    expect((await compiled(true)).plan?.decide?.classifier).toBeDefined();
  });

  test("goes when twenty others were used since", async () => {
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < 25; i++) {
      writeFileSync(join(folder, `${i}.json`), "{}");
      utimesSync(join(folder, `${i}.json`), 1000 + i, 1000 + i);
    }
    await compiled(true);
    const names = readdirSync(folder);
    expect(names).toHaveLength(20);
    expect(names).toEqual(expect.arrayContaining(["24.json", "6.json"]));
    expect(names).not.toContain("5.json");
  });
});
