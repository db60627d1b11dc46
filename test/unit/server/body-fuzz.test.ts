import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import type { Program } from "../../../src/prompt/templates/program.ts";
import { decodeCountRequest } from "../../../src/protocols/anthropic/decode-request.ts";
import { parseJson } from "../../../src/protocols/json/parse.ts";
import { prepareTurn } from "../../../src/routing/turn/prepare-turn.ts";
import { BodyScanner } from "../../../src/server/http/body-limits.ts";
import { protocolOf } from "../../../src/server/http/client-protocols.ts";
import { byDepth } from "../../support/depth.ts";
import { mutateBody } from "../../support/fuzz/mutate-body.ts";
import { random } from "../../support/random.ts";
import { writtenProgram } from "../../support/shipped-program.ts";
import { says, startUpstream, type ScriptedUpstream } from "../../support/scripted-upstream.ts";
import { startTestServer, TOKEN, type TestServer } from "../../support/test-server.ts";

/** Decoded, routed and made a prompt in process; and those that go through the whole server, to a model server and back. */
const BODIES = byDepth({ small: 2000, full: 100_000, wide: 1_000_000 });
const POSTED = byDepth({ small: 300, full: 4000, wide: 100_000 });
const AT_ONCE = 8;
const MINUTES = byDepth({ small: 3, full: 20, wide: 180 });

const FILE = `version: 1
extends: [mallex:claude-code, mallex:privacy, mallex:models]
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles:
  main: { backend: far, model: a, window: 32768, size: large }
  little: { backend: far, model: b, window: 8192, size: small, dialect: tagged }
  none: { backend: far, model: c, window: 8192, size: tiny }
tiers:
  - { id: low, profiles: [little, none] }
  - { id: high, profiles: [main] }
`;
const SHAPES = parse(readFileSync(new URL("../../support/fuzz/bodies.cases.yaml", import.meta.url), "utf8")) as {
  readonly messages: object;
  readonly chat: object;
};
const MODELS = ["claude-x", "mallex/main", "mallex/little", "mallex/none", "low", "high"];
const KINDS = [
  { path: "/v1/messages", shape: SHAPES.messages },
  { path: "/v1/messages/count_tokens", shape: SHAPES.messages },
  { path: "/v1/chat/completions", shape: SHAPES.chat },
];

let program: Program;
let server: TestServer;
let upstream: ScriptedUpstream;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  program = await writtenProgram({ "mallex.yaml": FILE });
  const endpoint = async () => ({ relays: false, leaves: false, url: upstream.url, model: "a" }) as const;
  server = await startTestServer({ program, endpoint });
});
afterAll(async () => {
  agent.destroy();
  await server.close(0);
  await upstream.close();
});

interface FuzzedBody {
  readonly seed: number;
  readonly path: string;
  readonly body: string;
}

function fuzzedBody(seed: number): FuzzedBody {
  const chance = random(seed);
  const { path, shape } = chance.pick(KINDS);
  return { seed, path, body: mutateBody({ ...shape, model: chance.pick(MODELS) }, chance) };
}

/** As the server reads a body and builds its prompt. @returns whether it is refused */
function isRefused({ path, body }: FuzzedBody): boolean {
  const bytes = Buffer.from(body);
  try {
    new BodyScanner().push(bytes);
    const read = path.endsWith("count_tokens")
      ? { request: decodeCountRequest(parseJson(bytes)) }
      : protocolOf({ url: path, headers: {} }).read(parseJson(bytes), program.plan);
    prepareTurn(program, read);
    return false;
  } catch (error) {
    if (error instanceof MallexError) return true;
    throw error;
  }
}

test(
  "no body reaches an unexpected exception",
  () => {
    let refused = 0;
    for (let seed = 0; seed < BODIES; seed++) {
      const given = fuzzedBody(seed);
      try {
        refused += Number(isRefused(given));
      } catch (error) {
        throw new Error(`seed ${seed}, ${given.path}: ${given.body.slice(0, 2000)}`, { cause: error });
      }
    }
    // Bodies are changed so little that many are answered, and so much that many are refused.
    expect(refused).toBeGreaterThan(BODIES / 10);
    expect(BODIES - refused).toBeGreaterThan(BODIES / 10);
  },
  MINUTES * 60_000,
);

async function post({ path, body }: FuzzedBody): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "x-mallex-token": TOKEN, "user-agent": "claude-cli/2.1.300" };
    request(server.url + path, { method: "POST", agent, headers }, (res) => {
      res.resume().on("end", () => resolve(res.statusCode ?? 0));
    })
      .on("error", reject)
      .end(body);
  });
}

test(
  "no body ends in an internal error of the server",
  async () => {
    let next = BODIES;
    const work = async (): Promise<void> => {
      while (next < BODIES + POSTED) {
        const given = fuzzedBody(next++);
        const status = await post(given);
        upstream.calls.length = 0;
        const bugs = server.lines.filter(({ event }) => event === "bug");
        expect({ ...given, status: status === 500 ? "internal error" : "fine", bugs }).toEqual({
          ...given,
          status: "fine",
          bugs: [],
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  },
  MINUTES * 60_000,
);
