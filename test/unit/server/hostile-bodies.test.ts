import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cpuGrowth, REQUEST_GROWTH } from "../../support/cpu-growth.ts";
import { byDepth } from "../../support/depth.ts";
import { HOSTILE_BODIES } from "../../support/hostile-bodies.ts";
import { says, startUpstream, type ScriptedUpstream } from "../../support/scripted-upstream.ts";
import { writtenProgram } from "../../support/shipped-program.ts";
import { startTestServer, type TestServer } from "../../support/test-server.ts";

const PROFILES = byDepth({ small: ["little"], full: ["main", "little"] });
/** Of the numbers in the table. */
const SHARE = byDepth({ small: 8, full: 4, wide: 1 });

const FILE = `version: 1
extends: [mallex:claude-code, mallex:privacy]
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles:
  main: { backend: far, model: a, window: 32768, size: large }
  little: { backend: far, model: b, window: 8192, size: small, dialect: tagged }
`;

let server: TestServer;
let upstream: ScriptedUpstream;
beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  const endpoint = async () => ({ relays: false, leaves: false, url: upstream.url, model: "a" }) as const;
  server = await startTestServer({ program: await writtenProgram({ "mallex.yaml": FILE }), endpoint });
});
afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

async function statusOf(fields: object, profile: string): Promise<number> {
  const body = JSON.stringify({ model: `mallex/${profile}`, max_tokens: 20, stream: false, ...fields });
  const response = await server.post("/v1/messages", body);
  await response.text();
  upstream.calls.length = 0;
  return response.status;
}

describe("a body of any shape takes a time in proportion to its size", () => {
  test.each(HOSTILE_BODIES)("$given", async ({ body, count = 2000 }) => {
    for (const profile of PROFILES) {
      const statuses = new Set<number>();
      const growth = await cpuGrowth(
        async (size) => void statuses.add(await statusOf(body(size), profile)),
        count / SHARE,
        REQUEST_GROWTH,
      );
      expect(growth).toBeLessThan(REQUEST_GROWTH);
      expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    }
  });
});
