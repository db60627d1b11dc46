import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { isLoopback } from "../../shared/utilities.ts";
import type { BackendUrl } from "./backend-urls.ts";
import { CLOUDS } from "./clouds.ts";

/** What other programs fill in: variables, and the placeholders of documentation. */
const PLACEHOLDER = /\$\{[^}]*\}|\{\{[^}]*\}\}|\$[A-Za-z_]\w*|%[A-Z_]{2,}%|<[\w -]+>|\{[A-Za-z]\w*\}/;

/** A host that no machine has. The URL standard takes more than is ever meant. */
export function wrongHost({ name, text, at }: BackendUrl): Problem | undefined {
  const single = text.replace(/^(https?:\/\/)\/+/i, "$1");
  if (single !== text) return createProblem("MX3094.slashes", { name, meant: single }, at);
  const [placeholder] = PLACEHOLDER.exec(text) ?? [];
  if (placeholder !== undefined) return createProblem("MX3094.placeholder", { name, placeholder }, at);
  const [, scheme = "", host = "", rest = ""] = /^(https?:\/\/)([^/?#:[\]]+)(.*)$/i.exec(text) ?? [];
  if (/^:(?:[/?#]|$)/.test(rest)) return createProblem("MX3094.emptyPort", { name }, at);
  const meant = meantHost(host);
  if (meant === undefined) return undefined;
  const url = `${scheme}${meant}${rest}`;
  const hint = meant === "" ? "an IP address has four numbers, as in 127.0.0.1" : `did you mean ${url}?`;
  const fix = meant === "" ? {} : replaceWordFix(at, text, url);
  return createProblem("MX3094.host", { name, host }, at, { hint, ...fix });
}

/** The host that is meant by one that can't be; empty if it is not known. */
function meantHost(host: string): string | undefined {
  if (/[,;]/.test(host)) return host.replaceAll(/[,;]/g, ".");
  if (host === "0.0.0.0") return "127.0.0.1";
  if (/^\d+(?:\.\d+){1,2}$/.test(host)) return "";
  if (/^\d+(?:\.\d+){3}\.$/.test(host)) return host.slice(0, -1);
  // A machine may be called `local-host`.
  return !host.includes("-") && isNearLoopback(host) ? "localhost" : undefined;
}

function isNearLoopback(host: string): boolean {
  return !isLoopback(host) && differsByOneTypo(host.toLowerCase(), "localhost");
}

/** Ends of names that no network has, by the ones that are meant. */
const WRONG_ENDS: Readonly<Record<string, string>> = {
  con: "com",
  cmo: "com",
  ocm: "com",
  vom: "com",
  xom: "com",
  comm: "com",
  ogr: "org",
  orgg: "org",
  nte: "net",
  nett: "net",
};

/** A host that is one letter away from a known one, or whose last part is. */
export function nearHost({ name, text, at }: BackendUrl, { hostname }: URL): Problem[] {
  const meant = nearlyKnown(hostname);
  if (meant === undefined) return [];
  const url = text.replace(new RegExp(hostname.replaceAll(".", String.raw`\.`), "i"), meant);
  return [createProblem("MX3094.nearHost", { name, host: hostname, meant }, at, replaceWordFix(at, text, url))];
}

function nearlyKnown(hostname: string): string | undefined {
  if (CLOUDS.some(({ host, sites }) => host === hostname || sites.includes(hostname))) return undefined;
  // The address of the network, one below its first host.
  if (hostname === "127.0.0.0") return "127.0.0.1";
  if (isNearLoopback(hostname)) return "localhost";
  const cloud = CLOUDS.find(({ host }) => differsByOneTypo(hostname, host));
  if (cloud !== undefined) return cloud.host;
  const cut = hostname.lastIndexOf(".") + 1;
  const end = cut === 0 ? "" : hostname.slice(cut);
  const meantEnd = differsByOneTypo(end, "local") ? "local" : WRONG_ENDS[end];
  return meantEnd && hostname.slice(0, cut) + meantEnd;
}
