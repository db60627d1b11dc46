import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { validate } from "../../../../src/config/validate/validate.ts";

const found = (backend: string): string[] => {
  const { tree } = parseYaml("f.yaml", `version: 1\nbackends:\n  far: ${backend}\n`);
  return (tree === undefined ? [] : validate(tree, "project")).map(({ problem }) => problem.message).toSorted();
};

test.each([
  {
    title: "a server of another name",
    backend: '{ kind: ollama, urll: "http://x", idleStop: 5m }',
    want: [
      '`backends.far.kind` can\'t be "ollama"',
      "unknown key `idleStop` in `backends.far`",
      "unknown key `urll` in `backends.far`",
    ],
  },
  {
    title: "a misspelt kind, and a value of the wrong type",
    backend: "{ kind: opnai, url: 5 }",
    want: ['`backends.far.kind` can\'t be "opnai"', "`backends.far.url` must be a text"],
  },
  { title: "nothing else is wrong", backend: "{ kind: ollama }", want: ['`backends.far.kind` can\'t be "ollama"'] },
  {
    title: "nobody knows what is meant",
    backend: "{ kind: teapot, urll: x }",
    want: ['`backends.far.kind` can\'t be "teapot"'],
  },
])("what stands beside a wrong kind is checked at once: $title", ({ backend, want }) => {
  expect(found(backend)).toEqual(want);
});
