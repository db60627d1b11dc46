import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";

type Rule = { readonly path: string } | { readonly contains: string };
const finder = (rule: Rule): ((text: string) => boolean) => {
  const privacy = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", ...rule }] }), "/home/me");
  return (text) => privacy.find(text) !== undefined;
};

describe("a path that is not written as one is found", () => {
  test.each<{ path: string; yes: readonly string[]; no: readonly string[] }>([
    {
      path: "app/secrets/**",
      yes: [
        "app\n├── index.ts\n└── secrets\n    └── key.txt",
        ".\n└── app\n    ├── a.ts\n    ├── secrets\n    │   └── key\n    └── z.ts",
        ".\n└── app\n    ├── lib\n    │\u00a0\u00a0 └── a.ts\n    └── secrets",
        "app\n|-- index.ts\n`-- secrets\n    `-- key.txt",
        " app/{old => secrets}/key.txt | 2 +-",
        " {lib => app}/secrets/key.txt | 0",
        " app/{secrets => old}/key.txt | 2",
        " app/{ => secrets}/key.txt | 2",
        " rename app/{x => secrets/y}/key (100%)",
        "cat app/{config,secrets}/key",
      ],
      no: [
        "app\n├── index.ts\nlib\n└── secrets",
        ".\n├── app\n│   └── a.ts\n└── secrets\n    └── key",
        " app/{old => new}/secrets.txt | 2 +-",
        "{app, secrets}",
      ],
    },
    { path: "/srv/secrets/**", yes: ["/srv\n└── secrets", "cat /srv/{secrets,x}/key"], no: ["srv\n└── secrets"] },
    {
      path: "*.pem",
      yes: [" certs/{old.key => server.pem} | 2", "└── server.pem"],
      no: [" certs/{a.key => b.key} | 2"],
    },
  ])("$path", ({ path, yes, no }) => {
    const find = finder({ path });
    const texts = yes.flatMap((text) => [text, JSON.stringify({ content: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });
});

test("a phrase is found as a name in a program, and as a row of a table", () => {
  const find = finder({ contains: "Project Nightingale" });
  const yes = [
    "project_nightingale",
    "see PROJECT_NIGHTINGALE_KEY",
    "projectNightingale()",
    "ProjectNightingale",
    "project.nightingale",
    "Project;Nightingale",
    '"Project","Nightingale"',
    "a,Project,Nightingale,b",
  ];
  expect(yes.filter((text) => !find(text))).toEqual([]);
  expect(
    ["projectnightingales", "about the project. Nightingale sings", "Project, a nightingale"].filter(find),
  ).toEqual([]);
});

test("letters and blanks that HTML names are read", () => {
  const find = finder({ contains: "Café Müller" });
  const yes = ["Caf&eacute; M&uuml;ller", "Caf&eacute;&NonBreakingSpace;M&uuml;ller", "Caf&#xe9;&emsp14;M&uuml;ller"];
  expect(yes.filter((text) => !find(text))).toEqual([]);
});

test.each(["├── a\n", "│   ", "    ", "{a,b}", "{,", "a/{a => b}/", "{", "a/{b,c,d,e,f,g,h}", "a_b", "aB", "&a"])(
  "four times as much of %j takes about four times as long",
  async (filling) => {
    const texts = new Map([12_000, 48_000].map((size) => [size, filling.repeat(size / filling.length)]));
    const neverLeaves = [
      { id: "r", path: "/srv/secrets/**" },
      { id: "s", contains: "a private phrase" },
    ];
    const rules = lowerPrivateRules({ version: 1, neverLeaves });
    const growth = await cpuGrowth((size) => createPrivacy(rules).find(texts.get(size)), 12_000);
    expect(growth).toBeLessThan(MOST_GROWTH);
  },
);
