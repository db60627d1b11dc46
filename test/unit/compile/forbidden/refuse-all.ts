import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, type Compiled } from "../../../../src/compile/compile.ts";
import { isError } from "../../../../src/problem/problem.ts";
import { packageRoot, scratchFolder } from "../scratch.ts";
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

async function compileWith(way: WayIn, files: Files): Promise<Compiled> {
  const scratch = scratchFolder();
  // Three folders above the pack is outside of the project, and of every tree.
  const folder = join(scratch, "project");
  mkdirSync(folder);
  for (const place of [scratch, join(scratch, "home"), join(scratch, "elsewhere")]) writeFiles(place, OUTSIDE);
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

/** Tests that no construct of the table gets in by these ways. */
export function refuseAll(ways: readonly WayIn[]): void {
  describe.each(ways)("a pack by $name may not hold", (way) => {
    test.each(FORBIDDEN)("$name", async (construct) => {
      const { plan, files, problems } = await compileWith(way, filesOf(construct));
      const found = problems
        .filter(isError)
        .map(({ code, at }) => ({ code, at: `${at?.file}:${at?.line}:${at?.column}` }));
      expect(found).toContainEqual(wantedOf(construct, way));
      expect({ plan, files: files.size }).toEqual({ plan: undefined, files: 0 });
    });

    test("nothing of this, and then it compiles", async () => {
      const { plan, problems } = await compileWith(way, {
        "pack.yaml": "version: 1\nsizes: { small: { upTo: 4B, prompt: ./prompts/own.hbs } }\n",
        "prompts/own.hbs": "Work in the folder.\n",
      });
      expect(problems.filter(isError)).toEqual([]);
      expect(plan).toBeDefined();
    });
  });
}
