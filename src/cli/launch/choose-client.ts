import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { findClient } from "../../supervise/find-client.ts";
import { onPath } from "../../supervise/look-around.ts";
import { shippedResources } from "../../supervise/resources.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import type { Context } from "../context.ts";
import { localFolder } from "../model-folder.ts";

export interface ClientWish {
  /** `--client`, relative to the working folder. */
  readonly flag?: string | undefined;
  /** `launch.client` of the plan. */
  readonly plan?: string | undefined;
  /** The compiled file, absolute: what it names is relative to it. */
  readonly file: string;
}

type ChooseContext = Pick<Context, "cwd" | "env" | "homeDir" | "places">;

/**
 * The client to start: the one asked for, else `claude` on the PATH, else the one mallex installed. Nothing: it has to install one.
 * @throws {MallexError} MX7503 when the one asked for can't be run
 */
export function chooseClient(wish: ClientWish, context: ChooseContext): string | undefined {
  const asked = wish.flag ?? wish.plan;
  if (asked === undefined) return findClient(context.env, context.places, shippedResources);
  const file = asked.includes("/") ? pathOf(wish, context) : onPath(context.env, asked);
  if (file !== undefined && isProgram(file)) return file;
  throw new MallexError({
    code: "MX7503",
    severity: "error",
    message: `the client ${asked} is not a program that can be run${wish.flag === undefined ? " (launch.client)" : ""}`,
    hint: "name the path of Claude Code, or leave it away: mallex takes `claude` on the PATH, or installs one for itself",
  });
}

function pathOf({ flag, plan = "", file }: ClientWish, context: ChooseContext): string {
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
