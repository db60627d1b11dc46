import type { Problem } from "../../problem/problem.ts";
import { replaceWordFix } from "../3-validate/mend.ts";
import { textAt, type Dict } from "../tree.ts";
import { backendUrls, type BackendUrl } from "./backend-urls.ts";

/** What servers have behind their base URL. */
const ENDPOINT = /\/(?:chat\/completions|completions|responses|messages|embeddings|models)\/?$/;

/** Can each backend's URL be asked, and does it end where the API begins? mallex puts `/chat/completions` behind it, for the Claude API `/v1/messages`. */
export function checkBackendPaths(config: Dict): Problem[] {
  return backendUrls(config).flatMap((found) => {
    if (found.url === undefined || found.url.port === "0") return [noUrl(found)];
    return misled(found, found.url);
  });
}

function noUrl({ name, text, at }: BackendUrl): Problem {
  const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1];
  const isPort = port !== undefined && (Number(port) < 1 || Number(port) > 65_535);
  return {
    code: "MX3094",
    severity: "error",
    message: `the backend "${name}" can't be asked: ${isPort ? `there is no port ${port}` : "this is no URL"}`,
    hint: isPort ? "ports go from 1 to 65535" : "it looks like http://127.0.0.1:8080/v1 or https://api.example.com/v1",
    at,
  };
}

function misled({ name, backend, text, at }: BackendUrl, { pathname, search, hash }: URL): Problem[] {
  const warn = (message: string, rest: Pick<Problem, "hint" | "fix">): Problem[] => [
    { code: "MX3095", severity: "warning", message: `the backend "${name}": ${message}`, ...rest, at },
  ];
  const isClaude = textAt(backend, ["kind"]) === "anthropic";
  const behind = isClaude ? "/v1/messages" : "/chat/completions";
  const api = isClaude ? "in front of /v1" : "where the API begins: …/v1";
  if (search !== "" || hash !== "" || /[?#]/.test(text)) {
    const what = text.includes("?") ? "query" : "fragment";
    return warn(`mallex puts ${behind} behind the URL, and this one ends in a ${what}`, {
      hint: `end it ${api}`,
    });
  }
  if (ENDPOINT.test(pathname)) {
    const base = text.replace(ENDPOINT, "").replace(isClaude ? /\/v1$/ : /$/, "");
    return warn(`mallex puts ${behind} behind the URL, and this one names an endpoint already`, {
      hint: `write ${base}`,
      ...replaceWordFix(at, text, base),
    });
  }
  if (pathname !== "/" || isClaude) return [];
  const base = `${text.replace(/\/$/, "")}/v1`;
  return warn("its URL has no path, and most servers have their API under /v1", { hint: `write ${base}, if so` });
}
