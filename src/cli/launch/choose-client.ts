import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { findClient } from "../../supervise/find-client.ts";
import { onPath } from "../../supervise/look-around.ts";
import { shippedResources } from "../../supervise/resources.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import type { CliContext } from "../context.ts";
import { localFolder } from "../model-folder.ts";

export interface ClientRequest {
  /** `--client`, relative to the working folder. */
  readonly flag?: string | undefined;
  /** `launch.client` of the plan. */
  readonly plan?: string | undefined;
  /** The compiled file, absolute: what it names is relative to it. */
  readonly file: string;
}

type ClientContext = Pick<CliContext, "cwd" | "env" | "homeDir" | "paths">;

/**
 * The client to start: the one asked for, else `claude` on the PATH, else the one mallex installed. Nothing: it has to install one.
 * @throws {MallexError} MX7503 when the one asked for can't be run
 */
export function chooseClient(request: ClientRequest, context: ClientContext): string | undefined {
  const configured = request.flag ?? request.plan;
  if (configured === undefined) return findClient(context.env, context.paths, shippedResources);
  const file = configured.includes("/") ? pathOf(request, context) : onPath(context.env, configured);
  if (file !== undefined && isProgram(file)) return file;
  throw new MallexError({
    code: "MX7503",
    severity: "error",
    message: `the client ${configured} is not a program that can be run${request.flag === undefined ? " (launch.client)" : ""}`,
    hint: "name the path of Claude Code, or leave it away: mallex takes `claude` on the PATH, or installs one for itself",
  });
}

function pathOf({ flag, plan = "", file }: ClientRequest, context: ClientContext): string {
  return flag === undefined ? localFolder(plan, file, context) : resolve(context.cwd, flag);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
