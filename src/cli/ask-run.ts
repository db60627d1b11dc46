import type { RunStatus } from "../../generated/types/status.d.ts";
import { validateRunStatus } from "../../generated/types/validate-status.mjs";
import { optional } from "../compile/6-lower/optional.ts";
import { readPrivateFile } from "../files/private-file.ts";
import type { Problem } from "../problem/problem.ts";
import type { MallexPaths } from "../terms/places.ts";
import { isRecord } from "./is-record.ts";
import { requestPort } from "./request-port.ts";
import type { RunState } from "./run-files.ts";

type RunAddress = Pick<RunState, "id" | "url">;

type RunAnswer =
  | { readonly kind: "answered"; readonly body: unknown }
  /** Nobody answers, or it is not this run that does. */
  | { readonly kind: "failed"; readonly why: string };

export type StatusAnswer =
  | { readonly kind: "answered"; readonly status: RunStatus }
  | { readonly kind: "failed"; readonly why: string };

interface RunRequest {
  readonly path: string;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export async function requestRun(
  { url }: RunAddress,
  { token: file }: Pick<MallexPaths, "token">,
  { path, body, timeoutMs }: RunRequest,
): Promise<RunAnswer> {
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": readPrivateFile(file)?.trim() ?? "",
  };
  if (!url.startsWith("http://") || !URL.canParse(url)) return { kind: "failed", why: "that is no address" };
  const target = new URL(path, url);
  const head = { headers, ...optional("timeoutMs", timeoutMs) };
  const answer =
    body === undefined
      ? await requestPort(target, { method: "GET", ...head })
      : await requestPort(target, { method: "POST", ...head, body: JSON.stringify(body) });
  if (answer.kind === "failed") return answer;
  const { status, text } = answer;
  const parsed = parse(text);
  if (status === 200 && parsed !== undefined) return { kind: "answered", body: parsed.value };
  return { kind: "failed", why: refusalText(status, parsed?.value) };
}

/** What a run does now. */
export async function requestStatus(
  run: RunAddress,
  paths: Pick<MallexPaths, "token">,
  options: Pick<RunRequest, "timeoutMs"> = {},
): Promise<StatusAnswer> {
  const answer = await requestRun(run, paths, { path: "/mallex/status", ...options });
  if (answer.kind === "failed") return answer;
  const { body } = answer;
  if (!validateRunStatus(body))
    return {
      kind: "failed",
      why: "what answers there sends no status: it is another program, or another version of mallex",
    };
  if (body.run !== undefined && body.run !== run.id)
    return { kind: "failed", why: `another mallex, ${body.run}, listens on its port` };
  return { kind: "answered", status: body };
}

export function doesNotAnswer({ id, url }: RunAddress, why: string): Problem {
  return {
    code: "MX7556",
    severity: "error",
    message: `${id} does not answer at ${url}: ${why}`,
    hint: `end it with \`mallex stop ${id}\`, then start it again`,
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Its own words, where a mallex refuses; of a stranger no more than the number. */
function refusalText(status: number, body: unknown): string {
  const error = isRecord(body) ? body["error"] : undefined;
  const message = isRecord(error) ? error["message"] : undefined;
  if (status === 401) return "a mallex with another token listens on its port";
  if (typeof message === "string") return `it refuses with HTTP ${status}: ${message.slice(0, 200)}`;
  return `what answers there (HTTP ${status}) is no mallex`;
}
