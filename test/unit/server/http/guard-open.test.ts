import { describe, expect, test } from "vitest";
import { guard, type GuardPolicy, type RequestHead } from "../../../../src/server/http/guard.ts";

const POLICY: GuardPolicy = { port: 3456, isToken: (given) => given === "right", tokenHint: "" };

function head(host: string, more: Readonly<Record<string, string>> = {}): RequestHead {
  return { method: "GET", url: "/health", headers: { host, ...more }, rawHeaders: ["host", host] };
}

describe("a server that listens on loopback", () => {
  test.each(["10.1.2.3:3456", "127.0.0.1:8080", "mallex.example:3456"])("refuses the host %s", (host) =>
    expect(guard(head(host, { "x-mallex-token": "right" }), POLICY)).toMatchObject({ code: "MX8010" }),
  );
});

describe("a server that other machines reach", () => {
  const open = { ...POLICY, isOpen: true, isFromHere: false };
  const token = { "x-mallex-token": "right" };

  test.each(["10.1.2.3:3456", "10.1.2.3:8080", "[fe80::1]:3456", "127.0.0.1:3456"])("has the host %s", (host) =>
    expect(guard(head(host, token), open)).toBeUndefined(),
  );

  test.each(["mallex.example:3456", "10.1.2.3.evil.example:3456", "1e1:3456"])("refuses the name %s", (host) =>
    expect(guard(head(host, token), open)).toMatchObject({ code: "MX8010" }),
  );

  test.each([
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["fe80::1%eth0", "[fe80::1]"],
    ["::1", "127.0.0.1"],
  ])("at %s says to use %s instead of a name", (address, host) =>
    expect(guard(head("mallex.example:3456", token), { ...open, address })?.hint).toBe(`use http://${host}:3456`),
  );

  test("wants the token for everything from there, and as ever from here", () => {
    expect(guard(head("10.1.2.3:3456"), open)).toMatchObject({ code: "MX8011" });
    expect(guard(head("10.1.2.3:3456"), { ...open, isFromHere: true })).toBeUndefined();
  });

  test("refuses web pages, even of that address", () => {
    const origin = { ...token, origin: "http://10.1.2.3:3456" };
    expect(guard(head("10.1.2.3:3456", origin), open)).toMatchObject({ code: "MX8012" });
  });
});
