import { describe, expect, test } from "vitest";
import { parseLayer } from "../../../../src/config/load/read-layer.ts";
import { MAX_FILE } from "../../../../src/config/parse/parse-yaml.ts";

const full = (line: string): string => line.repeat(Math.floor(MAX_FILE / 8 / line.length));
const keys = Array.from({ length: 6000 }, (_, index) => `key${index}: 1\n`).join("");
const profiles = Array.from({ length: 2000 }, (_, index) => `  p${index}: { backnd: 1, modl: x }\n`).join("");
const rules = Array.from({ length: 2000 }, (_, index) => `  - { id: a${index}, wron: 1 }\n`).join("");

describe("a file full of one mistake is refused with the first of them, and no suggestion is searched for the rest", () => {
  test.each([
    { given: "one key again and again", text: full("a: 1\n"), code: "MX1005", least: 1, most: 1 },
    { given: "empty documents", text: full("---\n"), code: "MX1007", most: 100 },
    { given: "empty keys", text: full(": \n"), code: "MX1005", least: 1, most: 1 },
    { given: "closing brackets", text: `version: 1\n${full("} \n").slice(20)}`, code: "MX1004", least: 1, most: 5 },
    { given: "tags", text: `version: 1\n${full("a: !x 1\n").slice(20)}`, code: "MX1006", most: 300 },
    { given: "unknown keys", text: `version: 1\n${keys}`, code: "MX2001", most: 500 },
    { given: "profiles with unknown keys", text: `version: 1\nprofiles:\n${profiles}`, code: "MX2001", most: 500 },
    { given: "rules with unknown keys", text: `version: 1\ntrim:\n${rules}`, code: "MX2001", most: 500 },
  ])("$given", ({ text, code, least = 100, most }) => {
    const { tree, problems } = parseLayer({ name: "a.yaml", kind: "project", text });
    expect(tree).toBeUndefined();
    const { length: reported } = problems;
    expect(reported).toBeGreaterThanOrEqual(least);
    expect(reported).toBeLessThanOrEqual(most);
    expect(problems[0]?.code).toBe(code);
  });
});
