import { requestBackend } from "../../../backends/openai/chat-completions.ts";
import { reader } from "../../../shared/stages.ts";
import { MallexError } from "../../../diagnostics/problem.ts";
import type { Prompt } from "../../../shared/prompt-types.ts";
import { isTrusted } from "../../compile/check-trust.ts";
import { faultOf } from "../../models/credentials.ts";
import { usedProfiles } from "../../models/profiles.ts";
import { startModels, type ModelSession } from "../../start/start-models.ts";
import { createProgress } from "../../ui/progress.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { fromError, ok, type Finding } from "../finding.ts";

/** Loading a large model may take minutes. */
const TIMEOUT_MS = 300_000;

/** With `--ask`: does each model write one token? Those that mallex starts are started for it, and stopped. */
export const answers: DoctorCheck = {
  id: "answers",
  async find({ context, planned, ask, signal }) {
    if (!ask || planned === undefined || !isTrusted(planned.compiled, context)) return [];
    const progress = createProgress(context, process.stderr);
    const session = await startModels(context, { compiled: planned.compiled, progress });
    const findings: Finding[] = [];
    try {
      for (const [name] of usedProfiles(planned.plan)) {
        progress.show(`asking ${name}`);
        findings.push(...(await askOne(name, { planned, session, signal })));
      }
    } finally {
      progress.clear();
      await session.close();
    }
    return findings;
  },
};

const PROMPT: Prompt = {
  messages: [{ role: "user", content: "Hi" }],
  tools: [],
  maxTokens: 1,
  stopSequences: [],
  sampling: {},
};

interface Question {
  readonly planned: Planned;
  readonly session: ModelSession;
  readonly signal: AbortSignal;
}

async function askOne(name: string, { planned, session, signal }: Question): Promise<Finding[]> {
  const { plan, keys } = planned;
  if (faultOf(plan, keys, name) !== undefined) return [];
  const until = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const start = performance.now();
  try {
    await session.endpoints.firstStart(name, until);
    const endpoint = await session.endpoints.endpoint(name, until);
    if (endpoint.relays) return [];
    // The prompt holds nothing of the person's.
    const request = { endpoint, prompt: PROMPT, signal: until, check: async () => undefined };
    try {
      await requestBackend(
        request,
        reader(() => true),
      );
    } finally {
      endpoint.release?.();
    }
    return [ok(`${name} answers, its first token after ${((performance.now() - start) / 1000).toFixed(1)} s`)];
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof MallexError) return fromError(error);
    return [{ level: "problem", text: `${name} did not answer: ${String(error)}`, advice: "`mallex logs --all`" }];
  }
}
