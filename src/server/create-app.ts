import type { H3Event } from "h3";
import type { Exchange } from "./exchange.ts";
import type { Serving } from "./serving.ts";
import { H3 } from "h3";
import { MallexError } from "../problem/mallex-error.ts";
import { redactDeep } from "../observe/redact.ts";
import { answerCount } from "./answer-count.ts";
import { listChatModels, toChatModel } from "./answer-chat-models.ts";
import { findModel, listModels } from "./answer-models.ts";
import { answerRestart } from "./answer-restart.ts";
import { answerStatus } from "./answer-status.ts";
import { answerTurn } from "./answer-turn.ts";
import { CLIENT_GONE } from "./exchange.ts";
import { notServed } from "./not-served.ts";
import { requestRedactor } from "./request-redactor.ts";
import { baseHeaders, jsonResponse, problemResponse } from "./respond.ts";

/** A request that has come past the guard, and the plan that it keeps to its end. */
export interface Begun {
  readonly exchange: Exchange;
  readonly serving: Serving;
}

type Answer = (begun: Begun, event: H3Event) => Response | Promise<Response>;

/** @param begunOf finds what the guard made of the request before it came here */
export function createApp(begunOf: (event: H3Event) => Begun): H3 {
  const run =
    (answer: Answer) =>
    (event: H3Event): Promise<Response> =>
      answerSafely(begunOf(event), (begun) => answer(begun, event));
  const empty: Answer = ({ exchange: { requestId } }) => new Response(null, { headers: baseHeaders(requestId) });
  const noContent: Answer = ({ exchange: { requestId } }) =>
    new Response(null, { status: 204, headers: baseHeaders(requestId) });

  const app = new H3({ silent: true, allowMalformedURL: true });
  app.post(
    "/v1/messages",
    run(({ exchange, serving }) => answerTurn(exchange, serving)),
  );
  app.post(
    "/v1/chat/completions",
    run(({ exchange, serving }) => answerTurn(exchange, serving)),
  );
  app.post(
    "/v1/messages/count_tokens",
    run(({ exchange, serving }) => answerCount(exchange, serving)),
  );
  addModels(app, run);
  addOwn(app, run);
  app.get(
    "/health",
    run(({ exchange, serving }) => jsonResponse(serving.health(), exchange.requestId)),
  );
  app.get(
    "/",
    run(({ exchange, serving }) =>
      jsonResponse({ name: "mallex", plan: serving.program.plan.hash }, exchange.requestId),
    ),
  );
  app.head("/", run(empty));
  app.head("/api/hello", run(empty));
  app.post("/api/event_logging/**", run(noContent));
  app.all("/**", run(refusePath));
  return app;
}

/** In the form of whoever asks. */
function addModels(app: H3, run: (answer: Answer) => (event: H3Event) => Promise<Response>): void {
  app.get(
    "/v1/models",
    run(({ exchange, serving }, { url }) =>
      jsonResponse(
        exchange.surface.isMessages
          ? listModels(serving.program.plan, url.searchParams)
          : listChatModels(serving.program.plan),
        exchange.requestId,
      ),
    ),
  );
  app.get(
    "/v1/models/**",
    run(({ exchange, serving }, { url }) => {
      const found = findModel(serving.program.plan, modelId(url));
      return jsonResponse(exchange.surface.isMessages ? found : toChatModel(found), exchange.requestId);
    }),
  );
}

/** What mallex says of itself. */
function addOwn(app: H3, run: (answer: Answer) => (event: H3Event) => Promise<Response>): void {
  app.get(
    "/mallex/turns",
    run(async ({ exchange, serving }) =>
      jsonResponse({ turns: (await serving.turns?.list()) ?? [] }, exchange.requestId),
    ),
  );
  app.get(
    "/mallex/turns/:id",
    run(async ({ exchange, serving }, { url }) => jsonResponse(await findTurn(serving, url), exchange.requestId)),
  );
  app.get(
    "/mallex/status",
    run(async ({ exchange, serving }) =>
      jsonResponse(await answerStatus(serving, exchange.signal), exchange.requestId),
    ),
  );
  app.post(
    "/mallex/restart",
    run(async ({ exchange, serving }) => jsonResponse(await answerRestart(exchange, serving), exchange.requestId)),
  );
}

/** Nothing leaves a route but a Response: no stack, no HTML, no rejection without a listener. */
async function answerSafely(begun: Begun, answer: (begun: Begun) => Response | Promise<Response>): Promise<Response> {
  const { exchange, serving } = begun;
  try {
    return await answer(begun);
  } catch (error) {
    if (exchange.signal.reason === CLIENT_GONE) return new Response(null, { status: 499 });
    if (!(error instanceof MallexError)) {
      const stack = error instanceof Error ? error.stack : String(error);
      serving.log.error("bug", redactDeep({ id: exchange.id, stack }, requestRedactor(exchange.req.headers)));
    }
    return problemResponse(error, exchange, exchange.fields);
  }
}

/** In the form of whoever asks, with a way on. */
function refusePath({ exchange }: Begun, { url }: H3Event): Response {
  const { problem, allow } = notServed(url.pathname, exchange.req.method ?? "");
  return problemResponse(new MallexError(problem), exchange, allow === undefined ? exchange.fields : { allow });
}

async function findTurn({ turns }: Serving, { pathname }: URL): Promise<unknown> {
  const id = pathname.slice("/mallex/turns/".length);
  const turn = await turns?.find(id);
  if (turn !== undefined) return turn;
  throw new MallexError({
    code: "MX8408",
    severity: "error",
    message: `no turn ${JSON.stringify(id.slice(0, 100))} is kept`,
    hint: "GET /mallex/turns lists the last ones; with `server.record: off` none are kept",
  });
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
