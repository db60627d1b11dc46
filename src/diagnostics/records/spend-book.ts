import { readFile } from "node:fs/promises";
import { writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";

/** US dollars that answers have cost today; 0 where nobody has written it down. */
export async function spentToday({ spend }: Pick<MallexPaths, "spend">): Promise<number> {
  const book = createSpendBook({ file: spend, locked: async (work) => work(), warn: () => undefined });
  return book.today();
}

/** What answers have cost today, by the clock of this machine; all mallex processes of a person write one book. */
export interface SpendBook {
  /** US dollars. Never fails: a book that can't be read is empty. */
  today(): Promise<number>;
  /** The same as it was when last looked at. */
  readonly known: number;
  /** Resolves once it is written. @param usd US dollars */
  add(usd: number): Promise<void>;
}

export interface SpendBookOptions {
  readonly file: string;
  /** Runs the work while no other process writes the book. */
  readonly locked: (work: () => Promise<void>) => Promise<void>;
  /** Told of what could not be written: the turn goes on. */
  readonly warn: (error: unknown) => void;
  readonly now?: () => Date;
}

interface DaySpend {
  /** `2026-11-21` */
  readonly day: string;
  readonly usd: number;
}

export function createSpendBook({ file, locked, warn, now = () => new Date() }: SpendBookOptions): SpendBook {
  let known: DaySpend = { day: dayOf(now()), usd: 0 };
  /** What could not be written, so that a full disk does not make the cloud free. */
  let unwritten = 0;
  let last: Promise<void> = Promise.resolve();
  async function readCurrentPage(): Promise<DaySpend> {
    const day = dayOf(now());
    const page = parsePage(await readFile(file, "utf8").catch(() => ""));
    if (known.day !== day) unwritten = 0;
    known = { day, usd: page?.day === day ? page.usd : 0 };
    return known;
  }
  async function write(usd: number): Promise<void> {
    unwritten += usd;
    try {
      await locked(async () => {
        const { day, usd: before } = await readCurrentPage();
        const sum: DaySpend = { day, usd: before + unwritten };
        await writePrivate(file, `${JSON.stringify(sum)}\n`, { flush: false });
        unwritten = 0;
        known = sum;
      });
    } catch (error) {
      warn(error);
    }
  }
  void readCurrentPage();
  return {
    today: async () => (await readCurrentPage()).usd + unwritten,
    get known() {
      return known.day === dayOf(now()) ? known.usd + unwritten : 0;
    },
    add: (usd) => (last = last.then(() => write(usd))),
  };
}

function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function parsePage(text: string): DaySpend | undefined {
  try {
    const page: unknown = JSON.parse(text);
    if (typeof page !== "object" || page === null) return undefined;
    const day: unknown = Reflect.get(page, "day");
    const usd: unknown = Reflect.get(page, "usd");
    return typeof day === "string" && typeof usd === "number" && usd >= 0 ? { day, usd } : undefined;
  } catch {
    return undefined;
  }
}
