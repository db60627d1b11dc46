import { createSpendBook } from "../observe/spend-book.ts";
import type { MallexPaths } from "../terms/places.ts";

/** US dollars that answers have cost today; 0 where nobody has written it down. */
export async function spentToday({ spend }: Pick<MallexPaths, "spend">): Promise<number> {
  const book = createSpendBook({ file: spend, locked: async (work) => work(), warn: () => undefined });
  return book.today();
}
