import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { ReloadStatus } from "../../generated/types/status.d.ts";
import { openTrustStore } from "../../src/cli/compile/check-trust.ts";
import { compileFile, type CompiledFile } from "../../src/cli/compile/compile-file.ts";
import { loadProgram, type PlanModules } from "../../src/cli/compile/load-compiled-plan.ts";
import { compileInChild, recompile, type Compiler, type RecompileRequest } from "../../src/cli/reload/recompile.ts";
import { startReloading, type ReloadReport } from "../../src/cli/reload/reload.ts";
import type { Executed } from "../../src/server/context/server-context.ts";
import { mallexPaths, type MallexPaths } from "../../src/shared/mallex-paths.ts";
import { startTestServer, type TestServer, type TestServerOptions } from "./test-server.ts";

const packageRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Compiles here and now; for tests of what is done with the result. */
export const HERE: Compiler = { compile: recompile, warm: () => undefined, close: () => undefined };

export interface ReloadingServer {
  readonly server: TestServer;
  readonly folder: string;
  readonly paths: MallexPaths;
  readonly wish: RecompileRequest;
  /** All that were taken over, the first one too. */
  readonly plans: Plan[];
  readonly reports: ReloadReport[];
  status(): ReloadStatus | undefined;
  write(name: string, text: string): void;
  /** As `mallex compile` does. */
  compile(): Promise<CompiledFile>;
  /** Lets the file as it is now use its machine powers. */
  trust(): Promise<void>;
  close(): Promise<void>;
}

export interface ReloadingOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly compiler?: Compiler;
  readonly server?: TestServerOptions;
  readonly later?: (plan: Plan) => readonly string[];
  /** What a plan is executed by, beside its program. */
  readonly execute: (plan: Plan) => Omit<Executed, "program">;
}

/** A server that follows its files, `mallex.yaml` first: the real watcher, the real compiler, the real swap. */
export async function startReloadingServer(options: ReloadingOptions): Promise<ReloadingServer> {
  const { files, execute, server: more = {}, compiler = compileInChild() } = options;
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-reload-")));
  const folder = join(home, "project");
  const own = mallexPaths({ MALLEX_HOME: join(home, ".mallex") }, home);
  mkdirSync(own.home, { mode: 0o700 });
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const file = join(folder, "mallex.yaml");
  const context = { config: file, cwd: folder, paths: own, homeDir: home, packageRoot };
  const wish: RecompileRequest = { ...context, env: {}, overrides: [] };
  const compile = async (): Promise<CompiledFile> => compileFile(context, { tests: "own" });
  const trust = async (): Promise<void> =>
    void (await openTrustStore(own.trust).remember(file, (await compile()).permissions));
  await trust();
  const { good, prints = new Map(), problems } = await recompile(wish);
  if (good === undefined) throw new Error(`the first file is no good: ${JSON.stringify(problems)}`);
  const execution = async (compiled: PlanModules): Promise<Executed> => ({
    program: await loadProgram(compiled, own.plans),
    ...execute(compiled.plan),
  });
  const server = await startTestServer({ ...more, ...(await execution(good)) });
  const plans = [good.plan];
  const reports: ReloadReport[] = [];
  const reloader = startReloading({
    first: { plan: good.plan, prints },
    request: wish,
    compiler,
    async apply(next) {
      server.swap(await execution(next));
      plans.push(next.plan);
    },
    later: options.later ?? (() => []),
    onReport: (report) => void reports.push(report),
  });
  return {
    server,
    folder,
    paths: own,
    wish,
    plans,
    reports,
    write,
    compile,
    trust,
    status: () => reloader.status(),
    async close() {
      await reloader.close();
      await server.close(0);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
