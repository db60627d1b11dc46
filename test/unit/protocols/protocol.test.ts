import { afterAll, describe, expect, test } from "vitest";
import { askProtocol } from "../../support/ask-protocol.ts";
import { judgeProtocol, judgeStream } from "../../support/check-protocol.ts";
import { COLUMNS, protocolCases, wantOf, type Column, type ProtocolCase } from "../../support/protocol-cases.ts";
import { startColumn, type ColumnServer } from "../../support/protocol-columns.ts";

/** Those that differ in nothing share one. */
const servers = new Map<string, Promise<ColumnServer>>();

function serverOf(column: Column, own: ProtocolCase["with"]): Promise<ColumnServer> {
  const key = column === "relay" ? column : JSON.stringify([column, own ?? {}]);
  const server = servers.get(key) ?? startColumn(column, own);
  servers.set(key, server);
  return server;
}

afterAll(async () => {
  for (const server of servers.values()) await (await server).close();
});

const FILES = protocolCases();

describe.each(FILES)("the cases of $file", ({ cases }) => {
  describe.each(COLUMNS)("%s", (column) => {
    test.each(cases.map((given) => [titleOf(given), given] as const))("%s", async (_, given) => {
      const server = await serverOf(column, given.with);
      const want = wantOf(given, column);
      expect(judgeProtocol(await askProtocol(given, server), want).join("\n")).toBe("");
      if (given.upstream === undefined || column === "relay") return;
      expect(judgeStream(await askProtocol(given, server, true), want).join("\n")).toBe("");
    });
  });
});

test("no case stands there twice", () => {
  const names = FILES.flatMap(({ file, cases }) => cases.map((given) => `${file} ${titleOf(given)}`));
  expect(new Set(names).size).toBe(names.length);
});

function titleOf({ row, what }: ProtocolCase): string {
  return `${row}: ${what}`;
}
