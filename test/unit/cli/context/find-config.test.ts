import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findConfig } from "../../../../src/cli/context/config-file.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { scratch } from "../../process/supervise/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

function folderWith(...names: string[]): Parameters<typeof findConfig>[0] {
  const cwd = scratch();
  for (const name of names) writeFileSync(join(cwd, name), "version: 1\n");
  return { cwd, paths: mallexPaths({}, join(cwd, "home")), config: undefined } as never;
}

function withUserFile(context: Parameters<typeof findConfig>[0]): typeof context {
  mkdirSync(dirname(context.paths.userFile), { recursive: true });
  writeFileSync(context.paths.userFile, "version: 1\n");
  return context;
}

test.each(readCases(import.meta.url)("cases") as string[])(
  "%s is never passed over: the error says how to rename it",
  (name) => {
    const refusal = {
      problem: {
        code: "MX7501",
        message: expect.stringContaining(`${name} is not read`) as unknown,
        hint: `rename it: \`mv ${name} mallex.yaml\``,
      },
    };
    expect(problemOf(folderWith(name))).toMatchObject(refusal);
    expect(problemOf(withUserFile(folderWith(name)))).toMatchObject(refusal);
  },
);

test.each(["mallex.toml", "mallex.jsonc"])("%s can't be renamed: its settings move", (name) => {
  expect(problemOf(folderWith(name))).toMatchObject({
    problem: { code: "MX7501", hint: expect.stringContaining("move your settings into it") as unknown },
  });
});

test.each(["litellm.yaml", "litellm_config.yml", "proxy_server_config.yaml", "llama-swap.yaml", "Modelfile"])(
  "%s of another program is named, with what is read instead",
  (name) => {
    expect(problemOf(folderWith(name))).toMatchObject({
      problem: {
        code: "MX7501",
        message: expect.stringContaining(`${name} belongs to another program`) as unknown,
        hint: expect.stringMatching(
          /mallex import.*mallex init.*docs\/guide\/configuration\.md#coming-from-another-program/,
        ) as unknown,
      },
    });
    const user = withUserFile(folderWith(name));
    expect(findConfig(user)).toBe(user.paths.userFile);
  },
);

test.each(["mallex.yml", "mallex.toml", "litellm.yaml"])("a mallex.yaml beside %s is what is read", (name) => {
  const context = folderWith(name, "mallex.yaml");
  expect(findConfig(context)).toBe(join(context.cwd, "mallex.yaml"));
});

test.each(["mallex.local.yaml", "mallex.lock", "config.yaml", "mallex.yaml.bak", "mallex.log"])(
  "%s is nothing that was meant to be read",
  (name) => {
    expect(problemOf(folderWith(name))).toMatchObject({
      problem: { message: expect.not.stringContaining(name) as unknown },
    });
  },
);

function problemOf(context: Parameters<typeof findConfig>[0]): unknown {
  try {
    return findConfig(context);
  } catch (error) {
    return error;
  }
}
