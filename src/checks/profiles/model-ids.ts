import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { type Dict, toData, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";

/** Is the model of each profile a name that its backend can know? */
export function checkModelIds(config: Dict): Problem[] {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, { backend, model }]) => {
    const found = backends[backend];
    const at = valueAt(config, ["profiles", name, "model"])?.at;
    if (found === undefined || at === undefined || typeof model !== "string") return [];
    const problem = isPath(model) ? undefined : wrongId(model, found);
    if (problem === undefined) return [];
    const { what, hint, meant } = problem;
    const details = { hint, ...(meant === undefined ? {} : replaceWordFix(at, model, meant)) };
    return [createProblem("MX3170", { name, model: JSON.stringify(model), what }, at, details)];
  });
}

/** Folders may have any name. */
function isPath(model: string): boolean {
  return /^(?:\.{1,2}\/|\/|~)/.test(model) && !/\.gguf$/i.test(model);
}

interface WrongId {
  readonly what: string;
  readonly hint: string;
  /** What it should be, where only one thing can be meant. */
  readonly meant?: string;
}

function wrongId(model: string, backend: BackendConfig): WrongId | undefined {
  const kind = kindOf(backend);
  if (kind.supervised) return HUB.flatMap((of) => of(model) ?? [])[0];
  const isClaudeApi = kind.relays && !("url" in backend);
  return isClaudeApi ? notClaude(model) : undefined;
}

const ON_HUB = "name a repository of the hub, such as `mlx-community/Qwen3-8B-4bit`, or a folder: `./my-model`";

/** What a server for models of the hub can't load. */
const HUB: readonly ((model: string) => WrongId | undefined)[] = [
  (model) => {
    const [, id] = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/([\w.-]+\/[\w.-]+)/.exec(model) ?? [];
    if (id !== undefined) return { what: "a URL", hint: `write ${id}`, meant: id };
    return /^[a-z]+:\/\//i.test(model) ? { what: "a URL", hint: ON_HUB } : undefined;
  },
  (model) =>
    /[._-]gguf\b/i.test(model)
      ? {
          what: "a model for llama.cpp (GGUF)",
          hint: `${ON_HUB}; or serve it with llama-server, and use a backend of \`kind: openai\``,
        }
      : undefined,
  (model) =>
    /^(?:anthropic\/)?claude-/i.test(model)
      ? { what: "a model of the Claude API", hint: "use a backend of `kind: anthropic`" }
      : undefined,
  (model) =>
    /^[\w./-]+:[\w.-]+$/.test(model)
      ? {
          what: "a name of Ollama's",
          hint: `${ON_HUB}; or use a backend of \`kind: openai\` with \`url: http://127.0.0.1:11434/v1\``,
        }
      : undefined,
  (model) => (/\s/.test(model) ? { what: "a text with blanks", hint: ON_HUB } : undefined),
];

function notClaude(model: string): WrongId | undefined {
  const hint = "the Claude API has models such as claude-opus-4-8";
  const [, id = "", major, minor, rest = ""] = /^(?:anthropic\/)?(claude-[a-z]+)-(\d+)\.(\d+)(.*)$/i.exec(model) ?? [];
  if (id !== "") {
    const meant = `${id}-${major}-${minor}${rest}`;
    return { what: "a name of another service", hint: `did you mean ${meant}?`, meant };
  }
  return /^claude-[^/]+$/i.test(model) ? undefined : { what: "no model of Claude", hint };
}
