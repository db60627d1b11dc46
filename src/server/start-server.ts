import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { toNodeHandler } from "h3";
import { createCrashAttribution } from "../backends/crash-attribution.ts";
import { createQueues } from "../backends/queue/wait-for-slot.ts";
import { createDraftTally } from "../backends/draft-tally.ts";
import { createSpeeds } from "../backends/speeds.ts";
import { MallexError, createError } from "../diagnostics/problem.ts";
import { PoolBalancer } from "../routing/fallback/pool-balancer.ts";
import { createCircuitBreakers } from "../routing/fallback/circuit-breaker.ts";
import { createPrivacy } from "../routing/local-only/local-only-rules.ts";
import { createInOrder } from "../shared/async.ts";
import { LOOPBACK, isLoopbackAddress, optional } from "../shared/utilities.ts";
import type { Executed, ServerContext, ServerOptions } from "./context/server-context.ts";
import { createRecentRequests } from "./context/recent-requests.ts";
import { createTurnsInProgress } from "./context/turn-trace.ts";
import { type AdmissionControl, createAdmissionControl } from "./http/refuse-overload.ts";
import { type Exchange, createExchange } from "./http/exchange.ts";
import { type GuardPolicy, guard, relaysLogin, showsToken } from "./http/guard.ts";
import { type Listening, dropStuckReader, limitServer, listen } from "./http/listen.ts";
import { drainBody } from "./http/read-body.ts";
import { sendProblem } from "./http/respond.ts";
import { createPdfReader } from "./pdf/pdf-reader.ts";
import { createWarmPrompts } from "./context/warm-prompts.ts";
import { type AdmittedRequest, createApp } from "./router.ts";
import { setImmediate } from "node:timers/promises";
import type { Plan, TextTest } from "../../generated/types/plan.d.ts";
import { passesTextTest } from "../shared/text/match.ts";
import type { Socket } from "node:net";

/** A reader that takes nothing for this long has gone without closing. */
const WRITE_DEADLINE_MS = 300_000;

/** After their streams were ended, connections get this long to send the rest. */
const FINAL_BYTES_MS = 250;

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** New requests use this plan; others keep the one they began with. */
  swap(executed: Executed): void;
  /** A model has been loaded: it reads the prompts that its profiles are to find in its cache. */
  warm(model: string): Promise<void>;
  /** Refuses new requests, waits for running ones up to `graceMs`, then ends them with an error and closes everything. */
  close(graceMs: number): Promise<void>;
}

/** Serves the Messages API on loopback. @throws {MallexError} MX7301 when the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const requests = new Map<IncomingMessage, AdmittedRequest>();
  const handler = toNodeHandler(
    createApp((event) => {
      const admitted = requests.get(event.runtime?.node?.req as IncomingMessage);
      if (admitted === undefined) throw new Error("a request came past the guard");
      return admitted;
    }),
  );
  const isToken = tokenTest(options.token);
  const serve = serverOf(options);
  const { admission = createAdmissionControl() } = options;
  const connections = createConnectionLimits(admission.connections);
  let serverContext = serve(options.executed);
  let isStopping = false;
  let port = options.port;
  const { host } = options.executed.program.plan.server;

  function swap(executed: Executed): void {
    const before = serverContext;
    serverContext = serve(executed);
    releaseUnused(before);
    warm();
  }

  function warm(): void {
    const { plan } = serverContext.program;
    void warmPatterns(plan, () => isStopping || serverContext.program.plan !== plan);
  }

  /** A replaced plan is released with the last request that uses it. */
  function releaseUnused(one: ServerContext): void {
    if (one !== serverContext && ![...requests.values()].some((admitted) => admitted.serverContext === one))
      one.release?.();
  }

  function onClose(req: IncomingMessage): void {
    const admitted = requests.get(req);
    requests.delete(req);
    if (admitted !== undefined) releaseUnused(admitted.serverContext);
  }

  function onRequest(req: IncomingMessage, res: ServerResponse): void {
    req.url = withoutAliasBase(req.url ?? "");
    const exchange = createExchange(req, res);
    res.once("close", () => onClose(req));
    res.once("finish", () => drainBody(req));
    dropStuckReader(res, WRITE_DEADLINE_MS);
    const head = { method: req.method ?? "", url: req.url ?? "", headers: req.headers, rawHeaders: req.rawHeaders };
    const ownHeaderOnly = exchange.protocol.isMessages && relaysLogin(serverContext.program.plan);
    const policy = {
      port,
      isOpen: host !== undefined,
      ...endsOf(req),
      isToken,
      ownHeaderOnly,
      tokenHint: exchange.protocol.tokenHint,
    };
    const isOwner = showsToken(head, policy);
    if (isOwner) connections.trust(req);
    const problem = guard(head, policy);
    if (problem !== undefined) return sendProblem(new MallexError(problem), exchange);
    if (isStopping) return sendProblem(createError("MX8407", {}), exchange);
    if (!admit(req, res, admission)) return sendProblem(createError("MX8409", {}), exchange);
    requests.set(req, { exchange, serverContext, isOwner });
    watch(exchange, options.watchdog);
    void handler(req, res);
  }

  const listening = await listen(onRequest, options.port, { isFixed: options.portIsFixed, host });
  port = listening.port;
  limitServer(listening.server);
  connections.apply(listening.server);
  warm();
  return {
    url: `http://${LOOPBACK}:${port}`,
    port,
    swap,
    warm: async (model) => (isStopping ? undefined : serverContext.warmPrompts.warm(model, serverContext)),
    async close(graceMs) {
      isStopping = true;
      serverContext.warmPrompts.yield();
      await drain(requests, graceMs);
      await Promise.all([closeAll(listening), serverContext.warmPrompts.settled()]);
    },
  };
}

/** Clients that keep the base URLs of several providers append `/v1/messages` to one that ends in `/anthropic`. */
function withoutAliasBase(url: string): string {
  return url.replace(/^\/anthropic(?=\/v1\/messages(?:[/?]|$))/, "");
}

/** What lasts is made once. */
function serverOf({ executed: { program }, ...options }: ServerOptions): (executed: Executed) => ServerContext {
  const lasting = {
    ...options,
    inOrder: createInOrder(),
    recentRequests: createRecentRequests(),
    pdfs: options.pdfs ?? createPdfReader(),
    queues: createQueues(program.plan),
    crashAttribution: createCrashAttribution(),
    circuitBreakers: options.circuitBreakers ?? createCircuitBreakers({ log: options.log }),
    speeds: createSpeeds(),
    drafts: createDraftTally(),
    warmPrompts: createWarmPrompts(options.log, options.warmStore),
    poolBalancer: new PoolBalancer(),
    inProgress: createTurnsInProgress(),
  };
  return (executed) => {
    const { plan } = executed.program;
    const { home } = options;
    const { privacy = createPrivacy(plan.neverLeaves, home) } = home === undefined ? executed.program : {};
    lasting.queues.use(plan);
    return { ...lasting, ...executed, privacy };
  };
}

/** Takes the same time for every token of the right length, which is no secret. */
function tokenTest(token: string): (given: string) => boolean {
  const wanted = Buffer.from(token);
  return (text) => {
    const given = Buffer.from(text);
    return token !== "" && given.length === wanted.length && timingSafeEqual(given, wanted);
  };
}

/** The path without its query, and the announced length: no content. */
function watch({ id, req, res }: Exchange, watchdog: ServerOptions["watchdog"]): void {
  if (watchdog === undefined) return;
  const endpoint = `${req.method} ${req.url?.split("?", 1)[0]?.slice(0, 200)}`;
  const bytes = bodyLength(req);
  res.once("close", watchdog.begin({ id, endpoint, ...optional("bytes", bytes) }));
}

/** Absent: it is not announced. */
function bodyLength({ headers }: IncomingMessage): number | undefined {
  const length = Number(headers["content-length"]);
  return Number.isFinite(length) ? length : undefined;
}

/** Requests without a body are short, and never refused. */
function admit(req: IncomingMessage, res: ServerResponse, admission: AdmissionControl): boolean {
  if (req.method !== "POST") return true;
  const leave = admission.enter(bodyLength(req));
  if (leave !== undefined) res.once("close", leave);
  return leave !== undefined;
}

async function drain(requests: ReadonlyMap<IncomingMessage, AdmittedRequest>, graceMs: number): Promise<void> {
  await emptied(requests, graceMs);
  for (const { exchange } of requests.values()) exchange.abort(createError("MX8407", {}));
  await emptied(requests, FINAL_BYTES_MS);
}

async function emptied(requests: ReadonlyMap<IncomingMessage, AdmittedRequest>, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (requests.size > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(20, ms)));
  }
}

async function closeAll({ server, beside }: Listening): Promise<void> {
  const closed = [server, beside].map(
    async (one) => new Promise<void>((resolve) => (one === undefined ? resolve() : one.close(() => resolve()))),
  );
  server.closeAllConnections();
  await Promise.all(closed);
}

/** Where a request comes from, and where it has come in. */
function endsOf({ socket }: IncomingMessage): Pick<GuardPolicy, "isFromHere" | "address"> {
  return { isFromHere: isLoopbackAddress(socket.remoteAddress ?? ""), address: socket.localAddress };
}

/** Compiles a plan's expressions between requests, one at a time: the first turn would have to wait for all of them. @param isOver ends it */
async function warmPatterns(plan: Plan, isOver: () => boolean): Promise<void> {
  for (const test of expressionsIn(plan)) {
    await setImmediate(undefined, { ref: false });
    if (isOver()) return;
    passesTextTest(test, "");
  }
}

function* expressionsIn(value: unknown): Generator<TextTest> {
  if (typeof value !== "object" || value === null) return;
  if (isExpression(value)) yield value;
  for (const inner of Object.values(value)) yield* expressionsIn(inner);
}

function isExpression(value: object): value is TextTest {
  return "op" in value && value.op === "matches" && "value" in value && typeof value.value === "string";
}

/** Decides which connections a server keeps. */
interface ConnectionLimits {
  /** From now on, for a server that listens. */
  apply(server: Server): void;
  /** The connection of this request has shown the token. */
  trust(req: IncomingMessage): void;
}

/** The share of all connections that those without the token can't have. */
const FOR_TOKENS = 0.25;

/**
 * Any program of this machine can connect. So a share of the connections is kept for those that have shown the token, and at the limit
 * the oldest connection that has not shown it is closed for a new one.
 * @param most connections at once
 */
export function createConnectionLimits(most: number): ConnectionLimits {
  // A set keeps its order: the oldest first.
  const strangers = new Set<Socket>();
  const mostStrangers = Math.max(1, Math.floor(most * (1 - FOR_TOKENS)));
  let open = 0;
  function take(socket: Socket): void {
    open += 1;
    strangers.add(socket);
    socket.once("close", () => {
      open -= 1;
      strangers.delete(socket);
    });
    if (strangers.size <= mostStrangers && open <= most) return;
    const [oldest] = strangers;
    if (oldest === undefined) return;
    // Its `close` comes later, and many connections may come before.
    strangers.delete(oldest);
    oldest.destroy();
  }

  return {
    apply(server) {
      // Of many that come at once, all are accepted before the first that is closed has gone.
      server.maxConnections = most + Math.ceil(most * FOR_TOKENS);
      server.on("connection", take);
    },
    trust: ({ socket }) => void strangers.delete(socket),
  };
}
