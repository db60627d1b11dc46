import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../shared/package-root.ts";

export interface Template {
  /** A line for `mallex init --help`. */
  readonly about: string;
  /**
   * Who names the model of the profile `main`: `mallex` (by the model, its backend is chosen), `ollama`, or the `server` that the
   * file is for, whose names mallex doesn't know.
   */
  readonly names: "mallex" | "ollama" | "server";
}

export type TemplateName =
  | "minimal"
  | "local"
  | "hybrid"
  | "ollama"
  | "lmstudio"
  | "llama-swap"
  | "vllm"
  | "privacy"
  | "team";

/** The files in templates/init, by their names. */
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  minimal: { about: "three keys, and the model that mallex brings (the default)", names: "mallex" },
  local: { about: "one model on this machine, with the settings of its server", names: "mallex" },
  hybrid: { about: "easy questions to this machine, hard ones to Claude with your own login", names: "mallex" },
  ollama: { about: "a model of your Ollama", names: "ollama" },
  lmstudio: { about: "a model in LM Studio", names: "server" },
  "llama-swap": { about: "a small and a large model behind llama-swap", names: "server" },
  vllm: { about: "a model that vLLM serves", names: "server" },
  privacy: { about: "hybrid, and what never leaves this machine", names: "mallex" },
  team: { about: "for a project of several people: tiers, a budget, privacy, tests", names: "mallex" },
};

export const TEMPLATE_NAMES: readonly TemplateName[] = Object.keys(TEMPLATES) as TemplateName[];

export function readTemplate(name: TemplateName): string {
  return readFileSync(join(PACKAGE_ROOT, "templates/init", `${name}.yaml`), "utf8");
}

/** The names with their lines, for `--help`. */
export function templateList(): string {
  const width = Math.max(...TEMPLATE_NAMES.map((name) => name.length));
  const lines = Object.entries(TEMPLATES).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`);
  return `\nTemplates:\n${lines.join("\n")}\n`;
}
