// From schema/status.schema.json by `npm run generate`. Never edited.

/**
 * Where a model server is in its life; `waiting`: it has failed and is started again in a moment; `asleep`: nobody has asked for long, the next question wakes it.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "phase".
 */
export type Phase = ("absent" | "starting" | "loading" | "warming" | "ready" | "stopping" | "waiting" | "asleep" | "failed" | "stopped")

/**
 * What GET /mallex/status answers: what a running mallex does now. Times are ISO 8601, durations milliseconds, sizes bytes.
 */
export interface RunStatus {
/**
 * Its id: whether it is the run that was asked for.
 */
run?: string
/**
 * Hash of the plan that new turns get.
 */
plan: string
reload?: ReloadStatus
servers: ServerStatus[]
memory?: MemoryStatus
/**
 * Those of kind `openai` and `openrouter` that a profile uses. Absent: there are none.
 */
backends?: BackendStatus[]
/**
 * Of profiles with a draft model whose server counts its tokens, those that have answered in this run.
 */
drafts?: DraftStatus[]
/**
 * Profiles whose turns several backends share. Absent: there are none.
 */
pools?: PoolStatus[]
queues: QueueStatus[]
turns: TurnInProgress[]
counts: {
[k: string]: number
}
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "reload".
 */
export interface ReloadStatus {
at: string
/**
 * False: the file has errors, and the plan before it still serves.
 */
ok: boolean
plan?: string
/**
 * As `mallex compile` prints them.
 */
problems?: string[]
/**
 * What takes effect at the next start only.
 */
later?: string[]
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "server".
 */
export interface ServerStatus {
model: string
/**
 * Those that it answers. Absent: none of the plan.
 */
profiles?: string[]
phase: Phase
/**
 * When it came into this phase.
 */
since: string
pid?: number
/**
 * With the pid: which process it is.
 */
startTime?: string
url?: string
/**
 * Another mallex started it.
 */
shared?: boolean
/**
 * How often this mallex had to start it anew.
 */
restarts: number
/**
 * Turns of this mallex that it answers now.
 */
turns: number
memory?: Memory
fault?: Fault
/**
 * File of its own words.
 */
log: string
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "memory".
 */
export interface Memory {
/**
 * By the model and its prompts now.
 */
used: number
peak?: number
/**
 * Kept for reuse.
 */
cache?: number
/**
 * Of the whole process, as the system counts it.
 */
resident?: number
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "fault".
 */
export interface Fault {
at: string
code: string
message: string
}
/**
 * What the models that mallex loads take together. Absent: there is one model at most, and no limit was set.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "sharedMemory".
 */
export interface MemoryStatus {
limit: number
/**
 * Weights of the models that are loaded, or are being loaded or stopped.
 */
used: number
/**
 * The file sets no limit: it is what this machine can give.
 */
estimated?: boolean
/**
 * Models whose files are not found: each counts as all that pinned models leave.
 */
unknown?: string[]
waiting: MemoryWaitStatus[]
}
/**
 * Turns that wait until there is memory for their model.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "memoryWait".
 */
export interface MemoryWaitStatus {
model: string
turns: number
/**
 * Models that are in memory, and may make room.
 */
blockedBy: string[]
}
/**
 * What a server elsewhere has answered to GET /models, sent for this status. No model was called.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "backend".
 */
export interface BackendStatus {
backend: string
url: string
/**
 * `listed`: it lists its models; `unlisted`: it answers, without a list that can be read; `refused`: HTTP 401 or 403; `unreachable`: no answer within a second; `noKey`: no request was sent, because its key is missing.
 */
state: ("listed" | "unlisted" | "refused" | "unreachable" | "noKey")
/**
 * In every state but `listed`.
 */
why?: string
/**
 * Until the list was there.
 */
ms?: number
circuit?: Circuit
/**
 * The first 50 that it lists, names cut at 200 characters.
 */
models?: string[]
/**
 * How many it lists.
 */
modelCount?: number
profiles: BackendProfile[]
}
/**
 * Whether turns go to a backend: after several failures in a row it is `open`, and turns go to others first; `halfOpen`: one turn tries it, or will.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "circuit".
 */
export interface Circuit {
state: ("closed" | "open" | "halfOpen")
/**
 * The last failure.
 */
because?: string
/**
 * Until a turn tries it again.
 */
seconds?: number
}
/**
 * Times are of this run's last 20 answers that began with text or thinking, from the request to the backend on: waiting in the queue is not part of it.
 * 
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "backendProfile".
 */
export interface BackendProfile {
profile: string
model: string
/**
 * Whether the backend lists the model. Absent: there is no list.
 */
listed?: boolean
/**
 * How many the times are of.
 */
answers: number
/**
 * Until the first text or thinking, median.
 */
firstTokenMs?: number
/**
 * From the first token to the end, by the backend's own count. Absent: it counts none, or its answers come in one piece.
 */
tokensPerSecond?: number
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "draft".
 */
export interface DraftStatus {
profile: string
/**
 * The draft model.
 */
draft: string
/**
 * How many the counts are of.
 */
answers: number
/**
 * Tokens that it has guessed.
 */
tokens: number
/**
 * Of these, how many the model has accepted.
 */
accepted: number
/**
 * It costs more than it brings: few of its tokens are accepted, or none is guessed.
 */
costs?: true
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "pool".
 */
export interface PoolStatus {
/**
 * As the file names it.
 */
profile: string
/**
 * Which backend a turn goes to first.
 */
balance: string
backends: PoolBackend[]
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "poolBackend".
 */
export interface PoolBackend {
backend: string
circuit?: Circuit1
}
/**
 * Whether turns go to a backend: after several failures in a row it is `open`, and turns go to others first; `halfOpen`: one turn tries it, or will.
 */
export interface Circuit1 {
state: ("closed" | "open" | "halfOpen")
/**
 * The last failure.
 */
because?: string
/**
 * Until a turn tries it again.
 */
seconds?: number
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "queue".
 */
export interface QueueStatus {
backend: string
/**
 * Absent: no limit.
 */
concurrent?: number
running: number
waiting: number
/**
 * Turns that were told to come back later, since the start.
 */
refused: number
/**
 * How long a turn holds its place, lately.
 */
meanMs?: number
}
/**
 * This interface was referenced by `RunStatus`'s JSON-Schema
 * via the `definition` "turn".
 */
export interface TurnInProgress {
id: string
class?: string
/**
 * The client's id of it, for `claude --resume ID`; of other clients a short hash: which turns belong together.
 */
session?: string
profile?: string
/**
 * `reading`: asked, nothing has come yet.
 */
state: ("deciding" | "queued" | "reading" | "answering")
/**
 * Since its request came.
 */
ms: number
}
