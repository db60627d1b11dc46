import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { offerTools } from "../../../../src/prompt/tools/offer-tools.ts";
import { request } from "../../prompt/conversation/small-program.ts";
import { findingProgram } from "./finders.ts";

type Tools = NonNullable<MessagesRequest["tools"]>;

interface Offering {
  /** Lines of the client's about tools that it holds back. */
  readonly said?: string;
  /** Behind the first question. */
  readonly talk?: readonly Message[];
}

/** What a model of the finding program is offered. */
export function offered(
  tools: readonly Tools[number][],
  { said = "", talk = [] }: Offering = {},
): readonly OfferedTool[] {
  const program = findingProgram();
  const asked = request({
    tools: [...tools],
    messages: [{ role: "user", content: "Hello" }, ...talk],
    ...(said === "" ? {} : { system: `Held back:\n${said}` }),
  });
  const dropped = collectDropped();
  const profile = program.plan.profiles["tagged"];
  if (profile === undefined) throw new Error("no profile");
  return offerTools(program, { profile, request: asked, conversation: parseMessages(asked, dropped), dropped }).tools;
}
