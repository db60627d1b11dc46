import type { Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { shippedResources } from "../../process/artifacts/artifacts.ts";
import { detectMachine } from "../../process/install/detect-machine.ts";
import type { InstallInput } from "../../process/install/plan-install.ts";
import { isTrusted } from "../compile/check-trust.ts";
import { compileFile, type CompiledFile } from "../compile/compile-file.ts";
import { runOverrides } from "../compile/run-settings.ts";
import type { CliContext } from "../context/context.ts";
import { chooseClient } from "../launch/start-client.ts";
import { readKeys, type Keys } from "../models/credentials.ts";
import { installRequest } from "../start/missing-models.ts";
import type { Finding } from "./finding.ts";

/** What all checks look at, gathered once. */
export interface Examined {
  readonly context: CliContext;
  readonly signal: AbortSignal;
  /** Also ask each model for one token, and start those that mallex starts. */
  readonly ask: boolean;
  /** Errors and warnings of the file, or why there is none. */
  readonly problems: readonly Problem[];
  /** Absent without a file. */
  readonly compiled?: CompiledFile;
  /** Absent unless the file compiles. */
  readonly planned?: Planned;
}

/** What follows from a file that compiles. */
export interface Planned {
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly plan: Plan;
  readonly keys: Keys;
  /** What `run` would look at before it installs anything. */
  readonly machine: InstallInput;
}

/** One question about the machine. */
export interface DoctorCheck {
  readonly id: string;
  /** Looks without changing anything. None: the question does not arise. */
  readonly find: (examined: Examined) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Compiles the file as `run` would, and looks at what is installed. */
export async function examine(context: CliContext, options: Pick<Examined, "signal" | "ask">): Promise<Examined> {
  try {
    const compiled = await compileFile(context, { overrides: runOverrides(context) });
    const { plan, problems } = compiled;
    const examined = { context, ...options, problems, compiled };
    return plan === undefined ? examined : { ...examined, planned: await planned({ ...compiled, plan }, context) };
  } catch (error) {
    if (!(error instanceof MallexError)) throw error;
    return { context, ...options, problems: error.problems };
  }
}

async function planned(compiled: CompiledFile & { readonly plan: Plan }, context: CliContext): Promise<Planned> {
  const { env, paths } = context;
  const { plan, file } = compiled;
  const request = installRequest(plan, !hasClient(plan, file, context), env);
  const machine = await detectMachine({ env, paths, resources: shippedResources, request });
  // A file that came with a clone must not make mallex read a key and send it.
  const keys = isTrusted(compiled, context) ? readKeys(plan, file, context) : NO_KEYS;
  return { compiled, plan, keys, machine };
}

const NO_KEYS: Keys = { values: new Map(), faults: new Map() };

/** A client that can't be run is the subject of its own check, and nothing to install. */
function hasClient(plan: Plan, file: string, context: CliContext): boolean {
  try {
    return chooseClient({ plan: plan.launch.client, file }, context) !== undefined;
  } catch {
    return true;
  }
}
