import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { onPath } from "../../process/install/detect-machine.ts";
import { RUN_SETTINGS, type RunSettings } from "../compile/run-settings.ts";
import type { CliContext } from "../context/context.ts";
import { shellQuote } from "../context/run-command.ts";

const SETTINGS_FLAG = "--settings";

/** The client's session to continue. */
export interface ResumeOptions {
  /** `--resume [ID]`; `true`: the client lets the person choose. */
  readonly resume?: string | true;
  /** `--continue`: the last session of this folder. */
  readonly continue?: true;
}

/** The client's own arguments for it. */
export function resumeArguments({ resume, continue: isLast }: ResumeOptions): readonly string[] {
  if (isLast === true) return ["--continue"];
  if (resume === undefined) return [];
  return resume === true ? ["--resume"] : ["--resume", resume];
}

/**
 * The person's arguments without the settings file of an earlier run: some releases of the client name it in the command that they print
 * when they end. It is empty by then, or gone, and what it set is set again.
 */
export function withoutRunSettings(args: readonly string[], isRunSettings: (path: string) => boolean): string[] {
  return args.filter((arg, index) => {
    const isValue = args[index - 1] === SETTINGS_FLAG && isRunSettings(arg);
    const isFlag = arg === SETTINGS_FLAG && isRunSettings(args[index + 1] ?? "");
    const isBoth = arg.startsWith(`${SETTINGS_FLAG}=`) && isRunSettings(arg.slice(SETTINGS_FLAG.length + 1));
    return !isValue && !isFlag && !isBoth;
  });
}

/** Options of a run that its next start needs, too. */
export interface RestartOptions extends RunSettings {
  readonly config?: string | undefined;
  readonly client?: string | undefined;
  readonly shipped?: boolean | undefined;
}

/** How this mallex was started. */
export interface StartedBy {
  /** The words of a shell before the options. */
  readonly argv: readonly string[];
  /** `npm start`, which takes the client's arguments alone and names the shipped file itself. */
  readonly isNpmStart: boolean;
}

/**
 * The command that goes on with the session that has just ended.
 * @param session its id, as the server has seen it; absent: nothing was asked, and what `wish` names is still the last
 * @returns nothing where no session is known
 */
export function resumeCommand(
  session: string | undefined,
  request: ResumeOptions,
  { argv: words, isNpmStart, ...options }: StartedBy & RestartOptions,
): string | undefined {
  const last = session ?? (typeof request.resume === "string" ? request.resume : undefined);
  const which = resumeArguments(
    last === undefined ? { ...(request.continue && { continue: true }) } : { resume: last },
  );
  if (which.length === 0) return undefined;
  return [...words, ...(isNpmStart ? [] : restartArguments(options)), ...which].map(shellQuote).join(" ");
}

function restartArguments({ config, client, shipped, ...settings }: RestartOptions): readonly string[] {
  const own = RUN_SETTINGS.map(({ key, flag }) => [flag.split(" ")[0] ?? flag, settings[key]] as const);
  const values = [["--config", config] as const, ["--client", client] as const, ...own];
  return [
    ...values.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value])),
    ...(shipped === true ? ["--shipped"] : []),
  ];
}

/** How the person has started this mallex, and can start it again. */
export function startedBy({ env, packageRoot, cwd }: Pick<CliContext, "env" | "packageRoot" | "cwd">): StartedBy {
  if (env["npm_lifecycle_event"] === "start" && isIn(env["npm_package_json"], packageRoot))
    return {
      argv: ["npm", ...(realPath(cwd) === realPath(packageRoot) ? [] : ["--prefix", packageRoot]), "start", "--"],
      isNpmStart: true,
    };
  const program = onPath(env, "mallex");
  if (!isIn(program, packageRoot)) return { argv: ["node", join(packageRoot, "bin/mallex.mjs")], isNpmStart: false };
  // npm puts this folder on the PATH of what it starts; the person's own shell does not have it.
  const isNpms = program?.includes(`${sep}node_modules${sep}.bin${sep}`) === true;
  return { argv: [...(isNpms ? ["npx"] : []), "mallex"], isNpmStart: false };
}

function isIn(file: string | undefined, folder: string): boolean {
  return file !== undefined && realPath(file).startsWith(`${realPath(folder)}${sep}`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
