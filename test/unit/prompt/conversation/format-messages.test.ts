import { describe, expect, test } from "vitest";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { ConversationMessage, MessagePiece } from "../../../../src/prompt/conversation/conversation.ts";
import { formatMessages, type HistoryForm } from "../../../../src/prompt/conversation/format-messages.ts";
import { CLIENT_TOOLS, CORE, request } from "./small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));

const words = (text: string): MessagePiece => ({ kind: "words", text });
const call = (id: string, name = "See"): MessagePiece => ({
  kind: "call",
  call: { id, name, input: { file: "a" } },
});
const result = (callId: string): MessagePiece => ({
  kind: "result",
  callId,
  text: "it",
});
const says =
  (role: ConversationMessage["role"]) =>
  (...pieces: MessagePiece[]): ConversationMessage => ({ role, pieces });
const user = says("user");
const assistant = says("assistant");

/** Text as it is, a result's stand-in with `=`, calls and results of the native form with `!` and `#`. */
function write(messages: readonly ConversationMessage[], form: HistoryForm): string[] {
  return formatMessages(messages, form, TOOLS).flatMap(({ pieces }) =>
    pieces.map((piece) => {
      if (piece.kind === "call") return `!${piece.call.id} ${piece.call.name} ${JSON.stringify(piece.call.input)}`;
      if (piece.kind === "result") return `#${piece.callId} ${piece.text}`;
      const said = piece.kind === "image" ? `*${piece.image.data}` : piece.text;
      return piece.isResult === true ? `=${said}` : said;
    }),
  );
}

const TALK = [user(words("q")), assistant(words("w"), call("c")), user(result("c"), words("r"))];

test.each(cases("a talk in the form") as { form: HistoryForm; want: string[] }[])(
  "a talk in the form $#",
  ({ form, want }) => expect(write(TALK, form)).toEqual(want),
);

test.each(cases("results of calls side by side") as { given: string; pieces: MessagePiece[]; want: string[] }[])(
  "results of calls side by side, $given",
  ({ pieces, want }) => {
    const talk = [user(words("q")), assistant(call("a"), call("b")), user(...pieces)];
    expect(write(talk, "native").slice(3)).toEqual(want);
  },
);

const seen = cases("seen") as MessagePiece;
const shows = cases("shows") as MessagePiece;

test.each(
  cases("pictures stand behind the result that showed them in the form") as { form: HistoryForm; want: string[] }[],
)("pictures stand behind the result that showed them in the form $#", ({ form, want }) => {
  const talk = [user(words("q"), seen, { kind: "medium", name: "document" }), assistant(call("c")), user(shows)];
  expect(write(talk, form).filter((line) => !/^!|See|read_file/.test(line))).toEqual(want);
});

describe("in the native form only a result of the answer right before it is one", () => {
  test.each(
    cases("in the native form only a result of the answer right before") as {
      title: string;
      given: ConversationMessage[];
      want: string[];
    }[],
  )("$title", ({ given, want }) =>
    expect(write(given, "native").map((line) => line.replace(/^(!\w+) .*/, "$1"))).toEqual(want),
  );
});
