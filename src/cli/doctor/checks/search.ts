import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { SearchSettings } from "../../../backends/search/settings.ts";
import { probeSearxng } from "../../../backends/search/search-web.ts";
import { onPath } from "../../../process/install/detect-machine.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import type { DoctorCheck, Examined } from "../examine.ts";
import { ok, problem, type Finding } from "../finding.ts";

/** Is what searches the web there? Nothing is searched for; `variables` looks for its key. */
export const search: DoctorCheck = {
  id: "search",
  async find(examined) {
    const { context, planned } = examined;
    const settings = planned?.plan.search;
    if (planned === undefined || settings === undefined || !isTrusted(planned.compiled, context)) return [];
    if (settings.kind === "searxng") return [await searxng(settings, examined.signal)];
    if (settings.kind === "command") return [program(settings, dirname(planned.compiled.file), context)];
    return [ok(`Brave: not called, since each search counts`)];
  },
};

async function searxng({ url = "" }: SearchSettings, signal: AbortSignal): Promise<Finding> {
  const why = await probeSearxng(url, signal);
  if (why === undefined) return ok(`SearXNG answers at ${url}`);
  if (why === "HTTP 403")
    return problem(`SearXNG at ${url} refuses JSON (${why})`, "add `json` to `search.formats` in its settings.yml");
  return problem(`no SearXNG answers at ${url}: ${why}`, "start it, or correct `search.url`");
}

function program({ command: [file = ""] = [] }: SearchSettings, folder: string, { env }: Examined["context"]): Finding {
  const path = file.includes("/") ? resolve(folder, file) : onPath(env, file);
  if (path !== undefined && existsSync(path)) return ok(`${file}: ${path}`);
  return problem(`the program of \`search\` is not there: ${path ?? file}`, "install it, or correct `search.command`");
}
