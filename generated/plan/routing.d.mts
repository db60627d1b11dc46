// Types of routing.mjs, by `mallex compile`; never edited.
type LaunchValue = (string | {from: "url" | "token" | "tokenHeader" | "model" | "window" | "output" | "noProxy" | "smallWindow" | "promptSuggestions"})
type VersionRange = string
type Backend = MlxBackend | LlamaBackend | OpenaiBackend | OpenrouterBackend | AnthropicBackend
type Key = {env: string} | {file: string}
type BackendName = "local"
type SizeName = "large" | "tiny" | "small" | "medium"
type DialectName = "tagged" | "qwenCoder" | "parameters" | "minimax" | "seed" | "glm" | "mistral" | "llama" | "llamaTag" | "pythonic" | "fenced" | "harmony" | "kimi" | "deepseek" | "dsml" | "dsmlCalls" | "cohere" | "solar"
type StyleName = "neutral" | "qwen" | "mistral" | "llama"
type TierId = "low" | "high"
type ProfileName = "local"
type TemplateName = "mallex:prompts/small" | "mallex:prompts/medium" | "mallex:replies/probe" | "mallex:replies/warmup" | "mallex:replies/title-json" | "mallex:replies/title" | "mallex:replies/topic-rest" | "mallex:replies/topic" | "mallex:replies/none" | "mallex:replies/file-paths" | "mallex:replies/taken" | "mallex:styles/neutral" | "mallex:styles/qwen" | "mallex:styles/mistral" | "mallex:styles/llama"
type ToolsetName = "none" | "client" | "core"
type ClassId = "main" | "probe" | "title" | "topic" | "summaryTitle" | "gitHistory" | "prefix" | "filePaths" | "autoMode" | "warmup" | "suggestion" | "compact" | "subagent" | "continued"
type Condition = {kind: "class"; any: ClassId[]} | {kind: "model" | "toolNames" | "agent" | "has" | "effort" | "session" | "project" | "tag"; any: string[]} | {kind: "tools"; some: boolean} | {kind: "client"; range: VersionRange} | {kind: "user" | "system"; text: TextTest} | {kind: "outputField"; name: string} | {kind: "maxTokens"; under?: number; over?: number; is?: number} | {kind: "stream" | "prefilled" | "thinking"; is: boolean} | {kind: "promptTokens"; under?: number; over?: number}
type RouteId = "probes" | "warmups" | "titles" | "titles-of-words" | "summary-titles" | "topics-begun" | "topics" | "git-history" | "file-paths" | "prefix-of-plain-command" | "prefix-of-others" | "auto-mode"
type Target = {kind: "tier"; tier: TierId; tooSmall?: ProfileName[]} | {kind: "profile"; profile: ProfileName; tooSmall?: ProfileName[]} | {kind: "reply"; template: TemplateName} | {kind: "refuse"; message: string}
type SourceName = "hook"
type Aim = {kind: "tier"; tier: TierId; tooSmall?: ProfileName[]} | {kind: "profile"; profile: ProfileName; tooSmall?: ProfileName[]}
type IntentId = "chit_chat" | "simple_code" | "hard_question" | "try_again"
type PartName = "appended" | "date" | "instructions" | "environment" | "git"
interface Plan {version: 1; hash: string; server: Server; launch: Launch; backends: Record<BackendName, Backend>; profiles: Record<ProfileName, Profile>; tiers: Tier[]; userAgent?: string; sizes: Record<SizeName, Size>; classes: RequestClass[]; routes: Route[]; parts: Record<PartName, PartFinder[]>; sources?: Record<SourceName, SourceFinder[]>; needs?: {[k: string]: PartFinder[]}; trim: Rule[]; filters: Rule[]; toolsets: Record<ToolsetName, Toolset>; repeats?: {tell: number; stop: number; text?: number}; aliases?: Alias[]; intents?: Intent[]; decide?: Decide; neverLeaves?: PrivateRule[]; budget?: {perDay: number}}
interface Server {port: number; host?: string; record: boolean; earlyHeadMs: number; pingMs: number; maxBodyBytes: number; reload: boolean; strict: boolean; graceMs: number}
interface Launch {client?: string; args: string[]; env: {[k: string]: LaunchValue}; window?: number; releases?: LaunchRelease[]}
interface LaunchRelease {client?: VersionRange; env?: {[k: string]: LaunchValue}; settings?: {[k: string]: unknown}}
interface MlxBackend extends Supervision {kind: "mlx"; engine?: "vlm"; prefillStep?: number; promptCacheEntries: number; promptCacheBytes?: number; metalCacheBytes?: number}
interface LlamaBackend extends Supervision {kind: "llama"; gpuLayers?: number; kvBits?: 4 | 8; prefillStep: number; promptCacheBytes?: number; args?: string[]}
interface OpenaiBackend extends Limits {kind: "openai"; url: string; key?: Key; private?: boolean}
interface OpenrouterBackend extends Limits {kind: "openrouter"; url: string; key: Key}
interface AnthropicBackend extends Limits {kind: "anthropic"; url: string; key?: Key; login?: "client"}
interface Profile {backend: BackendName; model: string; window: number; output: number; size: SizeName; tokenizer?: string; sampling: Sampling; dialect: "native" | DialectName; turnEnds?: TurnEnd[]; reads?: DialectName[]; style?: StyleName; repair?: "off" | "ask"; policy?: Policy; thinking?: boolean; alwaysThinks?: true; thoughts?: "show"; images?: true; price?: Price; leaves?: true; localOnly?: true; promptCacheEntries?: number; promptCacheBytes?: number; idleStopMs?: number}
interface Sampling {temperature?: number; topP?: number; topK?: number; minP?: number; repetitionPenalty?: number}
interface TurnEnd {token: string; next?: string}
interface Policy {system?: "user"; midSystem?: "inPlace"; arguments?: "string"; date?: "fixed"}
interface Price {input: number; output: number; cacheRead: number; cacheWrite: number}
interface Tier {id: TierId; about?: string; profiles: [ProfileName, ...(ProfileName)[]]; moveOn?: ("noKey" | "refused" | "overloaded" | "tooLong" | "timedOut")[]; overflow?: {busy?: number; promptTokens?: number}; patienceMs?: number}
interface Size {prompt: "client" | TemplateName; toolset: ("client" | "none" | ToolsetName); budget?: {head?: number; talk?: number; result?: number}}
interface RequestClass {id: ClassId; when: Condition[]; background: boolean}
type TextTest = {is: string} | {startsWith: string} | {contains: string} | {matches: string; flags?: string}
interface Route {id: RouteId; when: Condition[]; to: Target; take?: PartFinder}
interface PartFinder {client?: VersionRange; at: Locator}
interface Locator {tag?: string; section?: string; between?: {start: string; end?: string; until?: string[]}; paragraph?: string; line?: string; tests?: TextTest[]; without?: string[]}
interface SourceFinder {role: "system" | "user" | "tool"; client?: VersionRange; at: Locator}
interface Rule {id: string; client?: VersionRange; from?: SourceName; at: Locator; do: "drop" | "keep" | "unwrap" | "replace"; unless?: string[]; when?: {promptTokens: {over: number}}; require?: string[]; with?: string}
interface Toolset {shell: string; tools: Tool[]; others: {match: string; do: "keep" | "stub" | "find" | "drop"}[]; find?: {find: string; use: string; client?: string}}
interface Tool {name: string; as: string[]; about?: string; args?: {name: string; to: string}[]; fallback?: "shell.grep" | "shell.glob"}
interface Alias {match: string; to: Aim}
interface Intent {id: IntentId; about: string; to: {kind: "tier"; tier: TierId} | {kind: "escalate"; by: number}; patterns: TextTest[]}
interface Decide {by: ("patterns" | "examples" | "model")[]; default: IntentId; stickiness?: number; forgetMs: number; model?: {profile: ProfileName; grammar: boolean; system: string; shown: {words: string; label: string}[]}}
interface PrivateRule {id: string; about?: string; tests: ({op: "contains"; value: string} | {op: "matches"; source: string; flags: string} | {op: "path"; source: string; home?: true; folders?: true; within?: {folder: string; source: string}[]})[]}
interface Supervision {idleStopMs?: number; onExit: "askOnce" | "ask" | "stop" | "keep"; startWithinMs: number; hangAfterMs: number; concurrent: number; waiting: number; firstTokenMs?: number; betweenTokensMs?: number}
interface Limits {concurrent?: number; waiting?: number; firstTokenMs?: number; betweenTokensMs?: number}
export declare const plan: Plan;
