import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { validate } from "../../../../src/config/validate/validate.ts";
import { readCases } from "../../../support/read-cases.ts";

const found = (backend: string): string[] => {
  const { tree } = parseYaml("f.yaml", `version: 1\nbackends:\n  far: ${backend}\n`);
  return (tree === undefined ? [] : validate(tree, "project")).map(({ problem }) => problem.message).toSorted();
};

test.each(readCases(import.meta.url)("cases") as { title: string; backend: string; want: string[] }[])(
  "what stands beside a wrong kind is checked at once: $title",
  ({ backend, want }) => {
    expect(found(backend)).toEqual(want);
  },
);
