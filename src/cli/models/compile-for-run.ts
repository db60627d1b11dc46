import type { CompileInput } from "../../compile.ts";
import type { CliContext } from "../context/context.ts";
import { readUnknownFacts, type GgufFacts } from "./gguf-facts.ts";
import { compileFile, type CompileContext, type CompiledFile } from "../compile/compile-file.ts";

export interface CompiledForRun extends CompiledFile {
  /** What was read of GGUF files, since nothing else says it. */
  readonly ggufs: GgufFacts;
}

/**
 * Compiles what is executed on this machine: where neither the file nor the lock says how large a GGUF model and its window are, its file does.
 * `compile` reads only text files, for the same result everywhere; `mallex probe --write` puts the facts into the lock.
 */
export async function compileForRun(
  context: CompileContext & Pick<CliContext, "env">,
  more: Pick<CompileInput, "overrides" | "onPathRead"> = {},
): Promise<CompiledForRun> {
  const compiled = await compileFile(context, more);
  const ggufs = readUnknownFacts(compiled, context);
  if (Object.keys(ggufs).length === 0) return { ...compiled, ggufs };
  return { ...(await compileFile(context, { ...more, ggufs })), ggufs };
}
