import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";

interface Schema {
  readonly definitions: Readonly<Record<string, { readonly properties: Readonly<Record<string, Named>> }>>;
}
interface Named {
  readonly anyOf?: readonly { readonly enum?: readonly string[] }[];
  readonly items?: Named;
}

const TEXT = `version: 1
profiles: { main: { backend: local, model: x, window: 64 }, other: { backend: cloud, model: x, window: 64 } }
backends: { cloud: { kind: openai, url: "http://127.0.0.1:1/v1" } }
classes: [{ id: title, when: { tools: none } }]
sizes: { small: { upTo: 8B, toolset: core } }
toolsets: { core: { tools: { bash: Bash }, others: stub } }
`;

test("editors are offered the names of the file", async () => {
  const { files } = await compileFiles({ "mallex.yaml": TEXT });
  const { definitions } = JSON.parse(files.get("mallex.schema.json") ?? "{}") as Schema;
  const offered = (kind: string, key: string): unknown => definitions[kind]?.properties[key]?.anyOf?.[0]?.enum;
  expect({
    backend: offered("profile", "backend"),
    size: offered("profile", "size"),
    tier: offered("route", "tier"),
    atLeast: offered("route", "atLeast"),
    profile: offered("route", "profile"),
    toolset: offered("size", "toolset"),
    class: offered("when", "class"),
    inTier: definitions["tier"]?.properties["profiles"]?.items?.anyOf?.[0]?.enum,
  }).toEqual({
    backend: ["cloud", "local"],
    size: ["large", "small"],
    tier: ["high", "highest", "low"],
    atLeast: ["large", "small"],
    profile: ["main", "other"],
    toolset: ["client", "core", "none"],
    class: ["main", "title"],
    inTier: ["main", "other"],
  });
});

test("and a name that is new is no mistake to them", async () => {
  const { files } = await compileFiles({ "mallex.yaml": TEXT });
  const ajv = new Ajv({
    allowUnionTypes: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  const check = ajv.compile(JSON.parse(files.get("mallex.schema.json") ?? "{}") as object);
  const given = (when: object, tier: string): object => ({ version: 1, routes: [{ id: "a", when, tier }] });
  expect([given({ class: "main" }, "low"), given({ class: ["new"] }, "newer")].map((one) => check(one))).toEqual([
    true,
    true,
  ]);
  expect(check(given({ class: 1 }, "low"))).toBe(false);
});
