import type { Problem } from "../problem/problem.ts";

/** Which methods a path knows. */
const METHODS: readonly { readonly path: RegExp; readonly allow: string }[] = [
  { path: /^\/$/, allow: "GET, HEAD" },
  { path: /^\/health$/, allow: "GET" },
  { path: /^\/api\/hello$/, allow: "HEAD" },
  { path: /^\/api\/event_logging\/./, allow: "POST" },
  { path: /^\/v1\/messages(\/count_tokens)?$/, allow: "POST" },
  { path: /^\/v1\/chat\/completions$/, allow: "POST" },
  { path: /^\/v1\/models(\/.+)?$/, allow: "GET" },
  { path: /^\/mallex\/status$/, allow: "GET" },
  { path: /^\/mallex\/restart$/, allow: "POST" },
  { path: /^\/mallex\/turns(\/[^/]+)?$/, allow: "GET" },
];

/** As much of a path as an error quotes. */
const LONGEST = 100;

interface NotServed {
  readonly problem: Problem;
  /** The methods that the path knows. */
  readonly allow?: string;
}

/** Why nothing answers this method on this path (MX8405, MX8406), and what the client may have meant. */
export function notServed(pathname: string, method: string): NotServed {
  const path = pathname.slice(0, LONGEST);
  const known = METHODS.find((entry) => entry.path.test(pathname));
  if (known === undefined) {
    const hint = suggestedPath(path);
    const message = `there is no ${path} here`;
    return { problem: { code: "MX8405", severity: "error", message, ...(hint !== undefined && { hint }) } };
  }
  const message = `${path} does not answer ${method}, only ${known.allow}`;
  return { problem: { code: "MX8406", severity: "error", message }, allow: known.allow };
}

/** Clients put their own path behind the base URL: those of the Messages API with `/v1`, those of OpenAI without. */
function suggestedPath(path: string): string | undefined {
  const [, rest = ""] = /^(?:\/v1)*(\/.*)$/.exec(path) ?? [];
  if (rest === "/responses" || rest === "/completions") return "use /v1/chat/completions";
  const under = `/v1${rest}`;
  if (under === path || !METHODS.some((entry) => entry.path.test(under))) return undefined;
  return rest.startsWith("/messages")
    ? `use ${under}: the base URL of the Messages API ends without /v1`
    : `use ${under}: the base URL of an OpenAI client ends in /v1`;
}
