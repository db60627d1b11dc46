import type { RunStatus } from "../../generated/types/status.d.ts";
import { readPrivateFile } from "../files/private-file.ts";
import type { Places } from "../terms/places.ts";
import type { RunState } from "./run-files.ts";

/** A mallex that lives answers at once; one that is stopped or hangs is said to be so. */
const PATIENCE_MS = 2000;

export type RunAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly body: unknown }
  /** It was not reached, or was too slow. */
  | { readonly kind: "silent" };

/** Asks a running mallex, with the token of this installation. Never throws for what the run does. @throws {MallexError} MX7502, MX7508 of the token's file */
export async function askRun(
  { url }: Pick<RunState, "url">,
  { token: file }: Pick<Places, "token">,
  { path, body }: { readonly path: string; readonly body?: unknown },
): Promise<RunAnswer> {
  const token = readPrivateFile(file)?.trim() ?? "";
  const asked = body === undefined ? { method: "GET" } : { method: "POST", body: JSON.stringify(body) };
  try {
    const response = await fetch(new URL(path, url), {
      ...asked,
      headers: { "content-type": "application/json", "x-mallex-token": token },
      // A port that is somebody else's by now must not lead the token anywhere.
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { kind: "answered", status: response.status, body: await response.json() };
  } catch {
    return { kind: "silent" };
  }
}

/** What a run does now; undefined when it does not answer. */
export async function askStatus(
  run: Pick<RunState, "url">,
  places: Pick<Places, "token">,
): Promise<RunStatus | undefined> {
  const answer = await askRun(run, places, { path: "/mallex/status" });
  // Written by a mallex of the same person, which alone knows the token.
  return answer.kind === "answered" && answer.status === 200 ? (answer.body as RunStatus) : undefined;
}
