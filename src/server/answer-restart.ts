import type { Exchange } from "./exchange.ts";
import type { ServerContext } from "./serving.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { parseJson } from "../wire/json/parse-json.ts";
import { readBody } from "./read-body.ts";

const MAX_BYTES = 10_000;
const DEADLINE_MS = 5000;

/**
 * POST /mallex/restart `{"model"?}`: starts model servers anew, all or one, also one that was given up.
 * @throws {MallexError} MX7554 when there is none of this name, MX8001 when the body is something else
 */
export async function answerRestart(
  { req, signal }: Exchange,
  { models }: ServerContext,
): Promise<{ restarted: number }> {
  const model = modelOf(parseJson(await readBody(req, { maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS, signal })));
  const known = models?.status().map((server) => server.model) ?? [];
  if (models === undefined || (model === undefined ? known.length === 0 : !known.includes(model)))
    throw noServer(model, known);
  return { restarted: models.restart(model) };
}

function modelOf(body: unknown): string | undefined {
  const model: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "model") : body;
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  if (isObject && (model === undefined || typeof model === "string")) return model;
  throw new MallexError({ code: "MX8001", severity: "error", message: 'the body must be {} or {"model": "…"}' });
}

function noServer(model: string | undefined, known: readonly string[]): MallexError {
  return new MallexError({
    code: "MX7554",
    severity: "error",
    message:
      model === undefined
        ? "no model server runs here"
        : `no model server is called ${JSON.stringify(model.slice(0, 200))}`,
    hint: known.length === 0 ? "models start when they are first asked for" : `there is ${known.join(", ")}`,
  });
}
