import { encodeBody } from "../../protocols/openai/encode-request.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { PromptEndpoint } from "../endpoint.ts";
import { sendOnce } from "../http-agent.ts";

/** It only keeps what it is sent. */
const TIMEOUT_MS = 5000;

/**
 * Tells a server that mallex has started which prompt it may write to a file when it ends. Fails in no case.
 * @param name of the file
 * @param prompt absent: none any more, and what was written before goes
 */
export async function keepSlot(endpoint: PromptEndpoint, name: string, prompt?: Prompt): Promise<void> {
  const { origin } = new URL(endpoint.url);
  const headers = { "content-type": "application/json", authorization: `Bearer ${endpoint.key ?? ""}` };
  const body = prompt === undefined ? "" : encodeBody(prompt, endpoint.model);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  await sendOnce({ origin, path: `/mallex/warm/${name}`, method: "POST", headers, body, signal }).then(
    async ({ body: answer }) => answer.dump(),
    () => undefined,
  );
}
