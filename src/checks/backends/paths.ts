import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { toData } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import type { BackendUrl } from "./backend-urls.ts";
import { type CloudApi, cloudAt } from "./clouds.ts";

/** What servers have behind their base URL: those of chat completions, of the Claude API, of Ollama and of llama.cpp. */
const ENDPOINT =
  /\/(?:chat\/completions|completions?|responses|messages|embeddings|models|api\/(?:chat|generate|tags))\/?$/;
/** Azure's API of models begins at a path that others have for their list. */
const AZURE = /\.azure\.com\/models\/?$/;
/** Where Ollama has an API of its own beside the one of chat completions. */
const OLLAMA = { port: "11434", path: /^\/api\/?$/ };

/** Does the URL of a backend end where mallex appends `/chat/completions` (`/v1/messages` for the Claude API)? */
export function wrongPath({ name, backend, text, at }: BackendUrl, url: URL): Problem[] {
  const { pathname, search, hash } = url;
  const isClaude = kindOf(toData(backend) as BackendConfig).relays;
  const endpoint = isClaude ? "/v1/messages" : "/chat/completions";
  const api = isClaude ? "before /v1" : "where the API begins: …/v1";
  if (search !== "" || hash !== "" || /[?#]/.test(text)) {
    const what = text.includes("?") ? "query" : "fragment";
    return [createProblem("MX3095.query", { name, endpoint, what, api }, at)];
  }
  if (AZURE.test(url.hostname + pathname)) return [];
  if (ENDPOINT.test(pathname)) {
    const base = isClaude ? text.replace(ENDPOINT, "").replace(/\/v1$/, "") : withoutEndpoint(text, url);
    return [createProblem("MX3095.endpoint", { name, endpoint, url: base }, at, replaceWordFix(at, text, base))];
  }
  return isClaude ? [] : wrongBase({ name, text, at }, url);
}

/** The base URL of chat completions; servers that have their own API at the root have these below `/v1`. */
function withoutEndpoint(text: string, { hostname }: URL): string {
  const base = text.replace(ENDPOINT, "");
  return /^https?:\/\/[^/]+$/.test(base) ? `${base}${cloudAt(hostname)?.path ?? "/v1"}` : base;
}

function wrongBase({ name, text, at }: Omit<BackendUrl, "backend">, url: URL): Problem[] {
  const { pathname, hostname } = url;
  const cloud = cloudAt(hostname);
  const path = meantBase(cloud, pathname) ?? meantPath(url);
  if (path !== undefined) {
    const whole = `${text.slice(0, text.lastIndexOf(pathname))}${path}`;
    return [createProblem("MX3095.path", { name, path: pathname, url: whole }, at, replaceWordFix(at, text, whole))];
  }
  if (pathname !== "/" || (cloud !== undefined && cloud.path === undefined)) return [];
  const base = `${text.replace(/\/$/, "")}${cloud?.path ?? "/v1"}`;
  return [createProblem("MX3095.noPath", { name, url: base }, at)];
}

/** The path of a cloud's API of which only the beginning or the end is written. Some have several. */
function meantBase(cloud: CloudApi | undefined, pathname: string): string | undefined {
  const bare = pathname.replace(/\/$/, "");
  const { path } = cloud ?? {};
  if (path === undefined || bare === "" || path === bare) return undefined;
  return path.startsWith(`${bare}/`) || path.endsWith(bare) ? path : undefined;
}

/** A path with a part or a slash twice, or with a capital or a letter for the digit of `/v1`. */
function meantPath({ pathname, port }: URL): string | undefined {
  if (port === OLLAMA.port && OLLAMA.path.test(pathname)) return "/v1";
  const path = pathname
    .replaceAll(/\/{2,}/g, "/")
    .replace(/(\/v\d+)\1\/?$/i, "$1")
    .replace(/^\/(?:v1[.,;:]+|vv1|1|v|1v)(?=\/?$)/, "/v1")
    .replace(/\/(?:V(\d+)|v[il])(?=\/?$)/, (_, digit = "1") => `/v${digit}`);
  return path === pathname ? undefined : path;
}
