import { afterAll, describe, expect, test } from "vitest";
import { askProtocol } from "../../support/ask-protocol.ts";
import { inBlocks, inStrings } from "../../support/other-form.ts";
import { protocolCases, wantOf, type ProtocolCase } from "../../support/protocol-cases.ts";
import { startColumn, type ColumnServer } from "../../support/protocol-columns.ts";

/** Those that reach a model, and hold words. */
const CASES = protocolCases()
  .flatMap(({ cases }) => cases)
  .filter((given) => given.to === undefined && given.request !== undefined && given.upstream === undefined)
  .filter(({ request = {} }) => "messages" in request || "system" in request);

const FORMS = { blocks: inBlocks, strings: inStrings } as const;

describe.each(["native", "tagged"] as const)(
  "%s: the same words as strings and as blocks are the same prompt",
  (column) => {
    const servers = new Map<string, Promise<ColumnServer>>();
    afterAll(async () => {
      for (const server of servers.values()) await (await server).close();
    });

    const promptOf = async (given: ProtocolCase): Promise<unknown> => {
      const key = JSON.stringify(given.with ?? {});
      const server = servers.get(key) ?? startColumn(column, given.with);
      servers.set(key, server);
      const { upstream, status } = await askProtocol(given, await server);
      return { status, prompt: upstream?.body };
    };

    const asked = CASES.filter((given) => wantOf(given, column).refused === undefined);
    test.each(asked.map((given) => [`${given.row}: ${given.what}`, given] as const))("%s", async (_, given) => {
      const prompt = await promptOf(given);
      expect(prompt).toMatchObject({ status: 200, prompt: { messages: expect.any(Array) } });
      for (const [form, change] of Object.entries(FORMS)) {
        const request = change(given.request ?? {});
        expect({ form, ...((await promptOf({ ...given, request })) as object) }).toEqual({
          form,
          ...(prompt as object),
        });
      }
    });
  },
);

test("the forms differ", () => {
  const talk = { system: "Be kind.", messages: [{ role: "user", content: "hi" }] };
  expect(inStrings(inBlocks(talk))).toEqual(talk);
  expect(inBlocks(talk)).toEqual({
    system: [{ type: "text", text: "Be kind." }],
    messages: [{ role: "user", content: [{ type: "text", text: "hi" }] }],
  });
});
