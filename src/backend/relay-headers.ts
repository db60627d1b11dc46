import type { IncomingHttpHeaders } from "node:http";
import type { AnthropicEndpoint } from "./endpoint.ts";
import { MallexError } from "../problem/mallex-error.ts";

type HeaderMap = Readonly<Record<string, string>>;
type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** They speak of one connection, not of the message: RFC 9110, 7.6.1. undici writes its own. */
const HOP_BY_HOP: readonly string[] = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
];

/** Written anew for the way there: an answer that is not packed can be read on the side. Cookies of 127.0.0.1 belong to other servers on this machine. */
const OWN_REQUEST: readonly string[] = ["host", "content-length", "accept-encoding", "cookie"];

/** What speaks of an origin, which is another one here. */
const OF_ORIGIN = /^(?:set-cookie2?|alt-svc|strict-transport-security|access-control-.*)$/;

const OURS = /^x-mallex-/;

/** With a key of the person's, only what the API reads: who the client is logged in as is nobody's business there. */
const WITH_KEY = /^(?:accept|content-type|user-agent|anthropic-.*)$/;

const API_VERSION = "2023-06-01";

/**
 * The headers of a relayed request.
 * @param given as Node read them: names in lower case
 * @throws {MallexError} MX8110 when the client's login is to be passed on and it has sent none
 */
export function relayHeaders(given: IncomingHttpHeaders, endpoint: AnthropicEndpoint): HeaderMap {
  const passing = forwardedHeaders(given, OWN_REQUEST);
  return {
    ...(endpoint.key === undefined ? withLogin(passing, endpoint) : withKey(passing, endpoint.key)),
    ...IDENTITY,
  };
}

const IDENTITY = { "accept-encoding": "identity" } as const;

/** The headers of a relayed answer: all that is not about the connection or the origin. */
export function answerHeaders(given: IncomingHeaders): HeaderMap {
  return Object.fromEntries(Object.entries(forwardedHeaders(given, [])).filter(([name]) => !OF_ORIGIN.test(name)));
}

/** Without those that a proxy keeps for itself, and without those that `Connection` names. */
function forwardedHeaders(given: IncomingHeaders, own: readonly string[]): HeaderMap {
  const named = String(given["connection"] ?? "")
    .toLowerCase()
    .split(",");
  const kept = new Set([...HOP_BY_HOP, ...own, ...named.map((name) => name.trim())]);
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined || kept.has(name) || OURS.test(name)) return [];
      return [[name, typeof value === "string" ? value : value.join(", ")]];
    }),
  );
}

function withLogin(passing: HeaderMap, { withhold, setting }: AnthropicEndpoint): HeaderMap {
  const clean = Object.entries(passing).filter(([, value]) => withhold === undefined || !value.includes(withhold));
  if (clean.some(([name]) => name === "authorization" || name === "x-api-key")) return Object.fromEntries(clean);
  throw new MallexError({
    code: "MX8110",
    severity: "error",
    message: "the client has sent no login that could be passed on",
    hint: `log in with \`claude /login\`, set ANTHROPIC_API_KEY where the client starts, or give ${backendOf(setting)} a key`,
  });
}

function backendOf(setting = "the backend"): string {
  return setting.replace(/\.url$/, "");
}

function withKey(passing: HeaderMap, key: string): HeaderMap {
  const kept = Object.fromEntries(Object.entries(passing).filter(([name]) => WITH_KEY.test(name)));
  const { "anthropic-beta": betas = "", ...others } = kept;
  const beta = betas
    .split(",")
    .map((name) => name.trim())
    // Says that the login is one of claude.ai, which the key is not.
    .filter((name) => name !== "" && !name.startsWith("oauth-"));
  return {
    "anthropic-version": API_VERSION,
    ...others,
    ...(beta.length === 0 ? {} : { "anthropic-beta": beta.join(",") }),
    "x-api-key": key,
  };
}
