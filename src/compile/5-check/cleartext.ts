import type { Problem } from "../../problem/problem.ts";
import { textAt, valueAt, type Dict, type Tree } from "../tree.ts";
import { isLoopback } from "../../terms/is-loopback.ts";
import { backendUrls } from "./backend-urls.ts";

/** Does a key, or the client's login, leave this machine without encryption? */
export function checkCleartext(config: Dict): Problem[] {
  return backendUrls(config).flatMap(({ name, backend, url, at }) =>
    url?.protocol === "http:" && !isLoopback(url.hostname) && hasSecret(backend)
      ? [
          {
            code: "MX3061",
            severity: "warning",
            message: `${textAt(backend, ["login"]) === undefined ? "the key" : "the client's login"} of "${name}" and all prompts go to ${url.host} in the clear: whoever is on the way can read them`,
            hint: "use https://, or a tunnel: `ssh -L 8080:127.0.0.1:8080 host` and http://127.0.0.1:8080",
            at,
          },
        ]
      : [],
  );
}

/** Clouds are never asked without one, whether the file names it or not. */
function hasSecret(backend: Tree): boolean {
  return valueAt(backend, ["key"]) !== undefined || textAt(backend, ["kind"]) !== "openai";
}
