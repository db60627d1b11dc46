import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { packageRoot } from "../scratch.ts";
import { FORBIDDEN, type Forbidden } from "./constructs.ts";
import { writeFiles, type Files, type WayIn } from "./ways-in.ts";

const PROFILES = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
/** What no pack may reach: it would be taken, if it were. */
const OUTSIDE: Files = {
  "outside.hbs": "{{git}}",
  "outside.txt": "one\ntwo\n",
  "outside.json": "{}",
  "outside.yaml": "version: 1\n",
  "own.hbs": "{{git}}",
};

/** A folder with what lies outside of every pack, for all tests of one way in. */
function makeOutside(): string {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mallex-forbidden-")));
  for (const place of [scratch, join(scratch, "home"), join(scratch, "elsewhere")]) writeFiles(place, OUTSIDE);
  return scratch;
}

async function compileWith(way: WayIn, files: Files, scratch: string): Promise<CompileResult> {
  // Three folders above the pack is outside of the project, and of every tree.
  const folder = join(scratch, "project");
  for (const name of ["project", "fetched", "cache"]) rmSync(join(scratch, name), { recursive: true, force: true });
  mkdirSync(folder);
  const elsewhere = join(scratch, "elsewhere");
  const laid = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace("OUTSIDE", elsewhere)]),
  );
  const more = way.lay(laid, folder);
  writeFiles(folder, { "mallex.yaml": `version: 1\nextends: ["${way.spec}"]\n${PROFILES}` });
  const input = { file: join(folder, "mallex.yaml"), home: join(scratch, "home"), packageRoot };
  return compile({ ...input, tests: "all", ...more });
}

function filesOf({ says, whole, beside = {} }: Forbidden): Files {
  return { "pack.yaml": whole ?? `version: 1\n${says}\n`, ...beside };
}

/** What the lock does not name, and a link, is refused before the pack is read: where the project extends it. */
function wantedOf({ want, fetched = want, locked = want }: Forbidden, { kind, shown }: WayIn): object {
  const said = { path: want, fetched, locked, installed: locked.replace("MX6103", "MX6104") }[kind];
  const [code = "", place = ""] = said.split(" ");
  const [, file = "pack.yaml", position = ""] = /^(?:(.+?):)?(\d+:\d+)$/.exec(place) ?? [];
  return { code, at: `${file === "mallex.yaml" ? file : shown(file)}:${position}` };
}

/** Tests that no construct of the table gets in by these ways. @param each how many of the ways each construct is tried by */
export function refuseAll(ways: readonly WayIn[], each: number): void {
  describe.each(ways)("a pack by $name may not hold", (way) => {
    const tried = FORBIDDEN.filter((_, at) => (at + ways.indexOf(way)) % ways.length < each);
    let outside: string;
    beforeAll(() => {
      outside = makeOutside();
      return () => rmSync(outside, { recursive: true });
    });

    test.each(tried)("$name", async (construct) => {
      const { plan, files, problems } = await compileWith(way, filesOf(construct), outside);
      const found = problems
        .filter(isError)
        .map(({ code, at }) => ({ code, at: `${at?.file}:${at?.line}:${at?.column}` }));
      expect(found).toContainEqual(wantedOf(construct, way));
      expect({ plan, files: files.size }).toEqual({ plan: undefined, files: 0 });
    });

    test("nothing of this, and then it compiles", async () => {
      const pack = "version: 1\nsizes: { small: { upTo: 4B, prompt: ./prompts/own.hbs } }\n";
      const files = { "pack.yaml": pack, "prompts/own.hbs": "Work in the folder.\n" };
      const { plan, problems } = await compileWith(way, files, outside);
      expect(problems.filter(isError)).toEqual([]);
      expect(plan).toBeDefined();
    });
  });
}
