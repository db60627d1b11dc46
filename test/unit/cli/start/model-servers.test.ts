import type { ChooseServersToKeep } from "../../../../src/cli/start/on-exit.ts";
import { describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import type { Phase, ServerStatus } from "../../../../generated/types/status.d.ts";
import type { PromptEndpoint } from "../../../../src/backends/endpoint.ts";
import type { LaunchPlan } from "../../../../src/process/supervise/launch-plan.ts";
import type { SuperviseOptions } from "../../../../src/process/supervise/server-effects.ts";
import type { ReadyServer, SupervisedServer } from "../../../../src/process/supervise/supervised-server.ts";
import { createModelServers, type ModelServers } from "../../../../src/cli/start/model-servers.ts";
import { readKeys, type Keys } from "../../../../src/cli/models/credentials.ts";
import { MLX } from "../../../support/supervised-backends.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const signal = new AbortController().signal;
const profile = { window: 1, output: 1, size: "small", sampling: {} };

function planOf(changes: Partial<typeof MLX> = {}, model = "m"): Plan {
  return {
    backends: {
      local: { ...MLX, ...changes },
      open: { kind: "openai", url: "http://models.test/v1" },
      keyed: { kind: "openai", url: "http://models.test/v1", key: { env: "FAR_KEY" } },
      router: { kind: "openrouter", url: "http://router.test/v1", key: { env: "FAR_KEY" } },
      claude: { kind: "anthropic", url: "http://claude.test", key: { env: "FAR_KEY" } },
      login: { kind: "anthropic", url: "http://claude.test", login: "client" },
    },
    profiles: {
      here: { ...profile, backend: "local", model },
      twin: { ...profile, backend: "local", model },
      second: { ...profile, backend: "local", model: "second-model" },
      open: { ...profile, backend: "open", model: "far-model" },
      keyed: { ...profile, backend: "keyed", model: "far-model", leaves: true },
      router: { ...profile, backend: "router", model: "far-model", leaves: true },
      claude: { ...profile, backend: "claude", model: "far-model", leaves: true },
      login: { ...profile, backend: "login", model: "far-model", leaves: true },
    },
  } as unknown as Plan;
}

const keysOf = (plan: Plan, env: Record<string, string> = {}): Keys =>
  readKeys(plan, "/nowhere/mallex.yaml", { env, homeDir: "/nowhere" });

/** What was done to a server that stands in for one. */
interface Fake {
  readonly options: SuperviseOptions;
  readonly done: string[];
  phase: Phase;
  isShared: boolean;
  /** The last turn that was asked there has ended. */
  free: Promise<void>;
}

function latch(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

interface World {
  readonly models: ModelServers;
  readonly fakes: Fake[];
  readonly lines: string[];
  readonly secrets: string[];
}

const SMALL = { m: 1, "second-model": 1, "other-model": 1 };

/** @param bytes of weights, by model */
function world(bytes: Readonly<Record<string, number>> = SMALL): World {
  const fakes: Fake[] = [];
  const lines: string[] = [];
  const secrets: string[] = [];
  const supervise = (options: SuperviseOptions): SupervisedServer => {
    const fake: Fake = { options, done: [], phase: "ready", isShared: false, free: Promise.resolve() };
    fakes.push(fake);
    return standIn(fake, fakes.length);
  };
  const write = (event: string, fields: Readonly<Record<string, unknown>> = {}): void =>
    void lines.push(`${event} ${JSON.stringify(fields)}`);
  const models = createModelServers({
    token: "mallex-token",
    log: { info: write, warn: write, error: write, lost: 0, close: async () => undefined },
    folder: "/nowhere/servers",
    launch: ({ model, backend }: Profile, { backends }: Plan) => ({
      launch: {
        ...launchOf(model, JSON.stringify([backends[backend]].map((one) => (one as typeof MLX).prefillStep))),
        idleStopMs: (backends[backend] as typeof MLX).idleStopMs,
      },
      logFile: `/nowhere/${model}.log`,
      bytes: bytes[model],
    }),
    memoryBytes: 100,
    onChange: () => undefined,
    onSecret: (nonce) => void secrets.push(nonce),
    supervise,
  });
  return { models, fakes, lines, secrets };
}

function launchOf(model: string, settings: string): LaunchPlan {
  return { model, argv: ["serve", model, settings], env: {}, cwd: "/nowhere", folders: [], dependsOn: [] };
}

function standIn(fake: Fake, number: number): SupervisedServer {
  const { done, options } = fake;
  const ready = async (): Promise<ReadyServer> => ({
    ...at(number),
    nonce: `nonce-${number}`,
    fell: Promise.resolve(false),
  });
  return {
    model: options.model,
    key: String(number),
    ready,
    firstStart: async () => {
      done.push("firstStart");
      return ready();
    },
    enter: () => {
      done.push("enter");
      return () => void done.push("left");
    },
    status: () => statusOf(fake, number),
    restart: () => void done.push("restart"),
    sleep: () => void done.push("sleep"),
    retire: async () => {
      done.push("retire");
      await fake.free;
    },
    release: async (how) => void done.push(how),
    noMore: () => undefined,
    isLeasedOnlyHere: async () => !fake.isShared,
  };
}

function at(number: number): { readonly url: string; readonly pid: number } {
  return { url: `http://127.0.0.1:${number}`, pid: number };
}

function statusOf({ options, phase, isShared }: Fake, number: number): ServerStatus {
  return {
    model: options.model,
    phase,
    since: "2026-01-01T00:00:00.000Z",
    ...at(number),
    startTime: "1",
    shared: isShared,
    restarts: 0,
    turns: 0,
    memory: { used: 2e9 },
    log: options.logFile,
  };
}

describe("a backend elsewhere", () => {
  test.each(cases("cases") as { name: string; want: object }[])(
    "is asked by the name the profile gives, and nothing is started: $name",
    async ({ name, want }) => {
      const { models, fakes } = world();
      const plan = planOf();
      const endpoints = models.use(plan, keysOf(plan, { FAR_KEY: "k" }));
      const all = { model: "far-model", setting: `backends.${name}.url`, ...want };
      expect(await endpoints.endpoint(name, signal)).toEqual(all);
      await endpoints.firstStart(name, signal);
      expect(fakes).toEqual([]);
    },
  );

  test("without its key is a problem that names the variable", async () => {
    const plan = planOf();
    const endpoints = world().models.use(plan, keysOf(plan));
    await expect(endpoints.endpoint("keyed", signal)).rejects.toThrow(/FAR_KEY.*MX7515/);
  });

  test("keeps the key of the plan that a turn began with", async () => {
    const { models } = world();
    const plan = planOf();
    const before = models.use(plan, keysOf(plan, { FAR_KEY: "old" }));
    const after = models.use(plan, keysOf(plan, { FAR_KEY: "new" }));
    const keys = await Promise.all([before, after].map(async (one) => one.endpoint("keyed", signal)));
    expect(keys.map(({ key }) => key)).toEqual(["old", "new"]);
  });
});

describe("a model server", () => {
  test("is one for all profiles of one launch, and another for another model", async () => {
    const { models, fakes } = world();
    const plan = planOf();
    const endpoints = models.use(plan, keysOf(plan));
    const urls: string[] = [];
    for (const name of ["here", "twin", "second", "here"]) urls.push((await endpoints.endpoint(name, signal)).url);
    expect(urls).toEqual([1, 1, 2, 1].map((port) => `http://127.0.0.1:${port}/v1`));
    expect(fakes.map(({ options }) => options.model)).toEqual(["m", "second-model"]);
  });

  test.each([
    { given: "it fits", second: 40, usable: true, want: ["m", "second-model"] },
    { given: "it would make the first one leave", second: 50, usable: true, want: ["m"] },
    { given: "its size is unknown", second: undefined, usable: true, want: ["m"] },
    { given: "it is not on this machine", second: 40, usable: false, want: ["m"] },
  ])("is preloaded beside the first one, if it may be: $given", async ({ second, usable, want }) => {
    const { models, fakes } = world({ m: 60, ...(second === undefined ? {} : { "second-model": second }) });
    const plan = planOf();
    const { signal: own } = new AbortController();
    const profiles = Object.entries(plan.profiles).map(([name, one]) => [name, { ...one, preload: true }]);
    const endpoints = models.use({ ...plan, profiles: Object.fromEntries(profiles) }, keysOf(plan));
    await endpoints.endpoint("here", own);
    endpoints.preload(() => usable);
    // Whatever is loaded then has been asked for.
    for (let turn = 0; turn < 2; turn++) await endpoints.endpoint("twin", own);
    expect(fakes.map(({ options }) => options.model)).toEqual(want);
  });

  test("is asked with its nonce and for no model by name, and gets each turn reported", async () => {
    const { models, fakes, secrets } = world();
    const plan = planOf();
    const endpoint = await models.use(plan, keysOf(plan)).endpoint("here", signal);
    expect(endpoint).toMatchObject(cases("askedNonceModelName") as object);
    expect(secrets).toEqual(["nonce-1"]);
    if (!endpoint.relays) endpoint.enter?.()();
    expect(fakes[0]?.done).toEqual(["enter", "left"]);
  });

  test("stays in memory from the time when it is chosen until its endpoint is released or a request has ended", async () => {
    const { models, fakes } = world({ m: 60, "second-model": 60 });
    const plan = planOf();
    const endpoints = models.use(plan, keysOf(plan));
    const given = new AbortController();
    const choose = async (by: AbortSignal): Promise<PromptEndpoint> =>
      (await endpoints.endpoint("here", by)) as PromptEndpoint;
    const [unused, used] = [await choose(signal), await choose(signal)];
    await choose(given.signal);
    const [first] = fakes as [Fake];
    first.options.onChange?.({ ...statusOf(first, 1), phase: "ready" });
    const other = endpoints.endpoint("second", signal);
    await new Promise(setImmediate);
    const end = used.enter?.();
    unused.release?.();
    given.abort();
    expect(first.done).toEqual(["enter"]);
    end?.();
    used.release?.();
    expect(first.done).toEqual(["enter", "left", "sleep"]);
    first.options.onChange?.({ ...statusOf(first, 1), phase: "asleep" });
    expect(await other).toMatchObject({ url: "http://127.0.0.1:2/v1" });
  });

  test("is told how long it may take, and whether it outlives a mallex that is killed", async () => {
    const { models, fakes } = world();
    const plan = planOf({ startWithinMs: 7, hangAfterMs: 8, onExit: "keep" });
    await models.use(plan, keysOf(plan)).firstStart("here", signal);
    expect(fakes[0]?.options).toMatchObject(cases("toldHowLongMay") as object);
    expect(fakes[0]?.done).toEqual(["firstStart"]);
  });

  test("is started anew by hand, all or by the name of the model", async () => {
    const { models, fakes } = world();
    const plan = planOf();
    const endpoints = models.use(plan, keysOf(plan));
    for (const name of ["here", "second"]) await endpoints.endpoint(name, signal);
    expect([models.restart("m"), models.restart(), models.restart("constructor")]).toEqual([1, 2, 0]);
    expect(fakes.map(({ done }) => done)).toEqual([["restart", "restart"], ["restart"]]);
  });

  test("is in the log once a phase and once a fault", async () => {
    const { models, fakes, lines } = world();
    const plan = planOf();
    await models.use(plan, keysOf(plan)).endpoint("here", signal);
    const [fake] = fakes;
    if (fake === undefined) throw new Error("nothing was supervised");
    const fault = { at: "now", code: "MX7205", message: "it hung" };
    for (const phase of ["loading", "loading", "ready"] as const)
      fake.options.onChange?.({ ...statusOf(fake, 1), phase });
    for (const phase of ["waiting", "waiting"] as const)
      fake.options.onChange?.({ ...statusOf(fake, 1), phase, fault });
    expect(lines).toEqual(cases("logOncePhaseOnce"));
  });

  test("is told to others with its process, and that it is not ours alone", async () => {
    const { models, fakes } = world();
    const plan = planOf();
    const endpoints = models.use(plan, keysOf(plan));
    for (const name of ["here", "second"]) await endpoints.endpoint(name, signal);
    if (fakes[1] !== undefined) fakes[1].isShared = true;
    expect(models.running()).toEqual([
      { model: "m", pid: 1, startTime: "1", url: "http://127.0.0.1:1" },
      { model: "second-model", pid: 2, startTime: "1", url: "http://127.0.0.1:2", shared: true },
    ]);
    expect(models.health()).toEqual({ m: "ready", "second-model": "ready" });
  });
});

describe("another plan", () => {
  test("keeps the servers whose launch is the same, and ends the others once no turn of the plan before is left", async () => {
    const { models, fakes } = world();
    const before = planOf();
    const old = models.use(before, keysOf(before));
    for (const name of ["here", "second"]) await old.endpoint(name, signal);
    const after = planOf({}, "other-model");
    const fresh = models.use(after, keysOf(after));
    expect((await fresh.endpoint("second", signal)).url).toBe("http://127.0.0.1:2/v1");
    expect((await fresh.endpoint("here", signal)).url).toBe("http://127.0.0.1:3/v1");
    expect((await old.endpoint("here", signal)).url).toBe("http://127.0.0.1:1/v1");
    old.release();
    expect(fakes.map(({ done }) => done)).toEqual([["retire"], [], []]);
  });

  test("whose cluster extends to other machines is remote for the egress check", async () => {
    const { models } = world();
    const plan = planOf();
    const profiles = { ...plan.profiles, twin: { ...plan.profiles["twin"], leaves: true } } as Plan["profiles"];
    const endpoints = models.use({ ...plan, profiles }, keysOf(plan));
    expect((await endpoints.endpoint("here", signal)).leaves).toBe(false);
    expect((await endpoints.endpoint("twin", signal)).leaves).toBe(true);
  });

  test("with other settings of a backend starts another server for the same model, once the one before is gone", async () => {
    const { models, fakes } = world();
    const before = planOf();
    const old = models.use(before, keysOf(before));
    await old.endpoint("here", signal);
    const busy = latch();
    for (const fake of fakes) fake.free = busy.opened;
    const after = planOf({ prefillStep: 64 });
    const fresh = models.use(after, keysOf(after));
    const left = new AbortController();
    const leaving = fresh.endpoint("here", left.signal);
    left.abort(new Error("the client has left"));
    await expect(leaving).rejects.toThrow("the client has left");
    // A turn of the plan before that is not asked yet goes there, too.
    const waiting = [fresh, old].map(async (one) => one.endpoint("here", signal));
    expect(fakes.map(({ done }) => done)).toEqual([["retire"]]);
    busy.open();
    expect((await Promise.all(waiting)).map(({ url }) => url)).toEqual([2, 2].map((n) => `http://127.0.0.1:${n}/v1`));
    old.release();
    expect(fakes.map(({ done }) => done)).toEqual([["retire"], []]);
  });

  test.each(cases("otherSettingsLoadsModel") as { phase: Phase; want: string[] }[])(
    "with other settings loads a model at once that was $phase: $want",
    async ({ phase, want }) => {
      const { models, fakes } = world();
      const before = planOf();
      await models.use(before, keysOf(before)).endpoint("here", signal);
      for (const fake of fakes) fake.phase = phase;
      const after = planOf({ prefillStep: 64 });
      models.use(after, keysOf(after));
      await new Promise(setImmediate);
      expect(fakes.map(({ options }) => options.model)).toEqual(want);
    },
  );

  test("starts nothing any more when mallex ends meanwhile", async () => {
    const { models, fakes } = world();
    const before = planOf();
    await models.use(before, keysOf(before)).endpoint("here", signal);
    const busy = latch();
    for (const fake of fakes) fake.free = busy.opened;
    const after = planOf({ prefillStep: 64 });
    models.use(after, keysOf(after));
    await models.stop();
    busy.open();
    await new Promise(setImmediate);
    expect(fakes.map(({ done }) => done)).toEqual([["retire", "stop"]]);
  });

  test("with other times for a server that runs is followed by that server", async () => {
    const { models, fakes } = world();
    const before = planOf({ startWithinMs: 1, hangAfterMs: 2, onExit: "stop" });
    const old = models.use(before, keysOf(before));
    await old.endpoint("here", signal);
    const after = planOf({ startWithinMs: 3, hangAfterMs: 4, onExit: "keep" });
    const fresh = models.use(after, keysOf(after));
    old.release();
    const want = { startWithinMs: 3, hangAfterMs: 4, keep: true };
    expect(fakes.map(({ options }) => options)).toEqual([expect.objectContaining(want)]);
    fresh.release();
    // Nobody wants it any more: it ends as it was.
    expect(fakes.map(({ options }) => options)).toEqual([expect.objectContaining(want)]);
  });
});

describe("at the end", () => {
  const yes: ChooseServersToKeep = async (models) => new Set(models);
  const no: ChooseServersToKeep = async () => new Set();

  test.each<{
    title: string;
    onExit: (typeof MLX)["onExit"];
    choose?: ChooseServersToKeep;
    phase?: Phase;
    shared?: true;
    want: string;
  }>([
    { title: "stop", onExit: "stop", choose: yes, want: "stop" },
    { title: "keep, with nobody to ask", onExit: "keep", want: "keep" },
    { title: "keep, of one that still loads", onExit: "keep", phase: "loading", want: "stop" },
    { title: "ask, and yes", onExit: "ask", choose: yes, want: "keep" },
    { title: "askOnce, and yes", onExit: "askOnce", choose: yes, want: "keep" },
    { title: "ask, and no", onExit: "ask", choose: no, want: "stop" },
    { title: "ask, with nobody to ask", onExit: "ask", want: "stop" },
    { title: "ask, of one that has failed", onExit: "ask", choose: yes, phase: "failed", want: "stop" },
    { title: "ask, of one that another mallex holds", onExit: "ask", choose: yes, shared: true, want: "stop" },
  ])("$title: $want", async ({ onExit, choose, phase = "ready", shared, want }) => {
    const { models, fakes } = world();
    const plan = planOf({ onExit });
    await models.use(plan, keysOf(plan)).endpoint("here", signal);
    for (const fake of fakes) Object.assign(fake, { phase, isShared: shared === true });
    await models.stop(choose);
    expect(fakes.map(({ done }) => done)).toEqual([[want]]);
  });

  test("one question is asked for all, with what they take", async () => {
    const { models, fakes } = world();
    const plan = planOf({ onExit: "ask", idleStopMs: 900_000 });
    const endpoints = models.use(plan, keysOf(plan));
    for (const name of ["here", "second"]) await endpoints.endpoint(name, signal);
    const asked: unknown[] = [];
    await models.stop(async (kept) => {
      asked.push(kept);
      return new Set(kept);
    });
    const each = { backend: "local", isConfirmedOnce: false, bytes: 2e9, idleStopMs: 900_000 };
    expect(asked).toEqual([
      [
        { model: "m", ...each },
        { model: "second-model", ...each },
      ],
    ]);
    expect(fakes.map(({ done }) => done)).toEqual([["keep"], ["keep"]]);
  });
});
