import { H3, type H3Event } from "h3";
import { redactDeep } from "../diagnostics/log/redact.ts";
import { MallexError, type Problem, createProblem } from "../diagnostics/problem.ts";
import type { ServerContext } from "./context/server-context.ts";
import { findModel, listChatModels, listModels, toChatModel } from "./endpoints/models.ts";
import { answerRestart, answerStatus } from "./endpoints/status.ts";
import { CLIENT_DISCONNECTED, requestRedactor, type Exchange } from "./http/exchange.ts";
import { baseHeaders, jsonResponse, problemResponse } from "./http/respond.ts";
import { answerTurn } from "./turn/answer-turn.ts";
import { answerCount } from "./turn/count-tokens.ts";

/** A request that has come past the guard, and the plan that it keeps to its end. */
export interface AdmittedRequest {
  readonly exchange: Exchange;
  readonly serverContext: ServerContext;
}

type RequestHandler = (admitted: AdmittedRequest, event: H3Event) => Response | Promise<Response>;

/** @param begunOf finds what the guard made of the request before it came here */
export function createApp(begunOf: (event: H3Event) => AdmittedRequest): H3 {
  const run =
    (answer: RequestHandler) =>
    (event: H3Event): Promise<Response> =>
      answerSafely(begunOf(event), (admitted) => answer(admitted, event));
  const empty: RequestHandler = ({ exchange: { requestId } }) =>
    new Response(null, { headers: baseHeaders(requestId) });
  const noContent: RequestHandler = ({ exchange: { requestId } }) =>
    new Response(null, { status: 204, headers: baseHeaders(requestId) });

  const app = new H3({ silent: true, allowMalformedURL: true });
  app.post(
    "/v1/messages",
    run(({ exchange, serverContext }) => answerTurn(exchange, serverContext)),
  );
  app.post(
    "/v1/chat/completions",
    run(({ exchange, serverContext }) => answerTurn(exchange, serverContext)),
  );
  app.post(
    "/v1/messages/count_tokens",
    run(({ exchange, serverContext }) => answerCount(exchange, serverContext)),
  );
  addModels(app, run);
  addMallexRoutes(app, run);
  app.get(
    "/health",
    run(({ exchange, serverContext }) => jsonResponse(serverContext.health(), exchange.requestId)),
  );
  app.get(
    "/",
    run(({ exchange, serverContext }) =>
      jsonResponse({ name: "mallex", plan: serverContext.program.plan.hash }, exchange.requestId),
    ),
  );
  app.head("/", run(empty));
  app.head("/api/hello", run(empty));
  app.post("/api/event_logging/**", run(noContent));
  app.all("/**", run(refusePath));
  return app;
}

/** In the client's protocol. */
function addModels(app: H3, run: (answer: RequestHandler) => (event: H3Event) => Promise<Response>): void {
  app.get(
    "/v1/models",
    run(({ exchange, serverContext }, { url }) =>
      jsonResponse(
        exchange.protocol.isMessages
          ? listModels(serverContext.program.plan, url.searchParams)
          : listChatModels(serverContext.program.plan),
        exchange.requestId,
      ),
    ),
  );
  app.get(
    "/v1/models/**",
    run(({ exchange, serverContext }, { url }) => {
      const found = findModel(serverContext.program.plan, modelId(url));
      return jsonResponse(exchange.protocol.isMessages ? found : toChatModel(found), exchange.requestId);
    }),
  );
}

function addMallexRoutes(app: H3, run: (answer: RequestHandler) => (event: H3Event) => Promise<Response>): void {
  app.get(
    "/mallex/turns",
    run(async ({ exchange, serverContext }) =>
      jsonResponse({ turns: await serverContext.turns.list() }, exchange.requestId),
    ),
  );
  app.get(
    "/mallex/turns/:id",
    run(async ({ exchange, serverContext }, { url }) =>
      jsonResponse(await findTurn(serverContext, url), exchange.requestId),
    ),
  );
  app.get(
    "/mallex/status",
    run(async ({ exchange, serverContext }) =>
      jsonResponse(await answerStatus(serverContext, exchange.signal), exchange.requestId),
    ),
  );
  app.post(
    "/mallex/restart",
    run(async ({ exchange, serverContext }) =>
      jsonResponse(await answerRestart(exchange, serverContext), exchange.requestId),
    ),
  );
}

/** Nothing leaves a route but a Response: no stack, no HTML, no rejection without a listener. */
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
function refusePath({ exchange }: AdmittedRequest, { url }: H3Event): Response {
  const { problem, allow } = notServed(url.pathname, exchange.req.method ?? "");
  return problemResponse(new MallexError(problem), exchange, allow === undefined ? exchange.fields : { allow });
}

async function findTurn({ turns }: ServerContext, { pathname }: URL): Promise<unknown> {
  const id = pathname.slice("/mallex/turns/".length);
  const turn = await turns.find(id);
  if (turn !== undefined) return turn;
  throw new MallexError(createProblem("MX8408", { id: JSON.stringify(id.slice(0, 100)) }));
}

/** `/v1/models/mallex%2Fanthropic-auto` and the same with a bare slash. */
function modelId({ pathname }: URL): string {
  const id = pathname.slice("/v1/models/".length);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Methods by path. */
const METHODS: readonly { readonly path: RegExp; readonly allow: string }[] = [
  { path: /^\/$/, allow: "GET, HEAD" },
  { path: /^\/health$/, allow: "GET" },
  { path: /^\/api\/hello$/, allow: "HEAD" },
  { path: /^\/api\/event_logging\/./, allow: "POST" },
  { path: /^\/v1\/messages(\/count_tokens)?$/, allow: "POST" },
  { path: /^\/v1\/chat\/completions$/, allow: "POST" },
  { path: /^\/v1\/models(\/.+)?$/, allow: "GET" },
  { path: /^\/mallex\/status$/, allow: "GET" },
  { path: /^\/mallex\/restart$/, allow: "POST" },
  { path: /^\/mallex\/turns(\/[^/]+)?$/, allow: "GET" },
];

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
  const known = METHODS.find((entry) => entry.path.test(pathname));
  if (known === undefined) {
    const hint = suggestedPath(path);
    return { problem: createProblem("MX8405", { path }, undefined, hint === undefined ? {} : { hint }) };
  }
  return { problem: createProblem("MX8406", { path, method, allow: known.allow }), allow: known.allow };
}

/** Clients append their own path to the base URL: those of the Messages API with `/v1`, those of OpenAI without. */
function suggestedPath(path: string): string | undefined {
  const [, rest = ""] = /^(?:\/v1)*(\/.*)$/.exec(path) ?? [];
  if (rest === "/responses" || rest === "/completions") return "use /v1/chat/completions";
  const under = `/v1${rest}`;
  if (under === path || !METHODS.some((entry) => entry.path.test(under))) return undefined;
  return rest.startsWith("/messages")
    ? `use ${under}: the base URL of the Messages API ends without /v1`
    : `use ${under}: the base URL of an OpenAI client ends in /v1`;
}
