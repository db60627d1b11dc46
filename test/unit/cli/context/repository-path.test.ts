import { expect, test } from "vitest";
import { repositoryPath } from "../../../../src/cli/context/config-file.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(
  readCases(import.meta.url)("cases") as {
    given: string;
    workspace?: string;
    config?: string;
    want: string | undefined;
  }[],
)("$given of $config in $workspace is $want", ({ given, workspace, config = "mallex.yaml", want }) => {
  const env = workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace };
  expect(repositoryPath(given, { cwd: "/repo/below", env, config } as never)).toBe(want);
});

test("a command may name files from another folder on", () => {
  const context = { cwd: "/repo/below", env: { GITHUB_WORKSPACE: "/repo" }, config: "sub/mallex.yaml" } as never;
  expect(repositoryPath("rules/pack.yaml", context, "/repo/below")).toBe("below/rules/pack.yaml");
});
