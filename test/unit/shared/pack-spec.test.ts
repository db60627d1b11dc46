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
  ["", /no source/],
  ["team", /no source/],
  ["mallex:Claude", /no source/],
  ["~/team.yaml", /no source/],
  ["/srv/team.yaml", /no source/],
  ["team.yaml", /no source/],
  ["file:./team.yaml", /no source/],
  ["@acme/rules", /no source/],
  ["rules@^1", /no source/],
  ["github:acme/rules", /no source/],
  ["gitlab:acme/rules#v1", /no source/],
  ["https://git.example.com/acme/rules.git", /no source/],
  ["http://git.example.com/acme/rules", /no source/],
  ["git://git.example.com/acme/rules", /no source/],
  ["git::https://git.example.com/acme/rules", /no source/],
  ["https://git.example.com/acme/rules#v1", /no source/],
  ["https://git.example.com/a/r/blob/v1/a/b.yaml", /no source/],
  ["https://git.example.com/acme/rules/-/tree/v1", /no source/],
  ["ssh://git@git.example.com/acme/rules", /no source/],
  ["git@git.example.com:acme/rules.git", /no source/],
  ["git+git@git.example.com:acme/rules.git", /no address of a repository/],
  ["git+ssh://git@git.example.com:acme/rules", /no address of a repository/],
  [`${GIT}#v1`, /no address of a repository/],
  ["git+http://git.example.com/acme/rules", /no address of a repository/],
  ["git+ftp://git.example.com/acme/rules", /no address of a repository/],
  ["git+ext::sh -c touch% /tmp/x", /no address of a repository/],
  ["npm:", /no name/],
  ["npm:../rules", /no name/],
  ["npm:@acme", /no name/],
  ["npm:Rules", /no name/],
  [`npm:${"a".repeat(215)}`, /no name/],
  ["npm:@acme/rules@latest", /no version/],
  ["npm:@acme/rules@", /no version/],
  ["npm:@acme/rules@npm:other", /no version/],
  ["npm:@acme/rules@git+https://evil.example/x", /no version/],
  ["npm:@acme/rules@--before=1", /no version/],
  [`npm:@acme/rules@${"1.".repeat(60)}`, /no version/],
  ["npm:@acme/rules/../x.yaml@1", /could lead out/],
  ["npm:@acme/rules/%2e%2e/x.yaml@1", /could lead out/],
  ["npm:@acme/rules/a//x.yaml@1", /could lead out/],
  [String.raw`npm:@acme/rules/a\..\x.yaml@1`, /could lead out/],
  ["git+https://me:secret@git.example.com/acme/rules", /login/],
  ["git+https://token@git.example.com/acme/rules", /login/],
  ["git+ssh://git:secret@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x/acme/rules", /no address of a repository/],
  ["git+ssh://git@-oProxyCommand=x/acme/rules", /no address of a repository/],
  ["git+https://git.example.com:/acme/rules", /no address of a repository/],
  ["git+https:///acme/rules", /no address of a repository/],
  ["git+file://host/srv/rules", /no address of a repository/],
  ["git+file:rules", /no address of a repository/],
  ["git+https://git.example.com", /no address of a repository/],
  ["git+https://git.example.com/", /no address of a repository/],
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
  [`${GIT}?ref=`, /no ref/],
  [`${GIT}?ref=--upload-pack=x`, /no ref/],
  [`${GIT}?ref=a..b`, /no ref/],
  [`${GIT}?ref=a@{1}`, /no ref/],
  [`${GIT}?ref=@`, /no ref/],
  [`${GIT}?ref=a:b`, /no ref/],
  [`${GIT}?ref=a%20b`, /no ref/],
  [`${GIT}?ref=a%00b`, /no ref/],
  [`${GIT}?ref=a^{commit}`, /no ref/],
  [`${GIT}?ref=/a`, /no ref/],
  [`${GIT}?ref=.a`, /no ref/],
  [`${GIT}?ref=a.lock`, /no ref/],
  [`${GIT}?ref=v1&depth=1`, /no address of a repository/],
  [`${GIT}?branch=v1`, /no address of a repository/],
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
