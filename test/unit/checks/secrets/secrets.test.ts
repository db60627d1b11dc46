import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { findSecrets, type Secrets } from "../../../../src/checks/secrets/find-secrets.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const HOSTILE_FILES = JSON.parse(
  readFileSync(new URL("../../../bench/hostile-files.json", import.meta.url), "utf8"),
) as string[];

/** Letters that look drawn by lot; put together here, so that no file holds what looks like a key. */
const drawn = (count: number): string => "a8Kq2Zm5Xv9Lr1Tn4Wp7Hs3Bd6Fg0Jc".repeat(3).slice(0, count);

function secretsIn(text: string): Secrets {
  const { tree } = parseYaml("mallex.yaml", text);
  return findSecrets(new Map([["mallex.yaml", text]]), new Map(tree === undefined ? [] : [["mallex.yaml", tree]]));
}

function placesIn(text: string): string[] {
  return secretsIn(text).problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}+${at?.length}`);
}

/** What is hidden, as a person sees it; and how sure that is. */
function starsIn(text: string): [shown: string, severities: string[]] {
  const { displayName: shown, problems } = secretsIn(text);
  return [shown("mallex.yaml"), problems.map(({ severity }) => severity)];
}

describe("what is taken for a secret", () => {
  test.each(cases("what is taken for a secret") as [string, string, string][])("%s", (_, text, place) =>
    expect(placesIn(text)).toEqual([`MX6011 ${place}`]),
  );

  test.each(cases("what is taken for a secret, again") as [string, string][])("not %s", (_, text) =>
    expect(placesIn(text)).toEqual([]),
  );

  test("not in the packs that come along", () =>
    expect(findSecrets(new Map([["mallex:x", `sk-ant-${drawn(40)}`]])).problems).toEqual([]));

  test.each(cases("what is taken for a secret, again, again") as string[])("not %s", (text) =>
    expect(placesIn(text)).toEqual([]),
  );
});

describe("what is hidden, all of it", () => {
  test.each(cases("what is hidden all") as [string, string, string, string][])("%s", (_, text, shown, severity) =>
    expect(starsIn(text)).toEqual([shown, [severity]]),
  );

  test("no message holds a line of it either", () => {
    const { mask } = secretsIn(`k: "-----BEGIN PRIVATE KEY-----\\n${drawn(64)}\\n${drawn(30)}"`);
    expect(mask(`one ${drawn(64)} two ${drawn(30)}`)).toBe(`one ${"*".repeat(64)} two ${"*".repeat(30)}`);
  });
});

describe("hostile files", () => {
  // What takes more than a linear time would take hours, and end in the limit of a test.
  test.each(HOSTILE_FILES)("half a megabyte of %j is looked through", (piece) => {
    const text = `# ${piece.repeat(500_000 / piece.length)}é`;
    expect(() => findSecrets(new Map([["mallex.yaml", text]]))).not.toThrow();
  });

  test("thousands of secrets, and thousands of messages", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `# ghp_${drawn(30)}${i}x`).join("\n");
    const { problems, redact, displayName: shown } = secretsIn(text);
    expect(problems).toHaveLength(10_000);
    expect(shown("mallex.yaml")).not.toContain(drawn(8));
    for (const problem of problems) redact(problem);
    expect(redact({ code: "MX2003", severity: "error", message: `ghp_${drawn(30)}9999x` }).message).not.toContain(
      drawn(8),
    );
  });

  test("what is longer than any file may be is neither looked at nor shown", () => {
    const { problems, displayName: shown } = secretsIn(`${"#\n".repeat(600_000)}# ghp_${drawn(36)}`);
    expect(problems).toEqual([]);
    expect(shown("mallex.yaml")).not.toContain("ghp");
  });
});

test("nothing that is shown holds the secret", () => {
  const secret = drawn(40);
  const { redact } = findSecrets(new Map([["mallex.yaml", `apiKey: sk-ant-${secret}`]]));
  const shown = redact({
    code: "MX2003",
    severity: "error",
    message: `can't be "sk-ant-${secret}"`,
    hint: `put it in quotes: "sk-ant-${secret}"`,
    at: { file: "mallex.yaml", line: 1, column: 9 },
    related: [{ message: `like sk-ant-${secret}`, at: {} }],
    source: `apiKey: sk-ant-${secret}`,
    fix: { at: {}, replace: `"sk-ant-${secret}"` },
  });
  expect(JSON.stringify(shown)).not.toContain(secret.slice(0, 8));
  expect(shown).not.toHaveProperty("fix");
  expect(shown.source).toBe(`apiKey: sk-ant-${"*".repeat(40)}`);
});
