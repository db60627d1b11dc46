import { describe, expect, test } from "vitest";
import type { RelayEndpoint } from "../../../../src/backends/endpoint.ts";
import { answerHeaders, relayHeaders } from "../../../../src/backends/anthropic/relay.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";

const TOKEN = "the-token-of-mallex";
const common = {
  relays: true,
  url: "https://a.test",
  model: "m",
  leaves: true,
  setting: "backends.claude.url",
} as const;
const login: RelayEndpoint = { ...common, login: "client", withhold: TOKEN };
const keyed: RelayEndpoint = { ...common, key: "sk-key" };

/** What goes with the client's login, and what with a key of the person's. */
const TABLE: readonly { name: string; value: string; withLogin: string | undefined; withKey: string | undefined }[] = [
  { name: "authorization", value: "Bearer login", withLogin: "Bearer login", withKey: undefined },
  { name: "x-api-key", value: "sk-theirs", withLogin: "sk-theirs", withKey: "sk-key" },
  { name: "anthropic-version", value: "2026-10-21", withLogin: "2026-10-21", withKey: "2026-10-21" },
  {
    name: "anthropic-beta",
    value: "oauth-2025-04-20,effort-1",
    withLogin: "oauth-2025-04-20,effort-1",
    withKey: "effort-1",
  },
  { name: "anthropic-dangerous-direct-browser-access", value: "true", withLogin: "true", withKey: "true" },
  { name: "user-agent", value: "claude-cli/2.1", withLogin: "claude-cli/2.1", withKey: "claude-cli/2.1" },
  { name: "content-type", value: "application/json", withLogin: "application/json", withKey: "application/json" },
  { name: "accept", value: "application/json", withLogin: "application/json", withKey: "application/json" },
  { name: "accept-encoding", value: "gzip, br", withLogin: "identity", withKey: "identity" },
  { name: "x-stainless-retry-count", value: "1", withLogin: "1", withKey: undefined },
  { name: "x-claude-code-session-id", value: "s", withLogin: "s", withKey: undefined },
  { name: "x-app", value: "cli", withLogin: "cli", withKey: undefined },
  ...[
    "x-mallex-token",
    "x-mallex-anything",
    "host",
    "content-length",
    "cookie",
    "connection",
    "keep-alive",
    "transfer-encoding",
  ].map((name) => ({ name, value: "x", withLogin: undefined, withKey: undefined })),
  ...["te", "trailer", "upgrade", "expect", "proxy-authorization", "proxy-connection"].map((name) => ({
    name,
    value: "x",
    withLogin: undefined,
    withKey: undefined,
  })),
];

const given = Object.fromEntries(TABLE.map(({ name, value }) => [name, value]));

test.each(TABLE)("$name: $value → with the login $withLogin, with a key $withKey", ({ name, withLogin, withKey }) => {
  expect(relayHeaders(given, login)[name]).toBe(withLogin);
  expect(relayHeaders(given, keyed)[name]).toBe(withKey);
});

test("nothing is added to what the client sends with its login, but that the answer shall not be packed", () => {
  const sent = { "x-api-key": "k", "x-other": "1" };
  expect(relayHeaders(sent, login)).toEqual({ ...sent, "accept-encoding": "identity" });
});

test("with a key the API's version is there, whoever asks", () => {
  expect(relayHeaders({}, keyed)).toEqual({
    "anthropic-version": "2023-06-01",
    "x-api-key": "sk-key",
    "accept-encoding": "identity",
  });
});

test("what the connection names is its own", () => {
  expect(
    relayHeaders({ connection: "close, X-Private", "x-private": "1", "x-api-key": "k" }, login),
  ).not.toHaveProperty("x-private");
});

describe("the token of mallex never leaves, wherever it stands", () => {
  test.each([{ authorization: `Bearer ${TOKEN}` }, { "x-api-key": TOKEN }, { "x-strange": `a ${TOKEN} b` }])(
    "%o",
    (headers) => {
      expect(
        Object.values(
          relayHeaders({ ...headers, "x-api-key": "theirs", ...headers, authorization: "Bearer theirs" }, login),
        ).join(),
      ).not.toContain(TOKEN);
    },
  );

  test("and is no login", () => {
    const ask = (): unknown => relayHeaders({ authorization: `Bearer ${TOKEN}`, "x-api-key": TOKEN }, login);
    expect(ask).toThrow(MallexError);
    expect(ask).toThrow(/no login.*MX8110/);
  });
});

test("an answer keeps its headers, but for those of its connection and its origin", () => {
  const kept = {
    "content-type": "text/event-stream",
    "content-length": "12",
    "request-id": "req_1",
    "retry-after": "3",
    "x-should-retry": "false",
    "anthropic-ratelimit-requests-remaining": "1",
    "content-encoding": "gzip",
  };
  const own = {
    connection: "keep-alive",
    "keep-alive": "timeout=5",
    "transfer-encoding": "chunked",
    "set-cookie": ["a=b", "c=d"],
    "alt-svc": "h3",
    "strict-transport-security": "max-age=1",
    "access-control-allow-origin": "*",
    "x-mallex-route": "forged",
  };
  expect(answerHeaders({ ...kept, ...own })).toEqual(kept);
});
