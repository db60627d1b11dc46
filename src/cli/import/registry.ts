import { anyclaude } from "./anyclaude.ts";
import { claudeCodeRouter } from "./claude-code-router.ts";
import { firstMallex } from "./first-mallex.ts";
import { litellm } from "./litellm.ts";
import { llamaSwap } from "./llama-swap.ts";
import type { SourceName } from "./source-names.ts";
import type { ImportSource } from "./source.ts";

/** The programs whose configuration can be read, one line each. */
export const SOURCES: Readonly<Record<SourceName, ImportSource>> = {
  "claude-code-router": claudeCodeRouter,
  litellm,
  "llama-swap": llamaSwap,
  anyclaude,
  mallex: firstMallex,
};
