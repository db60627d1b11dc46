import type { IncomingHttpHeaders } from "node:http";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { isLoopbackAddress, LOOPBACK } from "../../shared/utilities.ts";

/** The head of a request as Node parsed it; `rawHeaders` because Node hides duplicates. */
export interface RequestHead {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
}

export interface GuardPolicy {
  readonly port: number;
  /** Where the request has come in; @default loopback */
  readonly address?: string | undefined;
  /** It listens on more than loopback. */
  readonly isOpen?: boolean;
  /** The request comes from this machine; otherwise it always needs the token. */
  readonly isFromHere?: boolean;
  readonly isToken: (given: string) => boolean;
  /** The auth headers are the client's own, and relayed: only `x-mallex-token` carries the token. */
  readonly ownHeaderOnly?: boolean;
  /** How the client comes by the token. */
  readonly tokenHint: string;
}

/** Paths without a token. No dots and no percent signs, so that none can turn into another path on the way to the router. */
const PUBLIC: readonly { readonly method: string; readonly path: RegExp }[] = [
  { method: "GET", path: /^\/$/ },
  { method: "HEAD", path: /^\/$/ },
  { method: "HEAD", path: /^\/api\/hello$/ },
  { method: "GET", path: /^\/health$/ },
  { method: "POST", path: /^\/api\/event_logging\/[a-z0-9_/-]+$/ },
];

/** Checks the head of every request before anything else. Undefined: admitted. */
export function guard(head: RequestHead, policy: GuardPolicy): Problem | undefined {
  return (
    malformed(head) ??
    refuseForeignHost(head, policy) ??
    fromWebPage(head, policy) ??
    noToken(head, policy) ??
    notJson(head) ??
    refuseUpgrade(head)
  );
}

/** A second Host, or a URL instead of a path: a proxy in between may read another host than we do. */
function malformed({ url, rawHeaders }: RequestHead): Problem | undefined {
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host").length;
  if (hosts === 1 && url.startsWith("/")) return undefined;
  return problem(
    "MX8014",
    hosts === 1 ? "the request's target must be a path" : `the request has ${hosts} Host headers`,
  );
}

/** A name that resolves to this machine is not enough: an attacker's DNS can do that. */
function refuseForeignHost({ headers }: RequestHead, { port, isOpen, address }: GuardPolicy): Problem | undefined {
  const host = headers.host?.toLowerCase() ?? "";
  if (loopbackHosts(port).includes(host)) return undefined;
  // No name leads to a page of the attacker's with an address as its host.
  if (isOpen === true && ADDRESS.test(host)) return undefined;
  return problem("MX8010", "this host name is not served here", `use http://${urlHost(address)}:${port}`);
}

function urlHost(address = LOOPBACK): string {
  if (isLoopbackAddress(address)) return LOOPBACK;
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  return plain.includes(":") ? `[${plain}]` : plain;
}

function fromWebPage({ headers }: RequestHead, { port }: GuardPolicy): Problem | undefined {
  const { origin } = headers;
  const isOwn = origin === undefined || loopbackHosts(port).some((host) => origin === `http://${host}`);
  const site = headers["sec-fetch-site"];
  if (isOwn && (site === undefined || site === "same-origin" || site === "none")) return undefined;
  return problem("MX8012", "web pages may not use this server");
}

function noToken({ method, url, headers }: RequestHead, policy: GuardPolicy): Problem | undefined {
  const path = url.split("?", 1)[0] ?? "";
  const isHere = policy.isFromHere !== false;
  if (isHere && PUBLIC.some((open) => open.method === method && open.path.test(path))) return undefined;
  if (showsToken({ headers }, policy)) return undefined;
  const given = tokensIn(headers, policy.ownHeaderOnly === true);
  const message = given.length === 0 ? "the request carries no token" : "the request's token is not this server's";
  return problem("MX8011", message, policy.tokenHint);
}

/** Whether a request carries the token, also where it needs none. */
export function showsToken({ headers }: Pick<RequestHead, "headers">, policy: GuardPolicy): boolean {
  return tokensIn(headers, policy.ownHeaderOnly === true).some(policy.isToken);
}

/** mallex's own header takes precedence. The other two may hold credentials that are not meant for mallex. */
function tokensIn(headers: IncomingHttpHeaders, ownHeaderOnly: boolean): readonly string[] {
  const own = headers["x-mallex-token"];
  if (own !== undefined) return [String(own)];
  if (ownHeaderOnly) return [];
  const bearer = headers.authorization?.match(/^Bearer +(\S+)$/i)?.[1];
  return [bearer, headers["x-api-key"]].flatMap((given) => (given === undefined ? [] : [String(given)]));
}

/** Web pages can send forms and plain text without a preflight. */
function notJson({ method, headers }: RequestHead): Problem | undefined {
  if (method !== "POST") return undefined;
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") return problem("MX8006", "the body must be application/json");
  const encoding = headers["content-encoding"];
  if (encoding === undefined || encoding === "identity") return undefined;
  return problem("MX8006", "compressed bodies are not accepted", "send the body without content-encoding");
}

/** Node would ignore the upgrade and answer; a proxy could take the following bytes for another protocol. */
function refuseUpgrade({ headers }: RequestHead): Problem | undefined {
  if (headers.upgrade === undefined) return undefined;
  return problem("MX8014", "only HTTP/1.1 is spoken here: the connection is not upgraded");
}

/** An IP address with any port, as a container or a router may give it another. */
const ADDRESS = /^(?:localhost|\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?::\d+)?$/;

function loopbackHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

function problem(code: Problem["code"], message: string, hint?: string): Problem {
  return { code, severity: "error", message, ...(hint === undefined ? {} : { hint }) };
}

/** True if some profile relays the client's login: then only `x-mallex-token` carries the token. */
export function relaysLogin({ profiles, backends }: Pick<Plan, "profiles" | "backends">): boolean {
  return Object.values(profiles).some(({ backend }) => {
    const settings = backends[backend];
    return settings !== undefined && "login" in settings && settings.login === "client";
  });
}
