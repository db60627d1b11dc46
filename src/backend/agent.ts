import { Agent } from "undici";

/** undici's own limits (300 s to the head, 300 s of silence) end a long prefill. An Agent never follows redirects: the key stays here. */
export const agent: Agent = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 5000 },
  keepAliveTimeout: 30_000,
});
