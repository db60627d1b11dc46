// Compiled by mallex from mallex.yaml. Never edited: run `mallex compile`.
export type TierId = "low" | "high";
export type ProfileName = "local";
export type BackendName = "local";
export type SizeName = "large" | "tiny" | "small" | "medium";
export type ClassId = "main" | "probe" | "title" | "topic" | "summaryTitle" | "gitHistory" | "prefix" | "filePaths" | "autoMode" | "warmup" | "suggestion" | "compact" | "subagent" | "continued";
export type RouteId = "probes" | "warmups" | "titles" | "titles-of-words" | "summary-titles" | "topics-begun" | "topics" | "git-history" | "file-paths" | "prefix-of-plain-command" | "prefix-of-others" | "auto-mode";
export type TemplateName = "mallex:prompts/small" | "mallex:prompts/medium" | "mallex:replies/probe" | "mallex:replies/warmup" | "mallex:replies/title-json" | "mallex:replies/title" | "mallex:replies/topic-rest" | "mallex:replies/topic" | "mallex:replies/none" | "mallex:replies/file-paths" | "mallex:replies/taken" | "mallex:styles/neutral" | "mallex:styles/qwen" | "mallex:styles/mistral" | "mallex:styles/llama";

export declare const plan: {
  readonly version: 1;
  readonly hash: "042c5c77ebafd273";
  readonly tiers: readonly { readonly id: TierId; readonly profiles: readonly ProfileName[] }[];
  readonly profiles: Readonly<Record<ProfileName, { readonly backend: BackendName; readonly model: string; readonly size: SizeName }>>;
  readonly [key: string]: unknown;
};
export declare const templates: Readonly<Record<TemplateName, unknown>>;
