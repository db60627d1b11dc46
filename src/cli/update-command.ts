import type { Context, Outcome } from "./context.ts";

export interface UpdateFlags {
  readonly packs?: readonly string[];
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export async function updateCommand(_context: Context, _flags: UpdateFlags): Promise<Outcome> {
  return { problems: [] };
}
