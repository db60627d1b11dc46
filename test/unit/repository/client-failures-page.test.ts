import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEASURED, STATUS_ROWS, STREAM_ROWS, type ClientRow } from "../../support/client-failures/row.ts";

const PAGE = new URL("../../../docs/reference/client-failures.md", import.meta.url);

function tableOf(title: string, rows: readonly ClientRow[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const lines = rows.map(({ given, want, waits = {}, so }) => {
    const seen = MEASURED.map((release) => {
      const waited = waits[release] === undefined ? "" : ` (after ${waits[release]} s)`;
      return `${[want[release]].flat().map(cell).join(" *or* ")}${waited}`;
    });
    return `| ${[given, ...seen, so].map(cell).join(" | ")} |`;
  });
  return [`| ${[title, ...MEASURED, "mallex"].join(" | ")} |`, "|---|---|---|---|", ...lines].join("\n");
}

test("the page on what Claude Code does when a server fails says what is measured (MALLEX_WRITE_DOCS=1 writes it)", () => {
  const page = readFileSync(PAGE, "utf8");
  const tables = [tableOf("instead of an answer", STATUS_ROWS), tableOf("in a stream", STREAM_ROWS)];
  const begin = page.indexOf("| instead of an answer");
  const end = page.indexOf("\n\n## ", begin);
  const want = `${page.slice(0, begin)}${tables.join("\n\n")}${page.slice(end)}`;
  if (process.env["MALLEX_WRITE_DOCS"] === "1") writeFileSync(PAGE, want);
  expect(readFileSync(PAGE, "utf8")).toBe(want);
});
