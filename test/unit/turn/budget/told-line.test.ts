import { expect, test } from "vitest";
import { TOLD_LINE, talkWithoutTold } from "../../../../src/turn/budget/told-line.ts";
import type { TalkMessage } from "../../../../src/turn/talk.ts";

const said = (role: TalkMessage["role"], text: string): TalkMessage => ({ role, pieces: [{ kind: "words", text }] });

test.each([
  ["in front of an answer", said("assistant", `${TOLD_LINE}\n\nWell.`), said("assistant", "Well.")],
  ["where the client has trimmed it", said("assistant", TOLD_LINE), { role: "assistant" as const, pieces: [] }],
  ["not inside of an answer", said("assistant", `Well. ${TOLD_LINE}`), said("assistant", `Well. ${TOLD_LINE}`)],
  [
    "not where a person says it",
    said("user", `${TOLD_LINE}\n\nWhat is this?`),
    said("user", `${TOLD_LINE}\n\nWhat is this?`),
  ],
])("the line is cut out %s", (_, message, want) => {
  expect(talkWithoutTold({ system: [], messages: [message], hindrances: [] }).messages).toEqual([want]);
});
