import { accessSync, constants } from "node:fs";
import { missingLogin, settingsFaults } from "../../launch/client-settings.ts";
import { chooseClient, clientRelease } from "../../launch/start-client.ts";
import { shellQuote } from "../../context/run-command.ts";
import { CLIENT_VERSION } from "../../../process/artifacts/artifacts.ts";
import type { DoctorCheck, Examined } from "../examine.ts";
import { fromError, fromProblem, ok, problem, type Finding } from "../finding.ts";

/** Which client would be started, can it be run, can its settings be read, and has it a login where one is used? */
export const client: DoctorCheck = {
  id: "client",
  find(examined) {
    const { planned, context } = examined;
    const login = planned === undefined ? [] : missingLogin(planned.plan, context).map((one) => fromProblem(one));
    return [...findProgram(examined), ...unreadableSettings(examined), ...login];
  },
};

function findProgram({ context, planned, compiled }: Examined): Finding[] {
  const request = { plan: planned?.plan.launch.client, file: compiled?.file ?? context.cwd };
  try {
    const program = chooseClient(request, context);
    if (program === undefined) return [ok(`none yet; \`mallex run\` installs Claude Code ${CLIENT_VERSION}`)];
    if (!isExecutable(program))
      return [problem(`${program} can't be executed`, `\`chmod +x ${shellQuote(program)}\`, or install it again`)];
    const release = clientRelease(program);
    return [ok(release === undefined ? `${program}, of an unknown release` : `Claude Code ${release}: ${program}`)];
  } catch (error) {
    return fromError(error);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Claude Code leaves out settings that it can't read, permissions too. */
function unreadableSettings({ context }: Examined): Finding[] {
  return settingsFaults(context).map(({ file, fault }) =>
    problem(
      `its settings can't be read: ${fault}`,
      `correct them, or move them away: \`mv ${shellQuote(file)} ${shellQuote(`${file}.broken`)}\``,
    ),
  );
}
