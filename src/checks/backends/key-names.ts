import { type Dict, entriesOf, textAt, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";

/** Variables in which the tools of clouds look for their keys. */
const WELL_KNOWN: readonly string[] = [
  ..."ANTHROPIC OPENAI OPENROUTER GROQ MISTRAL DEEPSEEK GEMINI GOOGLE TOGETHER FIREWORKS CEREBRAS XAI PERPLEXITY MOONSHOT DEEPINFRA NVIDIA"
    .split(" ")
    .map((name) => `${name}_API_KEY`),
  "ANTHROPIC_AUTH_TOKEN",
  "HF_TOKEN",
];

/** Whether a tool of a cloud looks for its key in this variable. */
export function isUsualKeyName(variable: string): boolean {
  return WELL_KNOWN.includes(variable);
}

/** Is the variable of a key named as such variables are? Names distinguish capitals. */
export function checkKeyNames(config: Dict): Problem[] {
  return entriesOf(config, "backends").flatMap(([backend, { value }]) => {
    const variable = textAt(value, ["key", "env"]);
    const at = valueAt(value, ["key", "env"])?.at;
    if (variable === undefined || at === undefined || WELL_KNOWN.includes(variable)) return [];
    const meant = meantName(variable);
    if (meant === undefined) return [];
    return [createProblem("MX3172", { backend, variable, meant }, at, replaceWordFix(at, variable, meant))];
  });
}

function meantName(variable: string): string | undefined {
  const capitals = variable.toUpperCase();
  const isSmall = /^[a-z][a-z\d_]*_(?:key|token|secret)$/.test(variable);
  if (isSmall || (capitals !== variable && WELL_KNOWN.includes(capitals))) return capitals;
  return WELL_KNOWN.find((known) => differsByOneTypo(capitals, known));
}
