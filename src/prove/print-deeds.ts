import { printPlace } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import { DOINGS, type Deed, type Doing } from "./deed.ts";
import { seen } from "./seen.ts";

const HEADS: Readonly<Record<Doing, string>> = {
  unguards: "turns off",
  brings: "lets the client run",
  sends: "sends the prompts",
  takesBack: "takes back",
  keys: "reads and sends on",
  starts: "starts",
  client: "gives the client",
  reads: "reads",
  listens: "listens",
  other: "else",
};

/** What a person should look at first comes first. */
export function inOrder(deeds: readonly Deed[]): Deed[] {
  return DOINGS.flatMap((doing) => deeds.filter((deed) => deed.doing === doing));
}

/** A line that stands alone. */
export function sayDeed({ doing, says }: Deed): string {
  return doing === "other" ? says : `${HEADS[doing]} ${says}`;
}

/** What a file would do, by kind, each line with its place. @param remark stands behind a line, if there is something to say */
export function printDeeds(deeds: readonly Deed[], remark: (deed: Deed) => string = () => ""): string {
  const groups = DOINGS.map((doing) => ({ doing, those: deeds.filter((deed) => deed.doing === doing) }));
  return groups
    .filter(({ those }) => those.length > 0)
    .map(({ doing, those }) => {
      const rows = those.map((deed) => [
        printPlace(deed.powers[0].at),
        seen(remark(deed) === "" ? deed.says : `${deed.says} (${remark(deed)})`),
      ]);
      return [`  ${HEADS[doing]}`, ...alignRows(rows, { indent: "    " })].join("\n");
    })
    .join("\n");
}
