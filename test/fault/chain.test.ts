import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan, Tier } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backends/endpoint.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { startClaude, type ClaudeScript } from "../support/scripted-claude.ts";
import { promised } from "../support/promise.ts";
import { claudeScript, modelScript, type ScriptData } from "../support/script-data.ts";
import { says, startUpstream, type Script } from "../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../support/test-server.ts";
import { watchRejections } from "../support/watch-rejections.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What a chain does with a fault: the table of docs/guide/fallback.md. */
interface Fault {
  readonly given: string;
  /** Why the chain goes on; absent: it ends here. */
  readonly reason?: "refused" | "overloaded" | "tooLong" | "timedOut";
  /** HTTP status where this profile alone could answer, prompted. */
  readonly prompted: number;
  /** The same where the request is handed on; `cut`: what has come, and then the end of the connection. */
  readonly relayed: number | "cut";
  /** The URL instead of a server's. */
  readonly url?: string;
  /** It is asked as if it spoke TLS. */
  readonly isTls?: true;
  /** What a server of chat completions answers, and the Claude API. */
  readonly script?: ScriptData | Script;
  readonly claude?: ScriptData | ClaudeScript;
}

const NOBODY = "http://127.0.0.1:9";
/** No label of a name may be so long: nobody need be asked to know that there is no such host. */
const NO_NAME = `http://${"a".repeat(64)}.localhost:9`;
const URLS: Readonly<Record<string, { readonly url: string }>> = {
  "nobody listens": { url: NOBODY },
  "there is no such host": { url: NO_NAME },
};

const FAULTS = (cases("faults") as readonly Fault[]).map((fault) => ({ ...fault, ...URLS[fault.given] }));
/** Neither stands in the table: what has begun is never taken over. */
const LATE = cases("late") as readonly Fault[];

const PROFILE = cases("profile") as Plan["profiles"][string];

type Kind = "prompted" | "relayed";
type Place = "only" | "first" | "last";

const closers: (() => Promise<void>)[] = [];
const rejections = watchRejections();
let server: TestServer;
/** How often the faulty profile was asked. */
let asked = (): number => 0;

beforeEach(rejections.begin);

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  rejections.end();
  expect(rejections.seen).toEqual([]);
});

/** Where a faulty profile listens. */
async function faulty({ url, isTls, script, claude }: Fault, kind: Kind): Promise<Endpoint> {
  const common = { model: "m", leaves: false, setting: "backends.one.url" };
  const upstream = await (kind === "relayed"
    ? startClaude(typeof claude === "function" ? claude : claudeScript(claude ?? "never"))
    : startUpstream(typeof script === "function" ? script : modelScript(script ?? "never")));
  closers.push(() => upstream.close());
  asked = () => upstream.calls.length;
  const own = isTls ? upstream.url.replace("http:", "https:") : upstream.url;
  if (kind === "relayed") return { relays: true, url: url ?? own, key: "k", ...common };
  return { relays: false, url: url === undefined ? own : `${url}/v1`, ...common };
}

const CHAINS: Readonly<Record<Place, Tier["profiles"]>> = {
  only: ["bad"],
  first: ["bad", "good"],
  last: ["down", "bad"],
};

async function start(fault: Fault, kind: Kind, place: Place, tier: Partial<Tier> = {}): Promise<void> {
  const good = await startUpstream(says("the next one"));
  closers.push(() => good.close());
  const local = { relays: false, model: "m", leaves: false } as const;
  const endpoints: Readonly<Record<string, Endpoint>> = {
    bad: await faulty(fault, kind),
    good: { ...local, url: good.url },
    down: { ...local, url: `${NOBODY}/v1` },
  };
  server = await startTestServer({
    plan: {
      backends: {
        one: kind === "relayed" ? { kind: "anthropic", url: NOBODY, login: "client" } : { kind: "openai", url: NOBODY },
        two: { kind: "openai", url: NOBODY },
      },
      profiles: { bad: PROFILE, good: { ...PROFILE, backend: "two" }, down: { ...PROFILE, backend: "two" } },
      tiers: [{ id: "low", profiles: CHAINS[place], ...tier }],
    },
    endpoint: async (profile) => endpoints[profile] ?? Promise.reject(new Error(profile)),
    deadlines: (profile) => (profile === "bad" && fault.given.startsWith("silence") ? { firstByteMs: 150 } : {}),
  });
  closers.push(() => server.close(0));
}

function eachWay(faults: readonly Fault[]): (Fault & { readonly kind: Kind; readonly stream: boolean })[] {
  const kinds: readonly Kind[] = ["prompted", "relayed"];
  return faults.flatMap((fault) =>
    kinds.flatMap((kind) => [true, false].map((stream) => ({ ...fault, kind, stream }))),
  );
}

/** What a client gets to read, and whether it was cut. */
async function read(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body ?? []) text += decoder.decode(bytes as Uint8Array, { stream: true });
    return text;
  } catch {
    return `${text}<cut>`;
  }
}

interface Seen {
  /** How it ended: an HTTP status, an `error` event behind a head, or a cut connection. */
  readonly end: number | "error" | "cut";
  readonly text: string;
  readonly route: string;
}

async function ask(stream: boolean): Promise<Seen> {
  const response = await server.post("/v1/messages", question({ stream }));
  const text = await read(response);
  const isBroken = text.startsWith("event:") && !text.endsWith("<cut>") && parseStream(text).at(-1)?.event === "error";
  const end = text.endsWith("<cut>") ? "cut" : isBroken ? "error" : response.status;
  return { end, text, route: response.headers.get("x-mallex-route") ?? "" };
}

/** A prompted model that has reported progress has sent the head of the stream. */
function isHeadOut({ given, kind, stream }: { given: string; kind: Kind; stream: boolean }): boolean {
  return given.includes("after the head") && kind === "prompted" && stream;
}

function followsGrammar(text: string): boolean {
  return !text.startsWith("event:") || checkStream(parseStream(text)) === undefined;
}

describe("the only profile's fault is the answer", () => {
  test.each(eachWay(FAULTS))("$given, $kind, stream: $stream", async (fault) => {
    await start(fault, fault.kind, "only");
    const { end, text, route } = await ask(fault.stream);
    expect(end).toBe(isHeadOut(fault) ? "error" : fault[fault.kind]);
    expect(asked()).toBeLessThanOrEqual(1);
    expect(route).toMatch(/^class=main; tier=low; (?:profile|passed)=bad/);
    expect(end === "cut" || followsGrammar(text)).toBe(true);
  });

  test.each(["prompted", "relayed"] as const)("when to try again is passed on (%s)", async (kind) => {
    await start(faultOf("429 with `retry-after`"), kind, "only");
    expect((await server.post("/v1/messages", question())).headers.get("retry-after")).toBe("7");
    promised(20, `retry-after passed on (${kind}), asked ${asked()} times`);
    expect(asked()).toBe(1);
  });
});

describe("the next profile takes over, or the fault is the request's own", () => {
  const [own, others] = [false, true].map((isOther) =>
    eachWay(FAULTS.filter(({ reason }) => (reason !== undefined) === isOther)),
  );

  test.each(own ?? [])("$given, $kind, stream: $stream", async (fault) => {
    await start(fault, fault.kind, "first");
    expect((await ask(fault.stream)).end).toBe(fault[fault.kind]);
  });

  test.each(others ?? [])("$given, $kind, stream: $stream", async (fault) => {
    await start(fault, fault.kind, "first");
    const { end, text, route } = await ask(fault.stream);
    expect(end).toBe(200);
    expect(text).toContain("the next one");
    expect(followsGrammar(text)).toBe(true);
    expect(route).toBe(
      isHeadOut(fault)
        ? "class=main; tier=low; profile=bad"
        : `class=main; tier=low; profile=good; passed=bad:${fault.reason}`,
    );
  });

  test.each(["prompted", "relayed"] as const)("a refusal whose words never end (%s)", async (kind) => {
    let closed: Promise<unknown> | undefined;
    const script: Script & ClaudeScript = (res) => {
      closed = once(res, "close");
      res.writeHead(429, { "content-type": "application/json" }).write('{"error":');
    };
    await start({ given: "words", prompted: 429, relayed: 429, script, claude: script }, kind, "first");
    const { text, route } = await ask(false);
    expect(text).toContain("the next one");
    expect(route).toBe("class=main; tier=low; profile=good; passed=bad:overloaded");
    await closed;
  });

  test.each(["prompted", "relayed"] as const)("unless the tier says otherwise (%s)", async (kind) => {
    await start(faultOf("401"), kind, "first", { moveOn: ["noKey"] });
    expect((await ask(true)).end).toBe(401);
  });
});

describe("when the last one has failed too, each is named with its reason", () => {
  const named = FAULTS.filter(({ reason }) => reason !== undefined && reason !== "tooLong");
  test.each(eachWay(named))("$given, $kind, stream: $stream", async (fault) => {
    await start(fault, fault.kind, "last");
    const { end, text, route } = await ask(fault.stream);
    expect(end).toBe(isHeadOut(fault) ? "error" : fault.prompted);
    const passed = isHeadOut(fault) ? "profile=bad; passed=down:refused" : `passed=down:refused,bad:${fault.reason}`;
    expect(route).toBe(`class=main; tier=low; ${passed}`);
    expect(text).toMatch(
      new RegExp(`no profile of the tier .{1,3}low.{1,3} answers: down: refused: .*; bad: ${fault.reason}: .*MX8121`),
    );
    await expect
      .poll(() => server.lines.at(-1)?.fields["passed"])
      .toMatchObject([{ profile: "down" }, { profile: "bad", reason: fault.reason }]);
  });

  const known = FAULTS.filter((fault) => !named.includes(fault));
  test.each(eachWay(known))(
    "but not where its own words say what to do: $given, $kind, stream: $stream",
    async (fault) => {
      await start(fault, fault.kind, "last");
      const { end, text } = await ask(fault.stream);
      expect(end).toBe(fault.reason === undefined ? fault[fault.kind] : fault.prompted);
      expect(text).not.toContain("MX8121");
    },
  );
});

describe("what has begun is never taken over", () => {
  const places: readonly Place[] = ["only", "first", "last"];
  const all = eachWay(LATE).flatMap((fault) => places.map((place) => ({ ...fault, place })));
  // A whole message is read before it is passed on where another profile is left: of it the client has seen nothing.
  const unseen = all.filter(
    ({ relayed, kind, stream, place }) => relayed === "cut" && kind === "relayed" && !stream && place !== "only",
  );
  const seen = all.filter((fault) => !unseen.includes(fault));

  test.each(seen)("$given, $kind, $place, stream: $stream", async (fault) => {
    await start(fault, fault.kind, fault.place);
    const { end, text } = await ask(fault.stream);
    expect(text).not.toContain("the next one");
    expect(text.includes("half")).toBe(fault.stream);
    expect(end).toBe(fault.stream && fault[fault.kind] !== "cut" ? "error" : fault[fault.kind]);
  });

  test.each(unseen)(
    "but what the client has not seen has not begun: $given, $kind, $place, stream: $stream",
    async (fault) => {
      await start(fault, fault.kind, fault.place);
      expect((await ask(fault.stream)).text).toContain(fault.place === "first" ? "the next one" : "MX8121");
    },
  );
});

function faultOf(given: string): Fault {
  const found = FAULTS.find((fault) => fault.given === given);
  if (found === undefined) throw new Error(given);
  return found;
}

afterAll(() =>
  promised(
    19,
    `${FAULTS.length + LATE.length} faults, prompted and handed on, streamed and not: 0 unhandled rejections`,
  ),
);

test("the table of docs/guide/fallback.md is this one", async () => {
  const page = await readFile(new URL("../../docs/guide/fallback.md", import.meta.url), "utf8");
  const rows = FAULTS.map(
    ({ given, reason, prompted, relayed }) => `| ${given} | ${reason ?? "none"} | ${prompted} | ${relayed} |`,
  );
  expect(page.replaceAll(/ +/g, " ")).toContain(rows.join("\n"));
});
