import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { isLoopback } from "../is-loopback.ts";
import { backendUrls } from "./backend-urls.ts";

/** Does a key leave this machine without encryption? */
export function checkCleartext(config: Dict): Problem[] {
  return backendUrls(config).flatMap(({ name, backend, url, at }) =>
    url?.protocol === "http:" && !isLoopback(url.hostname) && valueAt(backend, ["key", "env"]) !== undefined
      ? [
          {
            code: "MX3061",
            severity: "warning",
            message: `the key of "${name}" and all prompts go to ${url.host} in the clear: whoever is on the way can read them`,
            hint: "use https://, or a tunnel: `ssh -L 8080:127.0.0.1:8080 host` and http://127.0.0.1:8080",
            at,
          },
        ]
      : [],
  );
}
