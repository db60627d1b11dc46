import { array, assert, constantFrom, pre, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { displayPackFile, parsePackSpec, remoteSpec, type RemoteSpec } from "../../../src/shared/pack-spec.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const GIT = "git+https://git.example.com/acme/rules";

/** What is read of a spec: kind, source, version, file and key. */
const GOOD = cases("good") as [spec: string, want: object][];

/** A spec that is refused, and a word of the reason. */
const BAD: [spec: string, fault: RegExp][] = [
  ["", /not the name or the path of a pack/],
  ["team", /not the name or the path of a pack/],
  ["mallex:Claude", /not the name or the path of a pack/],
  ["~/team.yaml", /not the name or the path of a pack/],
  ["/srv/team.yaml", /not the name or the path of a pack/],
  ["team.yaml", /not the name or the path of a pack/],
  ["file:./team.yaml", /not the name or the path of a pack/],
  ["@acme/rules", /not the name or the path of a pack/],
  ["rules@^1", /not the name or the path of a pack/],
  ["github:acme/rules", /not the name or the path of a pack/],
  ["gitlab:acme/rules#v1", /not the name or the path of a pack/],
  ["https://git.example.com/acme/rules.git", /not the name or the path of a pack/],
  ["http://git.example.com/acme/rules", /not the name or the path of a pack/],
  ["git://git.example.com/acme/rules", /not the name or the path of a pack/],
  ["git::https://git.example.com/acme/rules", /not the name or the path of a pack/],
  ["https://git.example.com/acme/rules#v1", /not the name or the path of a pack/],
  ["https://git.example.com/a/r/blob/v1/a/b.yaml", /not the name or the path of a pack/],
  ["https://git.example.com/acme/rules/-/tree/v1", /not the name or the path of a pack/],
  ["ssh://git@git.example.com/acme/rules", /not the name or the path of a pack/],
  ["git@git.example.com:acme/rules.git", /not the name or the path of a pack/],
  ["git+git@git.example.com:acme/rules.git", /not the address of a repository/],
  ["git+ssh://git@git.example.com:acme/rules", /not the address of a repository/],
  [`${GIT}#v1`, /not the address of a repository/],
  ["git+http://git.example.com/acme/rules", /not the address of a repository/],
  ["git+ftp://git.example.com/acme/rules", /not the address of a repository/],
  ["git+ext::sh -c touch% /tmp/x", /not the address of a repository/],
  ["npm:", /not a valid package name/],
  ["npm:../rules", /not a valid package name/],
  ["npm:@acme", /not a valid package name/],
  ["npm:Rules", /not a valid package name/],
  [`npm:${"a".repeat(215)}`, /not a valid package name/],
  ["npm:@acme/rules@latest", /not a version or a range/],
  ["npm:@acme/rules@", /not a version or a range/],
  ["npm:@acme/rules@npm:other", /not a version or a range/],
  ["npm:@acme/rules@git+https://evil.example/x", /not a version or a range/],
  ["npm:@acme/rules@--before=1", /not a version or a range/],
  [`npm:@acme/rules@${"1.".repeat(60)}`, /not a version or a range/],
  ["npm:@acme/rules/../x.yaml@1", /could lead out/],
  ["npm:@acme/rules/%2e%2e/x.yaml@1", /could lead out/],
  ["npm:@acme/rules/a//x.yaml@1", /could lead out/],
  [String.raw`npm:@acme/rules/a\..\x.yaml@1`, /could lead out/],
  ["git+https://me:secret@git.example.com/acme/rules", /login/],
  ["git+https://token@git.example.com/acme/rules", /login/],
  ["git+ssh://git:secret@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x/acme/rules", /not the address of a repository/],
  ["git+ssh://git@-oProxyCommand=x/acme/rules", /not the address of a repository/],
  ["git+https://git.example.com:/acme/rules", /not the address of a repository/],
  ["git+https:///acme/rules", /not the address of a repository/],
  ["git+file://host/srv/rules", /not the address of a repository/],
  ["git+file:rules", /not the address of a repository/],
  ["git+https://git.example.com", /not the address of a repository/],
  ["git+https://git.example.com/", /not the address of a repository/],
  ["git+https://git.example.com//pack.yaml", /could lead out/],
  ["git+https://git.example.com/a/../b", /could lead out/],
  ["git+https://git.example.com/a/%2e%2e/b", /could lead out/],
  [`${GIT}//../x.yaml`, /could lead out/],
  [`${GIT}//a/%2E%2e/x.yaml`, /could lead out/],
  [`${GIT}//./x.yaml`, /could lead out/],
  [`${GIT}//a//x.yaml`, /could lead out/],
  [`${GIT}///etc/x.yaml`, /could lead out/],
  [`${GIT}//a%2fb.yaml`, /could lead out/],
  [`${GIT}//a%5cb.yaml`, /could lead out/],
  [String.raw`${GIT}//a\b.yaml`, /could lead out/],
  [`${GIT}//a%00.yaml`, /could lead out/],
  [`${GIT}//a%0a.yaml`, /could lead out/],
  [`${GIT}//a%E0.yaml`, /could lead out/],
  [`${GIT}?ref=`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=--upload-pack=x`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a..b`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a@{1}`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=@`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a:b`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a%20b`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a%00b`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a^{commit}`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=/a`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=.a`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=a.lock`, /not a valid tag, branch or commit/],
  [`${GIT}?ref=v1&depth=1`, /not the address of a repository/],
  [`${GIT}?branch=v1`, /not the address of a repository/],
  ["./a\u202Elmay.yaml", /nobody sees/],
  ["npm:@acme/rules\u0000@1", /nobody sees/],
  [`./${"a".repeat(1000)}.yaml`, /longer/],
];

describe("parsePackSpec", () => {
  test.each(GOOD)("reads %s", (spec, want) => {
    expect(parsePackSpec(spec)).toEqual(want);
  });

  test.each(BAD)("refuses %j", (spec, fault) =>
    expect(parsePackSpec(spec)).toEqual({ fault: expect.stringMatching(fault), hint: expect.any(String) }),
  );
});

describe("displayPackFile", () => {
  test.each([
    ["npm:@acme/rules@^1.2", "strict.yaml", "npm:@acme/rules/strict.yaml@^1.2"],
    ["npm:rules", "pack.yaml", "npm:rules/pack.yaml"],
    [`${GIT}?ref=v1`, "dir/pack.yaml", `${GIT}//dir/pack.yaml?ref=v1`],
    [GIT, "prompts/a b.hbs", `${GIT}//prompts/a%20b.hbs`],
  ])("of %s and %s is %s", (key, file, want) => {
    expect(shown(key, file)).toBe(want);
    expect(remoteSpec(want)).toMatchObject({ key, file });
  });

  test("is a spec again, of the same file in the same tree", () => {
    const part = string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    const keys = constantFrom("npm:rules", "npm:@acme/rules@^1.2 || 3", GIT, `${GIT}?ref=rc/1`);
    assert(
      property(keys, array(part, { maxLength: 3 }), part, (key, folders, name) => {
        const parts = [...folders, `${name}.yaml`];
        pre(parts.every((one) => !/[/\\\p{C}\p{Z}]/u.test(one) && one !== "." && one !== ".."));
        const file = parts.join("/");
        expect(parsePackSpec(shown(key, file))).toMatchObject({ key, file });
      }),
    );
  });
});

function shown(key: string, file: string): string {
  return displayPackFile(remoteSpec(key) as RemoteSpec, file);
}
