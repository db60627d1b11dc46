import { printLocation } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import { DOINGS, type PermissionDescription, type Doing } from "./deed.ts";
import { escapeUntrusted } from "./seen.ts";

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
export function inOrder(descriptions: readonly PermissionDescription[]): PermissionDescription[] {
  return DOINGS.flatMap((doing) => descriptions.filter((description) => description.doing === doing));
}

/** A line that stands alone. */
export function printPermission({ doing, says }: PermissionDescription): string {
  return doing === "other" ? says : `${HEADS[doing]} ${says}`;
}

/** What a file would do, by kind, each line with its place. @param remark stands behind a line, if there is something to say */
export function printPermissions(
  descriptions: readonly PermissionDescription[],
  remark: (description: PermissionDescription) => string = () => "",
): string {
  const groups = DOINGS.map((doing) => ({
    doing,
    those: descriptions.filter((description) => description.doing === doing),
  }));
  return groups
    .filter(({ those }) => those.length > 0)
    .map(({ doing, those }) => {
      const rows = those.map((description) => [
        printLocation(description.permissions[0].at),
        escapeUntrusted(remark(description) === "" ? description.says : `${description.says} (${remark(description)})`),
      ]);
      return [`  ${HEADS[doing]}`, ...alignRows(rows, { indent: "    " })].join("\n");
    })
    .join("\n");
}
