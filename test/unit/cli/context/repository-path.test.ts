import { expect, test } from "vitest";
import { repositoryPath } from "../../../../src/cli/context/config-file.ts";

test.each<{ given: string; workspace?: string; config?: string; want: string | undefined }>([
  { given: "mallex.yaml", want: "mallex.yaml" },
  { given: "packs/team.yaml", config: "sub/mallex.yaml", want: "sub/packs/team.yaml" },
  { given: "mallex.yaml", workspace: "/repo", want: "below/mallex.yaml" },
  { given: "../shared.yaml", workspace: "/repo", want: "shared.yaml" },
  { given: "../shared.yaml", want: undefined },
  { given: "mallex:claude-code", want: undefined },
  { given: "~/.mallex/mallex.yaml", want: undefined },
  { given: "npm:@acme/rules/pack.yaml@^1.2", want: undefined },
  { given: "git+https://git.example.com/acme/rules//pack.yaml?ref=v1", want: undefined },
])("$given of $config in $workspace is $want", ({ given, workspace, config = "mallex.yaml", want }) => {
  const env = workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace };
  expect(repositoryPath(given, { cwd: "/repo/below", env, config } as never)).toBe(want);
});

test("a command may name files from another folder on", () => {
  const context = { cwd: "/repo/below", env: { GITHUB_WORKSPACE: "/repo" }, config: "sub/mallex.yaml" } as never;
  expect(repositoryPath("rules/pack.yaml", context, "/repo/below")).toBe("below/rules/pack.yaml");
});
