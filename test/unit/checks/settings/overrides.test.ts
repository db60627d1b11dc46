import { describe, expect, test } from "vitest";
import { takeHost, type Override } from "../../../../src/checks/settings/overrides.ts";
import { compileFiles } from "../scratch.ts";

const FILE = `version: 1
extends: [mallex:models]
backends: { cloud: { kind: openai, url: https://api.example.com/v1, key: { env: CLOUD_KEY } } }
profiles:
  large: { backend: cloud, model: some/large, window: 65536 }
  main: { backend: local, model: mallex/smollm2-135m, window: 8192, output: 1024, parameters: 135M, sampling: { topK: 5 } }
tiers: [{ id: low, profiles: [main] }, { id: high, profiles: [large, main] }]
`;

const model: Override = { path: ["profile", "model"], value: "acme/coder-7b", from: "--model" };
const url = (value: string): Override => ({ path: ["profile", "url"], value, from: "$MALLEX_BACKEND_URL" });

async function compiled(overrides: readonly Override[], more = ""): ReturnType<typeof compileFiles> {
  return compileFiles({ "mallex.yaml": FILE + more }, { overrides });
}

describe("a setting of one run", () => {
  test("is about the first profile on this machine, and what described its model is gone", async () => {
    const { plan, problems } = await compiled([
      model,
      { path: ["profile", "output"], value: 512, from: "--max-output" },
    ]);
    expect(problems).toEqual([]);
    expect(plan?.profiles["large"]?.model).toBe("some/large");
    expect(plan?.profiles["main"]).toMatchObject({
      model: "acme/coder-7b",
      window: 8192,
      output: 512,
      backend: "local",
    });
    expect(plan?.profiles["main"]?.sampling).toEqual({});
  });

  test("doesn't make its profile the first one", async () => {
    const files = `version: 1\nprofiles: { large: { backend: local, model: mallex/smollm2-135m, window: 8192 }, main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n`;
    const set: Override = { path: ["profile", "window"], value: 4096, from: "--window" };
    const { plan } = await compileFiles({ "mallex.yaml": files }, { overrides: [set] });
    expect(plan?.tiers[0]?.profiles).toEqual(["large"]);
    expect(plan?.profiles).toMatchObject({ large: { window: 4096 }, main: { window: 8192 } });
  });

  test("may be another server, which gets no key", async () => {
    const { plan, problems } = await compiled([url("http://127.0.0.1:11434/v1"), model]);
    expect(problems).toEqual([]);
    expect(plan?.profiles["main"]).toMatchObject({ backend: "backend-url", model: "acme/coder-7b" });
    expect(plan?.backends["backend-url"]).toMatchObject({ kind: "openai", url: "http://127.0.0.1:11434/v1" });
    expect(plan?.backends["backend-url"]).not.toHaveProperty("key");
  });

  test("is no reason to call what the file has unused", async () => {
    const own =
      "backends: { mine: { kind: openai, url: http://127.0.0.1:9/v1 } }\nprofiles: { main: { backend: mine, model: m, window: 8192 } }";
    const { problems } = await compileFiles(
      { "mallex.yaml": `version: 1\nextends: [mallex:models]\n${own}\n` },
      { overrides: [url("http://127.0.0.1:11434/v1")] },
    );
    expect(problems).toEqual([]);
  });

  test.each([
    { set: { path: ["profile", "window"], value: "8k", from: "--window" } as const, code: "MX2003" },
    { set: { path: ["profile", "window"], value: 512, from: "$MALLEX_WINDOW" } as const, code: "MX3180" },
    { set: url("nonsense"), code: "MX2005" },
    { set: url("http://127.0.0.1:3456/v1"), code: "MX3058" },
  ])("that is wrong is an error at $set.from", async ({ set, code }) => {
    const { plan, problems } = await compiled([set]);
    expect(plan).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.at?.file}`)).toContain(`${code} ${set.from}`);
  });
});

describe("what must stay on this machine", () => {
  const away = url("http://10.1.2.3:11434/v1");

  test("stays, whatever server a run names", async () => {
    const { plan, problems } = await compiled([away], "neverLeaves: [{ id: ours, path: 'ours/**' }]\n");
    expect(plan?.profiles["main"]?.leaves).toBe(true);
    expect(problems).toMatchObject([{ code: "MX3125", related: [{ at: { file: "$MALLEX_BACKEND_URL" } }] }]);
  });

  test("stays with a profile that is for it", async () => {
    const file = FILE.replace("output: 1024,", "output: 1024, localOnly: true,");
    const { plan, problems } = await compileFiles({ "mallex.yaml": file }, { overrides: [away] });
    expect(plan).toBeUndefined();
    expect(problems.map(({ code, related }) => ({ code, related }))).toContainEqual({
      code: "MX3124",
      related: [{ message: "this run has it from $MALLEX_BACKEND_URL", at: { file: "$MALLEX_BACKEND_URL" } }],
    });
  });
});

describe("an address to listen on", () => {
  const host = (value: string): Override => ({ path: ["server", "host"], value, from: "--host" });

  test("that others reach is reported, and does not change the plan's hash", async () => {
    const { plan, problems } = await compiled([host("0.0.0.0")]);
    expect(problems).toMatchObject([{ code: "MX7559", severity: "warning", at: { file: "--host" } }]);
    expect(plan?.server.host).toBe("0.0.0.0");
    expect(plan?.hash).toBe((await compiled([])).plan?.hash);
  });

  test.each(["::1", "127.0.0.2"])("of loopback is listened on, without a warning: %s", async (value) => {
    const { plan, problems } = await compiled([host(value)]);
    expect({ problems, host: plan?.server.host }).toEqual({ problems: [], host: value });
  });

  test.each(["127.0.0.1", "localhost"])("that is %s changes nothing", async (value) => {
    const { plan, problems } = await compiled([host(value)]);
    expect({ problems, host: plan?.server.host }).toEqual({ problems: [], host: undefined });
  });
});

describe("a budget of the file", () => {
  const CLOUD = `version: 1
extends: [mallex:models]
backends: { cloud: { kind: openai, url: https://api.example.com/v1, key: { env: CLOUD_KEY } } }
profiles: { main: { backend: cloud, model: some/large, window: 65536, output: 1024, price: { input: 2, output: 4 } } }
budget: { perDay: 5 }
`;
  const run = async (file: string, overrides: readonly Override[]): ReturnType<typeof compileFiles> =>
    compileFiles({ "mallex.yaml": file }, { overrides });

  test("counts a model of one run by the price of its profile, or by its own", async () => {
    const { plan, problems } = await run(CLOUD, [model]);
    expect(problems).toEqual([]);
    expect(plan?.profiles["main"]).toMatchObject({ model: "acme/coder-7b", price: { input: 2, output: 4 } });
    const known = `${CLOUD}models: [{ id: acme, match: "acme/*", price: { input: 7, output: 9 } }]\n`;
    expect((await run(known, [model])).plan?.profiles["main"]?.price).toMatchObject({ input: 7, output: 9 });
  });

  test("counts no server of one's own", async () => {
    const { plan } = await run(CLOUD, [model, url("http://127.0.0.1:11434/v1")]);
    expect(plan?.profiles["main"]).not.toHaveProperty("price");
  });
});

test.each([
  ["::ffff:0.0.0.0", "0.0.0.0"],
  ["::FFFF:0:0", "0.0.0.0"],
  ["::ffff:127.0.0.1", undefined],
  ["::ffff:192.168.1.5", "192.168.1.5"],
  ["::1", "::1"],
  ["::", "::"],
])("--host %s listens on %s", (value, host) => {
  expect(takeHost([{ path: ["server", "host"], value, from: "--host" }]).server.host).toBe(host);
});
