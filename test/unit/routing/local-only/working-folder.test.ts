import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";

interface Case {
  readonly path: string;
  readonly folder: string;
  /** Of the client; absent: it is not known. */
  readonly home?: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const IN_VAULT = ["cat vault/k", "ls -la vault/", "what is in vault/k?", "./vault/k", "cd vault && cat k", "vault"];
const NOT_IN_VAULT = ["cat other/k", "open the vault", "/srv/vaults/k", "myvault/k", "my-vault/k", "see vault."];

describe.each<Case>([
  { path: "~/vault/**", folder: "/srv/odd/me", home: "/srv/odd/me", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "~/vault/**", folder: "/home/ada", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "~/vault/**", folder: "/root", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "~/vault/**", folder: "C:\\Users\\Ada", yes: ["type vault\\k"], no: ["open the vault"] },
  { path: "~/vault/**", folder: "/data/ada", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "~/vault/**", folder: "/home/ada/app", yes: ["../vault/k"], no: ["cat vault/k", ...NOT_IN_VAULT] },
  { path: "~/vault/**", folder: "/srv/app", home: "/srv/me", yes: ["~/vault/k"], no: ["cat vault/k"] },
  { path: "~/a/vault/**", folder: "/home/ada/a", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "~/a/vault/**", folder: "/home/ada", yes: ["cat a/vault/k"], no: ["cat vault/k", "a/vaults/k"] },
  { path: "~/pro*/vault/**", folder: "/home/ada/project", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "/srv/vault/**", folder: "/srv", yes: IN_VAULT, no: NOT_IN_VAULT },
  { path: "/srv/vault/**", folder: "/opt", yes: ["/srv/vault/k"], no: IN_VAULT },
  { path: "~/keys/*.txt", folder: "/home/ada/keys", yes: ["cat a.txt", '{"file":"b.txt"}'], no: ["cat a.md"] },
  { path: "~/.netrc", folder: "/home/ada", yes: ["cat .netrc", "less ./.netrc"], no: ["netrc", "a.netrc"] },
  { path: "~/notes", folder: "/home/ada", yes: ["notes/a.md", "cd notes", "./notes"], no: ["take notes of it"] },
  { path: "~/my files/**", folder: "/home/ada", yes: ["cat 'my files/k'"], no: ["my file"] },
])("$path for a client in $folder", ({ path, folder, home, yes, no }) => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path }] });
  const privacy = createPrivacy(rules, home).within(folder);
  test.each(yes)("finds %j", (text) => expect(privacy.find({ text })?.id).toBe("rule"));
  test.each(no)("finds nothing in %j", (text) => expect(privacy.find({ text })).toBeUndefined());
});

test("folders of many clients take turns", () => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path: "/srv/*/vault/**" }] });
  const privacy = createPrivacy(rules);
  const found = Array.from({ length: 200 }, (_, at) => privacy.within(`/srv/${at}`).find("cat vault/k")?.id);
  expect(new Set(found)).toEqual(new Set(["rule"]));
  expect(privacy.within("/srv").find("cat vault/k")).toBeUndefined();
});

test("a folder and a path in two arguments of one call are read together", () => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path: "~/vault/**" }] });
  const privacy = createPrivacy(rules, "/home/ada");
  expect(privacy.find({ input: { path: "/home/ada", pattern: "vault/**" } })?.id).toBe("rule");
  expect(privacy.find({ input: { path: "/home/ada/app", pattern: "vault/**" } })).toBeUndefined();
});
