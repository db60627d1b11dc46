import { isOneEdit } from "../../shared/closest-word.ts";
import { isPath, type ModelTest } from "./model-test.ts";
import { CLAUDE_FAMILIES } from "./near-models.ts";

export const ON_ROUTER = "write the author, a slash and the model, as in `moonshotai/kimi-k2`";

/** Names of models of Claude as the client and other services write them, or without a version. */
export const otherClaude: ModelTest = (model) => {
  const [, bare] = /^(claude-.+)\[\w+\]$/i.exec(model) ?? [];
  if (bare !== undefined)
    return { what: "the brackets are Claude Code's own", hint: `did you mean ${bare}?`, meant: bare, isDoubtful: true };
  const [, named, date] = /^(claude-.+)@(\d{8})$/i.exec(model) ?? [];
  if (named !== undefined) {
    const meant = `${named}-${date}`;
    return { what: "it is the name that other services use", hint: `did you mean ${meant}?`, meant, isDoubtful: true };
  }
  const [, number = "", family] = /^claude-([4-9](?:[-.]\d)?)-(opus|sonnet|haiku)$/i.exec(model) ?? [];
  if (family !== undefined) {
    const meant = `claude-${family}-${number.replace(".", "-")}`;
    return { what: "the version comes last", hint: `did you mean ${meant}?`, meant, isDoubtful: true };
  }
  return /^claude-(?:opus|sonnet|haiku)$/i.test(model)
    ? { what: "it has no version", hint: `add the version, as in \`claude-opus-4-8\``, isDoubtful: true }
    : undefined;
};

/** `claude-ops-4-8` */
export const nearFamily: ModelTest = (model) => {
  const [, family = ""] = /^claude-(?:\d[\d-]*-)?([a-z]+)(?=-|$)/.exec(model) ?? [];
  const known = CLAUDE_FAMILIES.find((one) => isOneEdit(family, one));
  const meant = model.replace(family, known ?? family);
  return known === undefined
    ? undefined
    : { what: "Claude has no such family of models", hint: `did you mean ${meant}?`, meant, isDoubtful: true };
};

export const notClaude: ModelTest = (model) => {
  const [, id = "", major, minor, rest = ""] = /^(?:anthropic\/)?(claude-[a-z]+)-(\d+)\.(\d+)(.*)$/i.exec(model) ?? [];
  if (id !== "") {
    const meant = `${id}-${major}-${minor}${rest}`;
    return { what: "it is the name that other services use", hint: `did you mean ${meant}?`, meant };
  }
  const [, bare] = /^anthropic\/(claude-[\w-]+)$/i.exec(model) ?? [];
  if (bare !== undefined)
    return { what: "it is the name that other services use", hint: `did you mean ${bare}?`, meant: bare };
  const dashes = withDashes(model);
  if (dashes !== model) {
    return { what: "dashes are missing", hint: `did you mean ${dashes}?`, meant: dashes, isDoubtful: true };
  }
  return /^claude-[^/]+$/i.test(model)
    ? undefined
    : {
        what: "it is not a Claude model",
        hint: "name a Claude model, such as `claude-opus-4-8`, or use a backend that serves this one",
      };
};

/** The name of a model of Claude as the API writes it: `claude_opus4.8` is `claude-opus-4-8`, and so is `claude-opus-48`. */
function withDashes(model: string): string {
  const [, family, rest = ""] = /^claude[-_. ]?(opus|sonnet|haiku)([-_.]?\d[-_.\d]*)$/.exec(model) ?? [];
  if (family === undefined) return model;
  const numbers = rest.replaceAll(/[_.]/g, "-").replace(/^(?=\d)/, "-");
  return `claude-${family}${numbers.replace(/^-([3-9])(\d)$/, "-$1-$2")}`;
}

/** Who publishes for one's own machine only. */
const OF_HUB = /^(?:mlx-community|lmstudio-community|unsloth|bartowski|thebloke|ggml-org)\/|[-.](?:\d+bit|gguf)$/i;

export const onRouter: ModelTest = (model) => {
  if (isPath(model)) return { what: "it is a folder", hint: ON_ROUTER };
  const [, inner] = /^openrouter\/([^/]+\/.+)$/.exec(model) ?? [];
  if (inner !== undefined)
    return { what: "the prefix belongs to another program", hint: `write ${inner}`, meant: inner };
  if (/:(?:latest|\d[\d.x]*[bm]\b.*)$/i.test(model)) return { what: "it is a name of Ollama's", hint: ON_ROUTER };
  if (OF_HUB.test(model)) return { what: "it is a Hugging Face repository", hint: ON_ROUTER };
  if (/\s/.test(model)) return { what: "it contains spaces", hint: ON_ROUTER };
  const [, family, version] = /^(claude-(?:opus|sonnet|haiku))-(\d+(?:[-.]\d{1,2})?)$/.exec(model) ?? [];
  if (version !== undefined) {
    const meant = `anthropic/${family}-${version.replace("-", ".")}`;
    return { what: "the author is missing", hint: `did you mean ${meant}?`, meant };
  }
  return /^[^/@]+$/.test(model) ? { what: "the author is missing", hint: ON_ROUTER } : undefined;
};

/** What OpenRouter has behind the colon of a name. */
const VARIANTS = /^(?:free|batch|beta|extended|exacto|floor|nitro|online|thinking)$/;

export const asRouterWrites: ModelTest = (model) => {
  const [name = "", ...variants] = model.split(":");
  const variant = variants.find((one) => !VARIANTS.test(one));
  if (variant !== undefined)
    return {
      what: `OpenRouter has no variant ${JSON.stringify(variant)}`,
      hint: "the variants are free, batch, beta, extended, exacto, floor, nitro, online and thinking; if this one is new, add `# mallex: allow MX3170` and a reason",
      isDoubtful: true,
    };
  // Presets have names that people give.
  return /[A-Z]/.test(name) && !name.startsWith("@")
    ? {
        what: "OpenRouter's names have no capital letters",
        hint: `look for the name at OpenRouter: it may be ${name.toLowerCase()}`,
        isDoubtful: true,
      }
    : undefined;
};
