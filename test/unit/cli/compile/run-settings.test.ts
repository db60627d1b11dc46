import { expect, test } from "vitest";
import { RUN_SETTINGS, runOverrides, withoutQuery } from "../../../../src/cli/compile/run-settings.ts";

const cwd = "/project";

function valueOf(name: string, number: number): string {
  return /host/i.test(name) ? `10.0.0.${number}` : String(number);
}

test.each([
  { given: undefined, want: [] },
  { given: "", want: [] },
  { given: "0", want: [{ path: ["server", "port"], value: 0, from: "$MALLEX_PORT" }] },
  { given: "8080", want: [{ path: ["server", "port"], value: 8080, from: "$MALLEX_PORT" }] },
])("MALLEX_PORT=$given sets $want", ({ given, want }) =>
  expect(runOverrides({ env: { MALLEX_PORT: given }, cwd })).toEqual(want),
);

test.each(["http", "-1", "65536", "1e3", " 80"])("MALLEX_PORT=%j is refused", (given) => {
  expect(() => runOverrides({ env: { MALLEX_PORT: given }, cwd })).toThrow("MX7507");
  expect(() => runOverrides({ env: {}, cwd }, { port: given })).toThrow(/--port.*MX7507/);
});

test.each([
  { given: "http://127.0.0.1:9/v1", want: "http://127.0.0.1:9/v1" },
  { given: "http://127.0.0.1:9/v1?api_key=secret&b=2", want: "http://127.0.0.1:9/v1?[redacted]" },
  { given: "http://127.0.0.1:9/v1#secret", want: "http://127.0.0.1:9/v1?[redacted]" },
])("$given is recorded as $want", ({ given, want }) => {
  const kept = runOverrides({ env: {}, cwd }, { backendUrl: given, model: "a?b" }).map(withoutQuery);
  expect(kept.map(({ value }) => value)).toEqual(["a?b", want]);
});

test("a flag goes before its variable", () => {
  const env = Object.fromEntries(RUN_SETTINGS.map(({ variable }) => [variable, valueOf(variable, 1)]));
  const flags = Object.fromEntries(RUN_SETTINGS.map(({ key }) => [key, valueOf(key, 2)]));
  expect(runOverrides({ env, cwd }, flags).map(({ value, from }) => `${from} ${value}`)).toEqual(
    RUN_SETTINGS.map(({ flag }) => `${flag.replace(/ .*/, "")} ${valueOf(flag, 2)}`),
  );
  expect(runOverrides({ env, cwd }).map(({ from }) => from)).toEqual(RUN_SETTINGS.map((one) => `$${one.variable}`));
});

test("a folder is that beside the person, and what is no number is left to the compiler", () => {
  expect(runOverrides({ env: {}, cwd }, { model: "./mine", window: "8k" }).map(({ value }) => value)).toEqual([
    "/project/mine",
    "8k",
  ]);
});

test.each(["everywhere", "10.0.0", "http://10.0.0.1"])("--host %s is refused", (host) =>
  expect(() => runOverrides({ env: {}, cwd }, { host })).toThrow(/--host must be an IP address.*MX7507/),
);

test.each([
  "http://user:hunter2@10.0.0.1/v1",
  "http://hunter2@10.0.0.1",
  "user:hunter2@host/v1",
  "http://u:hunter2/x@h",
])("--backend-url %s is refused, and its login not shown", (backendUrl) => {
  const set = (): unknown => runOverrides({ env: { MALLEX_BACKEND_URL: backendUrl }, cwd });
  expect(set).toThrow(/\$MALLEX_BACKEND_URL contains a login.*MX7507/);
  expect(set).not.toThrow(/hunter2/);
});

test("an @ in the path of a URL is no login", () =>
  expect(runOverrides({ env: {}, cwd }, { backendUrl: "http://10.0.0.1/@cf/v1" })).toHaveLength(1));
