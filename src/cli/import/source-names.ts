/** The names of programs on the command line, which loads nothing else before one is needed; in the order in which a file is tried. */
export const SOURCE_NAMES = ["claude-code-router", "litellm", "llama-swap", "anyclaude", "mallex"] as const;

export type SourceName = (typeof SOURCE_NAMES)[number];
