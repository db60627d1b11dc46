import { MallexError } from "../../diagnostics/problem.ts";
import { createContext } from "../context/context.ts";
import { exitCode } from "../context/interruption.ts";
import { keepSavedModel } from "../launch/saved-model.ts";
import { hasTerminal, startClient } from "../launch/start-client.ts";
import type { ClientEnd, EndingSignal, HostedClient } from "../context/host-messages.ts";

/** Runs the client to its end, whatever becomes of the server process. @param signal aborted with the signal that ends mallex */
export async function hostClient(
  { program, args, env, run, models }: HostedClient,
  signal: AbortSignal,
): Promise<ClientEnd> {
  try {
    if (signal.aborted) return { type: "client-ended", code: exitCode(null, signal.reason as EndingSignal) };
    const code = await keepSavedModel({ id: run, models }, createContext("run", "", {}), async () =>
      startClient({ program, args, env, signal, terminal: hasTerminal() }),
    );
    return { type: "client-ended", code };
  } catch (error) {
    if (error instanceof MallexError) return { type: "client-failed", problems: error.problems, text: "" };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { type: "client-failed", problems: [], text };
  }
}
