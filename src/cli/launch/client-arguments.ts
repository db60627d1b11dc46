import { writePrivate } from "../../files/write-private.ts";
import type { CliContext } from "../context.ts";
import type { Session } from "../open-session.ts";
import { runSettingsFile } from "../run-files.ts";
import { clientEnvironment, launchFacts } from "./client-environment.ts";
import { clientSettings } from "./client-settings.ts";
import { isOneShot } from "./asks-once.ts";
import { autoModeNotice, isUnchecked } from "./notices.ts";
import { personEnvironment } from "./person-environment.ts";
import { releaseSettings } from "./release-settings.ts";
import { settingsHere, userSettingsEnvironment } from "./settings-environment.ts";

interface ClientArgumentsInput {
  readonly clientArgs: readonly string[];
  /** The client's; absent: not known. */
  readonly release: string | undefined;
}

/** The client's arguments and environment. The token goes into a file that only the person can read, never into the arguments: those everybody sees. */
export async function clientArguments(
  session: Session,
  context: CliContext,
  { clientArgs, release }: ClientArgumentsInput,
): Promise<{ args: string[]; env: Record<string, string | undefined> }> {
  const { plan, isUsable } = session;
  const { launch } = plan;
  const facts = launchFacts(session);
  const given = [...launch.args, ...clientArgs];
  const theirs = { ...context.env, ...userSettingsEnvironment(context) };
  const settingsFor = (isAuto: boolean): ReturnType<typeof clientSettings> => {
    const more = releaseSettings(plan, { release, isUsable, isUnchecked: isAuto });
    return clientSettings(given, {
      envFor: (own) => clientEnvironment({ ...more.env, ...launch.env }, facts, { ...theirs, ...own }),
      base: more.settings,
      cwd: context.cwd,
    });
  };
  const usual = settingsFor(false);
  const isAuto = isUnchecked(plan, isUsable) && wantsAutoMode(usual.args, [usual.settings, ...settingsHere(context)]);
  const { settings, args, env, overridden } = isAuto ? settingsFor(true) : usual;
  if (overridden.length > 0)
    context.report(`mallex sets these variables itself, over those in --settings: ${overridden.join(", ")}`);
  if (isAuto) context.report(autoModeNotice(isOneShot(given)));
  const file = runSettingsFile(context.paths.runs, session.id);
  await writePrivate(file, `${JSON.stringify(settings)}\n`);
  return {
    args: ["--settings", file, ...args],
    env: { ...personEnvironment(context.env, plan, session.token), ...env },
  };
}

/** An argument decides alone; else any of the settings asks for it. */
function wantsAutoMode(args: readonly string[], settings: readonly unknown[]): boolean {
  const flag = "--permission-mode";
  const mode = args.flatMap((arg, index) => {
    if (arg === flag) return [args[index + 1] ?? ""];
    return arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [];
  });
  if (mode.length > 0) return mode.at(-1) === "auto";
  return settings.some((one) => modeIn(one) === "auto");
}

function modeIn(settings: unknown): unknown {
  const permissions = (settings as { readonly permissions?: { readonly defaultMode?: unknown } } | null)?.permissions;
  return permissions?.defaultMode;
}
