import { H3, type H3Event } from "h3";
import { redactDeep } from "../diagnostics/log/redact.ts";
import { MallexError, type Problem, createProblem, createError } from "../diagnostics/problem.ts";
import type { ServerContext } from "./context/server-context.ts";
import { findModel, listChatModels, listModels, toChatModel } from "./endpoints/models.ts";
import { answerRestart, answerStatus } from "./endpoints/status.ts";
import { CLIENT_DISCONNECTED, requestRedactor, type Exchange } from "./http/exchange.ts";
import { baseHeaders, jsonResponse, problemResponse } from "./http/respond.ts";
import { answerTurn } from "./endpoints/messages.ts";
import { answerCount } from "./endpoints/count-tokens.ts";

/** A request that has passed the guard, and the plan that it keeps to its end. */
export interface AdmittedRequest {
  readonly exchange: Exchange;
  readonly serverContext: ServerContext;
  /** The request carries the token, also where it needs none. */
  readonly isOwner: boolean;
}

type RequestHandler = (admitted: AdmittedRequest, url: URL) => Response | Promise<Response>;

interface Route {
  readonly method: "get" | "post" | "head";
  /** `**`: one or more segments; `:id`: one. */
  readonly path: string;
  readonly answer: RequestHandler;
}

/** A handler of a JSON response. */
function json(body: (admitted: AdmittedRequest, url: URL) => unknown): RequestHandler {
  return async (admitted, url) => jsonResponse(await body(admitted, url), admitted.exchange.requestId);
}

function empty(status: number): RequestHandler {
  return ({ exchange }) => new Response(null, { status, headers: baseHeaders(exchange.requestId) });
}

const turn: RequestHandler = ({ exchange, serverContext }) => answerTurn(exchange, serverContext);

/** All that is said to a client without the token. */
const ALIVE = { status: "ok" };

const ROUTES: readonly Route[] = [
  { method: "post", path: "/v1/messages", answer: turn },
  { method: "post", path: "/v1/chat/completions", answer: turn },
  {
    method: "post",
    path: "/v1/messages/count_tokens",
    answer: ({ exchange, serverContext }) => answerCount(exchange, serverContext),
  },
  {
    method: "get",
    path: "/v1/models",
    answer: json(({ exchange, serverContext: { program } }, { searchParams }) =>
      exchange.protocol.isMessages ? listModels(program.plan, searchParams) : listChatModels(program.plan),
    ),
  },
  {
    method: "get",
    path: "/v1/models/**",
    answer: json(({ exchange, serverContext }, url) => {
      const found = findModel(serverContext.program.plan, modelId(url));
      return exchange.protocol.isMessages ? found : toChatModel(found);
    }),
  },
  {
    method: "get",
    path: "/mallex/turns",
    answer: json(async ({ serverContext }) => ({ turns: await serverContext.turns.list() })),
  },
  { method: "get", path: "/mallex/turns/:id", answer: json(({ serverContext }, url) => findTurn(serverContext, url)) },
  {
    method: "get",
    path: "/mallex/status",
    answer: json(({ exchange, serverContext }) => answerStatus(serverContext, exchange.signal)),
  },
  {
    method: "post",
    path: "/mallex/restart",
    answer: json(({ exchange, serverContext }) => answerRestart(exchange, serverContext)),
  },
  {
    method: "get",
    path: "/health",
    answer: json(({ serverContext, isOwner }) => (isOwner ? serverContext.health() : ALIVE)),
  },
  {
    method: "get",
    path: "/",
    answer: json(({ serverContext, isOwner }) => ({
      name: "mallex",
      ...(isOwner ? { plan: serverContext.program.plan.hash } : {}),
    })),
  },
  { method: "head", path: "/", answer: empty(200) },
  { method: "head", path: "/api/hello", answer: empty(200) },
  { method: "post", path: "/api/event_logging/**", answer: empty(204) },
];

/** @param admittedOf finds the request that the guard has admitted */
export function createApp(admittedOf: (event: H3Event) => AdmittedRequest): H3 {
  const app = new H3({ silent: true, allowMalformedURL: true });
  const run =
    (answer: RequestHandler) =>
    (event: H3Event): Promise<Response> =>
      answerSafely(admittedOf(event), (admitted) => answer(admitted, event.url));
  for (const { method, path, answer } of ROUTES) app[method](path, run(answer));
  app.all("/**", run(refusePath));
  return app;
}

/** A route returns only responses: no stack, no HTML, no unhandled rejection. */
async function answerSafely(
  admitted: AdmittedRequest,
  answer: (admitted: AdmittedRequest) => Response | Promise<Response>,
): Promise<Response> {
  const { exchange, serverContext } = admitted;
  try {
    return await answer(admitted);
  } catch (error) {
    if (exchange.signal.reason === CLIENT_DISCONNECTED) return new Response(null, { status: 499 });
    if (!(error instanceof MallexError)) {
      const stack = error instanceof Error ? error.stack : String(error);
      serverContext.log.error("bug", redactDeep({ id: exchange.id, stack }, requestRedactor(exchange.req.headers)));
    }
    return problemResponse(error, exchange, exchange.fields);
  }
}

/** In the client's protocol, with a hint. */
function refusePath({ exchange }: AdmittedRequest, { pathname }: URL): Response {
  const { problem, allow } = notServed(pathname, exchange.req.method ?? "");
  return problemResponse(new MallexError(problem), exchange, allow === undefined ? exchange.fields : { allow });
}

async function findTurn({ turns }: ServerContext, { pathname }: URL): Promise<unknown> {
  const id = pathname.slice("/mallex/turns/".length);
  const found = await turns.find(id);
  if (found === undefined) throw createError("MX8408", { id: JSON.stringify(id.slice(0, 100)) });
  return found;
}

/** `/v1/models/mallex%2Fanthropic-auto`, or with a plain slash. */
function modelId({ pathname }: URL): string {
  const id = pathname.slice("/v1/models/".length);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** `GET, HEAD`: the methods of a path; undefined: no route has it. */
function methodsOf(pathname: string): string | undefined {
  const matches = ({ path }: Route): boolean =>
    new RegExp(`^${path.replace("**", ".+").replace(":id", "[^/]+")}$`).test(pathname);
  const methods = ROUTES.filter(matches).map(({ method }) => method.toUpperCase());
  return methods.length === 0 ? undefined : methods.join(", ");
}

/** The part of a path that an error quotes. */
const LONGEST = 100;

interface NotServed {
  readonly problem: Problem;
  /** The methods of a known path. */
  readonly allow?: string;
}

/** Why this method on this path has no route (MX8405, MX8406), and what the client may have meant. */
export function notServed(pathname: string, method: string): NotServed {
  const path = pathname.slice(0, LONGEST);
  const allow = methodsOf(pathname);
  if (allow !== undefined) return { problem: createProblem("MX8406", { path, method, allow }), allow };
  const hint = suggestedPath(path);
  return { problem: createProblem("MX8405", { path }, undefined, hint === undefined ? {} : { hint }) };
}

/** Clients append their own path to the base URL: those of the Messages API with `/v1`, those of OpenAI without. */
function suggestedPath(path: string): string | undefined {
  const [, rest = ""] = /^(?:\/v1)*(\/.*)$/.exec(path) ?? [];
  if (rest === "/responses" || rest === "/completions") return "use /v1/chat/completions";
  const under = `/v1${rest}`;
  if (under === path || methodsOf(under) === undefined) return undefined;
  return rest.startsWith("/messages")
    ? `use ${under}: the base URL of the Messages API ends without /v1`
    : `use ${under}: the base URL of an OpenAI client ends in /v1`;
}
