import type { Context, Outcome } from "./context.ts";

export async function vendorCommand(_context: Context, _flags: { readonly remove?: boolean }): Promise<Outcome> {
  return { problems: [] };
}
