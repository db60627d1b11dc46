import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { install, type InstallProgress } from "../../src/process/install/execute-steps.ts";
import { detectMachine } from "../../src/process/install/detect-machine.ts";
import { planInstall } from "../../src/process/install/plan-install.ts";
import { shippedResources as resources } from "../../src/process/artifacts/artifacts.ts";
import { startModelServer } from "../support/start-model-server.ts";
import { testLaunch, testPlaces, tinyModel } from "../prepare.ts";

const COMMIT = "0123456789012345678901234567890123456789";
const MODEL = "someone/tiny";

/** What the real hub says to the real `huggingface_hub` for one small model; every other model is unknown. */
function hub(): Server {
  const names = readdirSync(tinyModel, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
  const files = new Map(names.map((name) => [name, readFileSync(join(tinyModel, name))]));
  return createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://hub").pathname;
    const [, wanted = ""] = /^\/someone\/tiny\/resolve\/[^/]+\/(.+)$/.exec(path) ?? [];
    const body = files.get(wanted);
    if (path.startsWith(`/api/models/${MODEL}/tree/`)) {
      response.setHeader("content-type", "application/json");
      const tree = [...files].map(([name, bytes]) => ({
        type: "file",
        path: name,
        size: bytes.length,
        oid: hash(bytes),
      }));
      response.end(JSON.stringify(tree));
    } else if (path.startsWith(`/api/models/${MODEL}`)) {
      response.setHeader("content-type", "application/json");
      const siblings = [...files.keys()].map((rfilename) => ({ rfilename }));
      response.end(
        JSON.stringify({ id: MODEL, modelId: MODEL, sha: COMMIT, private: false, tags: [], downloads: 0, siblings }),
      );
    } else if (body) {
      response.setHeader("x-repo-commit", COMMIT);
      response.setHeader("etag", `"${hash(body)}"`);
      response.setHeader("content-length", body.length);
      response.end(request.method === "HEAD" ? undefined : body);
    } else {
      response.writeHead(404, { "x-error-code": "RepoNotFound", "x-error-message": "Repository Not Found" }).end();
    }
  });
}

function hash(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}

let server: Server;
let env: Readonly<Record<string, string | undefined>> = {};
let home = "";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex hub "));
  server = hub().listen(0, "127.0.0.1");
  await once(server, "listening");
  env = {
    ...process.env,
    HF_HUB_CACHE: join(home, "hub"),
    HF_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

async function fetchModel(model: string): Promise<InstallProgress[]> {
  const wish = { server: true, embeddedModel: false, client: false, hubModels: [model] };
  const plan = planInstall(await detectMachine({ env, paths: testPlaces, resources, request: wish }));
  const told: InstallProgress[] = [];
  await install({ plan, paths: testPlaces, env, onProgress: (progress) => told.push(progress) });
  return told;
}

test("a model of the hub is fetched once into the person's cache, and the server serves it by its id, offline", async () => {
  const told = await fetchModel(MODEL);
  expect(told.at(-1)).toEqual({ step: `hub:${MODEL}`, phase: "done" });
  expect(await fetchModel(MODEL)).toEqual([]);
  const launch = testLaunch({ model: MODEL });
  const started = await startModelServer({
    launch: { ...launch, env: { ...launch.env, HF_HUB_CACHE: join(home, "hub") } },
    logFile: join(home, "mlx.log"),
  });
  onTestFinished(() => started.stop());
  expect(started.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("a model that the hub does not have is a clear problem", async () => {
  await expect(fetchModel("someone/unknown")).rejects.toThrow(
    /model someone\/unknown: the hub has no such model.*MX7112/,
  );
});
