import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf, leaves } from "../../backends/registry.ts";
import { type Dict, scalarAt, toData, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { isLoopback } from "../../shared/utilities.ts";
import { type BackendUrl, backendUrls, portOf } from "./backend-urls.ts";
import { CLOUDS, baseUrl, cloudAt } from "./clouds.ts";
import { wrongHost } from "./hosts.ts";

/** A scheme or a port that is probably not the one of a model server. */
export function unusualPort(found: BackendUrl, url: URL): Problem[] {
  return isWrongScheme(found, url) ?? isWithoutPort(found, url) ?? [];
}

/** A page of a cloud in place of its API, or an API that the cloud does not have. */
export function wrongCloud(found: BackendUrl, url: URL): Problem | undefined {
  return isSite(found, url) ?? isWithoutMessages(found, url);
}

/** A web page of a cloud. */
function isSite({ name, backend, text, at }: BackendUrl, { hostname }: URL): Problem | undefined {
  const bare = hostname.replace(/^www\./, "");
  const cloud = CLOUDS.find(({ host, sites }) => host !== hostname && (sites.includes(bare) || host === bare));
  if (cloud === undefined) return undefined;
  const isClaude = kindOf(toData(backend) as BackendConfig).relays;
  const url = isClaude ? `https://${cloud.host}` : baseUrl(cloud);
  return createProblem(
    "MX3190.site",
    { name, host: hostname, cloud: cloud.name, url },
    at,
    replaceWordFix(at, text, url),
  );
}

/** A cloud that has only chat completions. */
function isWithoutMessages({ name, backend, at }: BackendUrl, { hostname }: URL): Problem | undefined {
  const cloud = cloudAt(hostname);
  const data = toData(backend) as BackendConfig;
  if (cloud?.hasMessages !== false || !kindOf(data).relays) return undefined;
  return createProblem("MX3190.messages", { name, kind: data.kind, host: cloud.host, url: baseUrl(cloud) }, at);
}

/** TLS where no server has it, or none where there is nothing else. */
function isWrongScheme({ name, text, at }: BackendUrl, url: URL): Problem[] | undefined {
  const port = portOf(url);
  const isTls = url.protocol === "https:";
  const isUnusual = isTls ? isLoopback(url.hostname) && port % 1000 !== 443 : port === 443;
  if (!isUnusual) return undefined;
  const meant = text.replace(/^https?/i, isTls ? "http" : "https");
  const fix = replaceWordFix(at, text, meant);
  return [createProblem(isTls ? "MX3190.tls" : "MX3190.noTls", { name, url: meant }, at, fix)];
}

/** A server of this machine at the port of websites. */
function isWithoutPort({ name, text, at }: BackendUrl, { hostname, port, protocol }: URL): Problem[] | undefined {
  if (!isLoopback(hostname) || protocol !== "http:" || port !== "" || /:80(?:\/|$)/.test(text)) return undefined;
  return [createProblem("MX3190.noPort", { name }, at)];
}

/** Do two backends of a file ask the same server with the same key? Then one of them was probably copied. */
export function checkSharedUrls(config: Dict): Problem[] {
  const first = new Map<string, BackendUrl>();
  return backendUrls(config).flatMap((found): Problem[] => {
    const { name, backend, url, at } = found;
    if (url === undefined || wrongHost(found) !== undefined) return [];
    const host = isLoopback(url.hostname) ? "localhost" : url.hostname;
    const rights = [["kind"], ["key", "env"], ["key", "file"], ["login"], ["private"]];
    const key = JSON.stringify([
      at.file,
      host,
      portOf(url),
      url.pathname.replace(/\/+$/, ""),
      ...rights.map((path) => scalarAt(backend, path)),
    ]);
    const other = first.get(key);
    if (other === undefined) first.set(key, found);
    if (other === undefined) return [];
    const related = [{ message: `the URL of "${other.name}"`, at: other.at }];
    return [createProblem("MX3190.twice", { name, other: other.name }, at, { related })];
  });
}

/** Is a server that is declared one's own a cloud, or somewhere on the internet? */
export function checkPrivateUrls(config: Dict): Problem[] {
  return backendUrls(config).flatMap(({ name, backend, url }) => {
    const isPrivate = valueAt(backend, ["private"]);
    const data = toData(backend) as BackendConfig;
    if (url === undefined || isPrivate === undefined || leaves(data)) return [];
    const cloud = cloudAt(url.hostname);
    if (cloud !== undefined)
      return [createProblem("MX3191.cloud", { name, host: url.hostname, cloud: cloud.name }, isPrivate.at)];
    return isPublicAddress(url.hostname)
      ? [createProblem("MX3191.address", { name, host: url.hostname }, isPrivate.at)]
      : [];
  });
}

/** An IPv4 address that is in no network of a home, an office or a VPN. */
function isPublicAddress(hostname: string): boolean {
  const [, one, two] = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname)?.map(Number) ?? [];
  if (one === undefined || two === undefined) return false;
  if (one === 10 || one === 127 || one === 0 || one >= 224) return false;
  const ranges: Readonly<Record<number, readonly [number, number]>> = {
    100: [64, 127],
    169: [254, 254],
    172: [16, 31],
    192: [168, 168],
  };
  const [from, to] = ranges[one] ?? [256, 256];
  return two < from || two > to;
}
