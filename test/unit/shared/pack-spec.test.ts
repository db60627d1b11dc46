import { array, assert, constantFrom, pre, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePackSpec, displayPackFile } from "../../../src/shared/pack-spec.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const GIT = "git+https://git.example.com/acme/rules";

/** What is read of a spec: kind, source, version, file and key. */
const GOOD = cases("good") as [spec: string, want: object][];

/** A spec that is refused -> a word of the reason, and what it is told to be instead. */
const BAD: [spec: string, fault: RegExp, meant?: string][] = [
  ["", /no source/],
  ["team", /no source/],
  ["mallex:Claude", /no source/],
  ["~/team.yaml", /no source/],
  ["/srv/team.yaml", /no source/],
  ["team.yaml", /no source/, "./team.yaml"],
  ["file:./team.yaml", /no source/, "./team.yaml"],
  ["@acme/rules", /no source/, "npm:@acme/rules"],
  ["rules@^1", /no source/, "npm:rules@^1"],
  ["github:acme/rules", /no source/, "git+https://github.com/acme/rules"],
  ["gitlab:acme/rules#v1", /no source/, "git+https://gitlab.com/acme/rules?ref=v1"],
  ["https://git.example.com/acme/rules.git", /no source/, `${GIT}.git`],
  ["http://git.example.com/acme/rules", /no source/, GIT],
  ["git://git.example.com/acme/rules", /no source/, GIT],
  ["git::https://git.example.com/acme/rules", /no source/, GIT],
  ["https://git.example.com/acme/rules#v1", /no source/, `${GIT}?ref=v1`],
  ["https://git.example.com/a/r/blob/v1/a/b.yaml", /no source/, "git+https://git.example.com/a/r//a/b.yaml?ref=v1"],
  ["https://git.example.com/acme/rules/-/tree/v1", /no source/, `${GIT}?ref=v1`],
  ["ssh://git@git.example.com/acme/rules", /no source/, "git+ssh://git@git.example.com/acme/rules"],
  ["git@git.example.com:acme/rules.git", /no source/, "git+ssh://git@git.example.com/acme/rules.git"],
  ["git+git@git.example.com:acme/rules.git", /no URL/, "git+ssh://git@git.example.com/acme/rules.git"],
  ["git+ssh://git@git.example.com:acme/rules", /no port/, "git+ssh://git@git.example.com/acme/rules"],
  [`${GIT}#v1`, /`#`/, `${GIT}?ref=v1`],
  ["git+http://git.example.com/acme/rules", /http/, GIT],
  ["git+ftp://git.example.com/acme/rules", /https or ssh/],
  ["git+ext::sh -c touch% /tmp/x", /https or ssh/],
  ["npm:", /no name/],
  ["npm:../rules", /no name/],
  ["npm:@acme", /no name/],
  ["npm:Rules", /no name/],
  [`npm:${"a".repeat(215)}`, /no name/],
  ["npm:@acme/rules@latest", /tag/, "npm:@acme/rules"],
  ["npm:@acme/rules@", /no version/],
  ["npm:@acme/rules@npm:other@1", /no version/],
  ["npm:@acme/rules@git+https://evil.example/x", /no version/],
  ["npm:@acme/rules@--before=1", /no version/],
  [`npm:@acme/rules@${"1.".repeat(60)}`, /no version/],
  ["npm:@acme/rules/../x.yaml@1", /out of the package/],
  ["npm:@acme/rules/%2e%2e/x.yaml@1", /out of the package/],
  ["npm:@acme/rules/a//x.yaml@1", /out of the package/],
  [String.raw`npm:@acme/rules/a\..\x.yaml@1`, /out of the package/],
  ["git+https://me:secret@git.example.com/acme/rules", /login/],
  ["git+https://token@git.example.com/acme/rules", /login/],
  ["git+ssh://git:secret@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x@git.example.com/acme/rules", /login/],
  ["git+ssh://-oProxyCommand=x/acme/rules", /no host/],
  ["git+ssh://git@-oProxyCommand=x/acme/rules", /no host/],
  ["git+https://git.example.com:/acme/rules", /no port/],
  ["git+https:///acme/rules", /no host/],
  ["git+file://host/srv/rules", /no host/],
  ["git+file:rules", /https or ssh/],
  ["git+https://git.example.com", /no repository/],
  ["git+https://git.example.com/", /no repository/],
  ["git+https://git.example.com//pack.yaml", /no repository/],
  ["git+https://git.example.com/a/../b", /out of the repository/],
  ["git+https://git.example.com/a/%2e%2e/b", /out of the repository/],
  [`${GIT}//../x.yaml`, /out of the repository/],
  [`${GIT}//a/%2E%2e/x.yaml`, /out of the repository/],
  [`${GIT}//./x.yaml`, /out of the repository/],
  [`${GIT}//a//x.yaml`, /out of the repository/],
  [`${GIT}///etc/x.yaml`, /out of the repository/],
  [`${GIT}//a%2fb.yaml`, /out of the repository/],
  [`${GIT}//a%5cb.yaml`, /out of the repository/],
  [String.raw`${GIT}//a\b.yaml`, /out of the repository/],
  [`${GIT}//a%00.yaml`, /out of the repository/],
  [`${GIT}//a%0a.yaml`, /out of the repository/],
  [`${GIT}//a%E0.yaml`, /out of the repository/],
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
  [`${GIT}?ref=v1&depth=1`, /more than a ref/],
  [`${GIT}?branch=v1`, /more than a ref/],
  ["./a\u202Elmay.yaml", /nobody sees/],
  ["npm:@acme/rules\u0000@1", /nobody sees/],
  [`./${"a".repeat(1000)}.yaml`, /longer/],
];

describe("parsePackSpec", () => {
  test.each(GOOD)("reads %s", (spec, want) => {
    expect(parsePackSpec(spec)).toEqual(want);
  });

  test.each(BAD)("refuses %j", (spec, fault, meant) => {
    expect(parsePackSpec(spec)).toEqual({
      fault: expect.stringMatching(fault),
      hint: expect.any(String),
      ...(meant === undefined ? {} : { meant }),
    });
  });
});

test("what is meant instead is a spec", () => {
  const meant = BAD.flatMap(([, , instead]) => instead ?? []);
  expect(meant.filter((spec) => "fault" in parsePackSpec(spec))).toEqual([]);
});

describe("shownPackFile", () => {
  test.each([
    ["npm:@acme/rules@^1.2", "strict.yaml", "npm:@acme/rules/strict.yaml@^1.2"],
    ["npm:rules", "pack.yaml", "npm:rules/pack.yaml"],
    [`${GIT}?ref=v1`, "dir/pack.yaml", `${GIT}//dir/pack.yaml?ref=v1`],
    [GIT, "prompts/a b.hbs", `${GIT}//prompts/a%20b.hbs`],
  ])("of %s and %s is %s", (key, file, want) => {
    expect(displayPackFile(key, file)).toBe(want);
  });

  test("is a spec again, of the same file in the same tree", () => {
    const part = string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    const keys = constantFrom("npm:rules", "npm:@acme/rules@^1.2 || 3", GIT, `${GIT}?ref=rc/1`);
    assert(
      property(keys, array(part, { maxLength: 3 }), part, (key, folders, name) => {
        const parts = [...folders, `${name}.yaml`];
        pre(parts.every((one) => !/[/\\\p{C}\p{Z}]/u.test(one) && one !== "." && one !== ".."));
        const file = parts.join("/");
        expect(parsePackSpec(displayPackFile(key, file))).toMatchObject({ key, file });
      }),
    );
  });
});
