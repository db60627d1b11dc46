import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { checkReadBack } from "../../../../src/checks/dialects/read-back.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";
import { compileFiles, packageRoot } from "../scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const shipped = (
  parse(readFileSync(join(packageRoot, "packs/defaults.yaml"), "utf8")) as {
    readonly dialects: Readonly<Record<string, object>>;
  }
).dialects;

function check(dialect: unknown, file = "mallex.yaml"): Problem[] {
  const { tree } = parseYaml(file, stringify(dialect));
  if (tree === undefined) throw new Error("the dialect is no YAML");
  return checkReadBack("mine", tree);
}

describe("a dialect whose calls would not be read as they are written is an error", () => {
  test.each(
    cases("a dialect whose calls would not be read as they are written") as {
      title: string;
      dialect: Readonly<Record<string, unknown>>;
      line: number;
      text: string;
    }[],
  )("$title", ({ dialect, line, text }) => {
    const [problem, ...others] = check(dialect);
    expect(problem).toMatchObject({ code: "MX3112", severity: "error", at: { line } });
    expect(problem?.message).toContain(`\`${text}`);
    expect(problem?.message).toContain("would not be parsed back as the same call");
    expect(others).toEqual([]);
  });

  test("where what a file changes of another's dialect is to blame, it stands there", async () => {
    const { problems } = await compileFiles({
      "mallex.yaml": stringify({
        version: 1,
        profiles: { main: { backend: "local", model: "mallex/smollm2-135m" } },
        dialects: {
          qwenCoder: { argument: "<parameter={key}>{value}</function>" },
        },
      }),
    });
    expect(problems).toMatchObject([{ code: "MX3112", at: { file: "mallex.yaml", line: 8 } }]);
  });
});

describe("a dialect whose calls are read as they are written is none", () => {
  test.each([
    ...(cases("a dialect whose calls are read as they are written is none") as [
      string,
      Readonly<Record<string, unknown>>,
    ][]),
    ...Object.entries(shipped),
  ])("%s", (_name, dialect) => {
    expect(check(dialect)).toEqual([]);
  });
});

test("a dialect of which no file says anything is not looked at", () => {
  const clash = {
    call: "<call {name}>{arguments}</>",
    argument: "<arg {key}>{value}</>",
  };
  expect(check(clash, "mallex:defaults")).toEqual([]);
});
