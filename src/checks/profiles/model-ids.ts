import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { BackendConfig, BackendKind } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { type Dict, toData, valueAt } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { isOneEdit } from "../../shared/closest-word.ts";
import { isQuantisation } from "../../shared/quantisations.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import { asRouterWrites, nearFamily, notClaude, ON_ROUTER, onRouter, otherClaude } from "./cloud-model-ids.ts";
import { isPath, type ModelTest } from "./model-test.ts";
import { beginningsOf, findNearModel } from "./near-models.ts";

/** Is the model of each profile a name that its backend can know, and not one letter away from a known one? */
export function checkModelIds(config: Dict): Problem[] {
  const { profiles = {}, backends = {}, models = [] } = toData(config) as Mallex;
  const beginnings = beginningsOf(models.flatMap(({ match = [] }) => match));
  return Object.entries(profiles).flatMap(([name, profile]) => {
    const found = backends[profile.backend];
    return (["model", "draft"] as const).flatMap((key) => {
      const model = profile[key];
      const at = valueAt(config, ["profiles", name, key])?.at;
      const isIdle = found === undefined || (key === "draft" && kindOf(found).ignores.draft !== undefined);
      if (isIdle || at === undefined || typeof model !== "string") return [];
      const written = { name, model, at };
      const isGateway = namesOf(found) === "own";
      return (
        profileAsModel(written, found, profiles) ??
        wrongName(written, found, beginnings) ??
        nearlyKnown(written, { beginnings, isGateway })
      );
    });
  });
}

interface WrittenModel {
  /** Of the profile. */
  readonly name: string;
  readonly model: string;
  readonly at: Location;
}

function wrongName(
  { name, model, at }: WrittenModel,
  backend: BackendConfig,
  beginnings: readonly string[],
): Problem | undefined {
  const wrong = TESTS[namesOf(backend)].flatMap((test) => test(model, beginnings) ?? [])[0];
  if (wrong === undefined) return undefined;
  const { what, hint, meant, isDoubtful = false } = wrong;
  const parameters = { name, model: JSON.stringify(model), what };
  const details = { hint, ...(meant === undefined ? {} : replaceWordFix(at, model, meant)) };
  return createProblem(isDoubtful ? "MX3170.doubtful" : "MX3170.wrong", parameters, at, details);
}

/** A model that mallex downloads is none of a profile's. */
function profileAsModel(
  { name, model, at }: WrittenModel,
  backend: BackendConfig,
  profiles: NonNullable<Mallex["profiles"]>,
): Problem | undefined {
  const named = kindOf(backend).weights === undefined || model === name ? undefined : profiles[model];
  if (named === undefined || !Object.hasOwn(profiles, model)) return undefined;
  const parameters = { name, model: JSON.stringify(model), what: "it is the name of a profile" };
  return createProblem("MX3170.wrong", parameters, at, { hint: `write the model of that profile, ${named.model}` });
}

interface NearNames {
  readonly beginnings: readonly string[];
  readonly isGateway: boolean;
}

function nearlyKnown({ name, model, at }: WrittenModel, { beginnings, isGateway }: NearNames): Problem | [] {
  const near = isPath(model) ? undefined : findNearModel(model, beginnings, { isGateway });
  if (near === undefined) return [];
  const { part, known, meant } = near;
  return createProblem("MX3170.near", { name, part, known, meant }, at, replaceWordFix(at, model, meant));
}

/** Whose names a backend takes: with a URL of its own those of its server. */
function namesOf(backend: BackendConfig): BackendKind["modelNames"] {
  const { url } = { url: undefined, ...backend };
  if (url === undefined) return kindOf(backend).modelNames;
  return /^https:\/\/openrouter\.ai(?:\/|$)/.test(url) ? "openrouter" : "own";
}

const ON_HUB =
  "name a Hugging Face repository, such as `mlx-community/Qwen3-8B-4bit`, or a folder, such as `./my-model`";
const AS_GGUF =
  "name a file, such as `./qwen.gguf`, or a Hugging Face repository and a quantisation, such as `unsloth/Qwen3-8B-GGUF:Q4_K_M`";

/** An address in place of a name; the name is a part of it. */
function isUrl(host: RegExp, hint: string): ModelTest {
  return (model) => {
    const [, path, id] = /^(?:https?:\/\/)(?:www\.)?([^/]+\/([^?#]+?))\/?(?:[?#].*)?$/i.exec(model) ?? [];
    if (path !== undefined && host.test(path))
      return { what: "it is a URL, not a name", hint: `write ${id}`, meant: id ?? "" };
    return /^[a-z]+:\/\//i.test(model) ? { what: "it is a URL, not a name", hint } : undefined;
  };
}

/** Models that only clouds have. */
const OF_CLOUDS = /^(?:(?:openai|google|x-ai)\/)?(?:gpt-\d|chatgpt-|o[134](?:-|$)|gemini-\d|grok-\d)/i;

const notOfCloud: ModelTest = (model) =>
  OF_CLOUDS.test(model)
    ? {
        what: "it can't be downloaded",
        hint: `${ON_HUB}; for this one, use a backend of \`kind: openrouter\` or \`openai\``,
      }
    : undefined;

const notClaudeOnHub: ModelTest = (model) =>
  /^(?:anthropic\/)?claude-/i.test(model)
    ? { what: "it is available only from the Claude API", hint: "use a backend of `kind: anthropic`" }
    : undefined;

const notGguf: ModelTest = (model) =>
  /[._-]gguf\b/i.test(model)
    ? {
        what: "it is a GGUF file, for llama.cpp",
        hint: `${ON_HUB}; or use a backend of \`kind: llama\``,
      }
    : undefined;

const notOllama: ModelTest = (model) =>
  /^[\w./-]+:[\w.-]+$/.test(model) && !isPath(model)
    ? {
        what: "it is a name of Ollama's",
        hint: `${ON_HUB}; or use a backend of \`kind: openai\` with \`url: http://127.0.0.1:11434/v1\``,
      }
    : undefined;

const notForMlx: ModelTest = (model) =>
  model.startsWith("mlx-community/")
    ? { what: "it is for MLX, not a GGUF file", hint: `${AS_GGUF}; or use a backend of \`kind: mlx\`` }
    : undefined;

/** Most publishers put `GGUF` into the names of repositories with such files; one without it usually has the weights for other servers. */
const isForLlama: ModelTest = (model) =>
  !isPath(model) && /^[\w.-]+\/[\w.-]+$/.test(model) && !/gguf/i.test(model) && model !== EMBEDDED_MODEL
    ? {
        what: "by its name, the repository has no GGUF files",
        hint: `look for one whose name ends with -GGUF, such as \`unsloth/${model.split("/")[1] ?? ""}-GGUF:Q4_K_M\`; if this one has them, write its quantisation behind a colon`,
        isDoubtful: true,
      }
    : undefined;

const knownQuantisation: ModelTest = (model) => {
  const [, written] = /^[\w.-]+\/[\w.-]+:([\w.-]+)$/.exec(model) ?? [];
  if (written === undefined || isPath(model) || isQuantisation(written)) return undefined;
  return {
    what: `GGUF has no quantisation ${JSON.stringify(written)}`,
    hint: "write one that the repository has, such as Q4_K_M, Q8_0 or IQ4_XS; if this one is new, add `# mallex: allow MX3170` and a reason",
    isDoubtful: true,
  };
};

/** llama.cpp takes a file or a repository of the hub, and nothing that is neither a path nor has an owner. */
const isFileOrRepository: ModelTest = (model) => {
  const [, ending] = /\.([a-z]{3,6})$/i.exec(model) ?? [];
  if (isPath(model) && ending !== undefined && isOneEdit(ending.toLowerCase(), "gguf")) {
    const meant = model.replace(/[^.]+$/, "gguf");
    return { what: "its ending is none of GGUF files", hint: `did you mean ${meant}?`, meant };
  }
  if (isPath(model)) return undefined;
  if (/^[^:]*\.gguf$/i.test(model))
    return { what: "it looks like a file, but has no path", hint: `did you mean ./${model}?`, meant: `./${model}` };
  return model.includes("/") ? undefined : { what: "the owner is missing", hint: AS_GGUF };
};

/** Folders of models have the names of the models, in which blanks are dashes. */
const withoutBlanks: ModelTest = (model) => {
  const [blank] = /\s(?=[^/]*$)/.exec(model) ?? [];
  if (blank === undefined) return undefined;
  const meant = model.replaceAll(/\s+(?=[^/]*$)/g, "-");
  return isPath(model)
    ? { what: "it contains spaces", hint: `did you mean ${meant}?`, isDoubtful: true }
    : { what: "it contains spaces", hint: ON_HUB };
};

/** The hub has few names without an owner, and none of those that are known. */
const hasOwner: ModelTest = (model, beginnings) => {
  const isKnown = beginnings.some((beginning) => model.toLowerCase().startsWith(beginning));
  return !model.includes("/") && (isKnown || /-\d+bit$/i.test(model))
    ? { what: "the owner is missing", hint: `write mlx-community/${model}, or another owner` }
    : undefined;
};

/** Blanks at an end, and the dashes that word processors write. */
const cleanName: ModelTest = (model) => {
  const meant = model.trim().replaceAll(/[\u2010-\u2015\u2212]/g, "-");
  if (meant === model) return undefined;
  const what = model === model.trim() ? "one of its dashes is not a hyphen" : "it begins or ends with a space";
  return { what, hint: `did you mean ${meant}?`, meant, isDoubtful: true };
};

/** Weights for the servers of NVIDIA's GPUs, and models that don't chat. */
const notForChat: ModelTest = (model) => {
  const [format] = /[-_](?:awq|gptq|exl[23])(?=[-_.]|$)/i.exec(model) ?? [];
  if (format !== undefined)
    return { what: `mlx_lm loads few models in the format ${format.slice(1)}`, hint: ON_HUB, isDoubtful: true };
  const [kind] = /[-_/](?:embeddings?|reranker|whisper)(?=[-_.]|$)/i.exec(model) ?? [];
  return kind === undefined
    ? undefined
    : { what: `by its name (${kind.slice(1)}), it does not chat`, hint: ON_HUB, isDoubtful: true };
};

/** Weights before they learned to follow instructions. */
const notBase: ModelTest = (model) =>
  /[-_.]base(?=[-_.:]|$)/i.test(model) && !/instruct|chat|[-_]it(?=[-_.:]|$)/i.test(model)
    ? {
        what: "by its name, it is a base model, which continues a text instead of answering",
        hint: "use the model of the same family whose name has `Instruct`, `it` or `Chat`, or neither",
        isDoubtful: true,
      }
    : undefined;

const noSlashAtEnd: ModelTest = (model) => {
  const meant = model.replace(/\/+$/, "");
  return meant === model || isPath(model)
    ? undefined
    : { what: "it ends with a slash", hint: `did you mean ${meant}?`, meant };
};

/** What the servers of each kind can't have, in the order in which it is tried. */
const TESTS: Readonly<Record<BackendKind["modelNames"], readonly ModelTest[]>> = {
  hub: [
    isUrl(/^(?:huggingface\.co|hf\.co)\/[\w.-]+\/[\w.-]+$/i, ON_HUB),
    cleanName,
    notGguf,
    notClaudeOnHub,
    notOfCloud,
    notOllama,
    withoutBlanks,
    noSlashAtEnd,
    hasOwner,
    notForChat,
    notBase,
  ],
  gguf: [
    isUrl(/^(?:huggingface\.co|hf\.co)\/[\w.-]+\/[\w.-]+$/i, AS_GGUF),
    notClaudeOnHub,
    notOfCloud,
    notForMlx,
    isFileOrRepository,
    knownQuantisation,
    isForLlama,
    notBase,
  ],
  claude: [cleanName, otherClaude, nearFamily, notClaude],
  openrouter: [cleanName, isUrl(/^openrouter\.ai\/[\w.-]+\/[\w.:-]+$/i, ON_ROUTER), onRouter, asRouterWrites],
  own: [isUrl(/^(?!)/, "write the name that the server uses for the model: its /models lists them")],
};
