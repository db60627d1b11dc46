import { compile, type Compiled, type Override } from "../compile/compile.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Context } from "./context.ts";
import { findConfig } from "./find-config.ts";

export interface CompiledFile extends Compiled {
  /** The file that was compiled, absolute. */
  readonly file: string;
}

/** Compiles the file that this command is about. `overrides`: what a run sets over all files; not for what `compile` writes. */
export async function compileFile(context: Context, overrides: readonly Override[] = []): Promise<CompiledFile> {
  const file = findConfig(context);
  const { places, homeDir, packageRoot } = context;
  const compiled = await compile({
    file,
    home: homeDir,
    packageRoot,
    ...(file === places.userFile ? {} : { userFile: places.userFile }),
    overrides,
  });
  return { ...compiled, file };
}

/**
 * What the environment sets for one run.
 * @throws {MallexError} MX7507 when MALLEX_PORT is no port
 */
export function environmentOverrides({ env }: Pick<Context, "env">): readonly Override[] {
  const text = env["MALLEX_PORT"];
  if (text === undefined || text === "") return [];
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return [{ path: ["server", "port"], value: port, from: "$MALLEX_PORT" }];
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: `MALLEX_PORT is ${JSON.stringify(text)}, which is no port`,
    hint: "set it to a number from 0 to 65535; 0 lets the system choose",
  });
}
