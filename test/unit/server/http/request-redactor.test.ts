import { expect, test } from "vitest";
import { redactDeep } from "../../../../src/diagnostics/log/redact.ts";
import { requestRedactor } from "../../../../src/server/http/exchange.ts";

const LOGIN = "login-of-the-client-1";

test.each([
  ["a bearer token", { authorization: `Bearer ${LOGIN}` }],
  ["a login without a scheme", { authorization: LOGIN }],
  ["an API key", { "x-api-key": LOGIN }],
  ["a cookie among others", { cookie: `theme=dark; session=${LOGIN}` }],
  ["a proxy's login", { "proxy-authorization": `Basic ${LOGIN}` }],
])("%s is taken out, however it is spelled and wherever it stands", (_, headers) => {
  const redact = requestRedactor(headers);
  const base64 = Buffer.from(LOGIN).toString("base64");
  expect(redactDeep({ problem: `bad key ${LOGIN}`, passed: [{ why: base64, at: 1 }] }, redact)).toEqual({
    problem: "bad key [redacted]",
    passed: [{ why: "[redacted]", at: 1 }],
  });
});

test("a request without a login, or with one that is a common word, changes nothing", () => {
  for (const headers of [{}, { "x-api-key": "none", cookie: "a=b" }])
    expect(requestRedactor(headers)("none of a=b")).toBe("none of a=b");
});

test("data too deep to be looked at is not written, and ends nothing", () => {
  let deep: unknown = LOGIN;
  for (let at = 0; at < 50_000; at++) deep = [deep];
  expect(JSON.stringify(redactDeep(deep, (text) => text))).not.toContain(LOGIN);
});
