import type { ServerExit } from "./ended.ts";

/** What the machine says of its memory. Bytes. */
export interface MachineMemory {
  readonly total: number;
  /** The system has ended a process for want of memory since the server started; undefined where it does not tell (macOS). */
  readonly hasKilled: boolean | undefined;
}

/** The words of Metal, of Python, of C++ and of MLX's own allocator. */
const OUT_OF_MEMORY_TEXT =
  /Insufficient Memory|kIOGPUCommandBufferCallbackErrorOutOfMemory|MemoryError|std::bad_alloc|\[malloc|\[metal::malloc\]|out of memory|OutOfMemory|Cannot allocate memory/i;

/** Of the machine's memory: a server that held so much, and was killed, was killed for it. */
const LARGE = 0.5;

/**
 * Whether a server ended for want of memory. Pure.
 * @returns `sure`: it or the system says so; `likely`: it was killed, not by mallex, and held much of the machine's memory
 */
export function outOfMemory(
  { failure, lastLines, memory }: ServerExit,
  { total, hasKilled }: MachineMemory,
): "sure" | "likely" | undefined {
  if (failure.kind !== "exited") return undefined;
  if (OUT_OF_MEMORY_TEXT.test(lastLines.join("\n"))) return "sure";
  if (failure.exit.signal !== "SIGKILL") return undefined;
  if (hasKilled === true) return "sure";
  const bufferedChars = memory === undefined ? 0 : Math.max(memory.resident ?? 0, memory.used, memory.peak);
  return bufferedChars >= LARGE * total ? "likely" : undefined;
}
