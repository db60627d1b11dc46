import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { capabilitiesOf } from "../backends/registry.ts";
import type { DroppedCollector } from "../shared/dropped-collector.ts";
import { memoizeObject } from "../shared/memoize-object.ts";
import type { AnswerForm, ChatMessage, Prompt, ToolChoice } from "../shared/prompt-types.ts";
import type { Dropped, Watch } from "../shared/turn-report.ts";
import { declared, toolDeclarations, toolLines } from "../tool-calls/catalog/declare-tools.ts";
import type { OfferedTool } from "../tool-calls/catalog/offered-tool.ts";
import { applyBudget, type BudgetInput } from "./budget/budget.ts";
import type { TextCounts } from "./budget/text-counts.ts";
import type { Conversation, ConversationMessage, MessagePiece } from "./conversation/conversation.ts";
import {
  foldMessages,
  formatMessages,
  historyForm,
  promptOf,
  type FormattedMessage,
} from "./conversation/format-messages.ts";
import { readRepeats, type Repeats } from "./conversation/repeated-calls.ts";
import { readOutputOptions, readSampling } from "./request/generation-options.ts";
import { applyRules, type ListOf, type RuleEffect, type RuleInput } from "./rules/apply-rules.ts";
import { findParts, openingOf, partSources } from "./rules/find-parts.ts";
import { createIsOffered, neededBy, neededIn, rulesFor, rulesThatApply, type TextRole } from "./rules/select-rules.ts";
import { personText, personTextsOf } from "./rules/user-text.ts";
import type { Program } from "./templates/program.ts";
import { describeCalls } from "./tools/tool-call-instructions.ts";
import { requestToolCall } from "./tools/tool-choice.ts";

export interface RenderInput {
  readonly program: Program;
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  readonly tools: readonly OfferedTool[];
  readonly form?: Omit<AnswerForm, "schema"> | undefined;
  /** What the model must do with them; absent: as it likes. */
  readonly choice?: ToolChoice | undefined;
  readonly watch?: Watch | undefined;
  /** The client's system text is the complete instruction; mallex's prompt must not replace it. */
  readonly keepsText?: boolean;
  /** The answer replaces the conversation, so only the window limits what is read. */
  readonly retells?: boolean;
  /** The conversation is not cut, however long it is. */
  readonly isComplete?: true | undefined;
  /** Of the profile's model; absent: estimates. */
  readonly counts?: TextCounts | undefined;
  /** Receives the number of repeated calls, if the plan limits them. */
  readonly onRepeats?: ((repeats: Repeats) => void) | undefined;
}

/** The prompt of a request. Deterministic: no clock, no counter. */
export function renderPrompt(input: RenderInput): Prompt {
  const { program, profile, request, dropped, keepsText = false } = input;
  const prompt = keepsText ? "client" : promptOf(profile, program);
  const { head, messages: formatted } = prompt === "client" ? clientPrompt(input) : templatePrompt(input, prompt);
  const capabilities = capabilitiesOf(program.plan, profile);
  const isNative = historyForm(input) === "native";
  const tools = isNative ? toolDeclarations(declared(input.tools), capabilities.enforcesCallSchema) : [];
  const messages = foldMessages(head, withinBudget(formatted, { text: head, tools }, input), profile.policy);
  const { length } = input.conversation.system;
  if (prompt !== "client" && length > 0) dropped.add({ what: "system", why: `replaced by ${prompt}` }, length);
  return {
    ...withChoice(messages, input.choice, isNative && capabilities.enforcesCallSchema),
    tools,
    ...(profile.policy?.arguments === "string" ? { textArguments: true } : {}),
    ...readOutputOptions(request, { profile, capabilities, dropped, form: input.form }),
    maxTokens: Math.min(request.max_tokens, profile.output),
    stopSequences: (request.stop_sequences ?? []).filter((stop) => stop !== ""),
    sampling: readSampling(request, profile),
  };
}

/** A required call is enforced by the server, or requested in words. */
function withChoice(
  messages: readonly ChatMessage[],
  choice: ToolChoice | undefined,
  isEnforced: boolean,
): Pick<Prompt, "messages" | "toolChoice"> {
  if (choice === undefined) return { messages };
  return isEnforced ? { messages, toolChoice: choice } : { messages: requestToolCall(messages, choice) };
}

interface PromptDraft {
  readonly head: string;
  readonly messages: readonly FormattedMessage[];
}

/** The client's own prompt, trimmed in place. */
function clientPrompt(input: RenderInput): PromptDraft {
  const { conversation } = input;
  const trim = rulesOf("system", input);
  const head = conversation.system.map((text) => applyRules(text, trim)).filter((text) => text !== "");
  return {
    head: head.join("\n\n"),
    messages: formatConversation(conversation.messages, input),
  };
}

/** mallex's prompt with the project's parts, taken from the opening only, which never changes during a conversation. */
function templatePrompt(input: RenderInput, template: string): PromptDraft {
  const { program, conversation, client, dropped, watch } = input;
  const opening = openingOf(conversation);
  const found = findParts(partSources(conversation), {
    program,
    client,
    dropped,
    watch,
  });
  const [system, left] = [
    found.texts.slice(0, conversation.system.length),
    found.texts.slice(conversation.system.length),
  ];
  let next = 0;
  const stripped = opening.map((message): ConversationMessage => ({
    ...message,
    pieces: message.pieces.map((piece) => (piece.kind === "words" ? { ...piece, text: left[next++] ?? "" } : piece)),
  }));
  const form = historyForm(input);
  const dialect = typeof form === "object" ? form : undefined;
  const tools = declared(input.tools);
  const written = program
    .render(template, {
      ...found.parts,
      tools: dialect === undefined ? "" : toolLines(tools),
      howToCall: describeCalls({ program, profile: input.profile, tools, dialect }),
      canAct: input.tools.length > 0 ? "yes" : "",
      user: "",
      taken: "",
      title: "",
    })
    .trim();
  const needed = neededBy(program.plan, createIsOffered(input.tools), client);
  const head = [written, ...system.flatMap((text) => neededIn(text, needed))].join("\n\n");
  for (const [name, part] of Object.entries(found.parts))
    if (!head.includes(part)) dropped.add({ what: name, why: `${template} does not show this part` });
  const messages = formatConversation([...stripped, ...conversation.messages.slice(opening.length)], input);
  return { head, messages };
}

function withinBudget(
  messages: readonly FormattedMessage[],
  head: BudgetInput["head"],
  { program: { plan }, profile, conversation, counts, dropped, retells = false, isComplete }: RenderInput,
): readonly FormattedMessage[] {
  if (isComplete === true) return messages;
  const isUserTurn = (index: number): boolean => personTextsOf(plan, conversation.messages[index]).length > 0;
  const { readable: _, ...unhurried } = profile;
  const limits = retells
    ? { profile: unhurried, budget: undefined }
    : { profile, budget: plan.sizes[profile.size]?.budget };
  return applyBudget(messages, { ...limits, head, isUserTurn, counts, dropped });
}

/** The filtered conversation; empty pieces are removed, messages stay. */
function formatConversation(
  messages: readonly ConversationMessage[],
  input: RenderInput,
): ReturnType<typeof formatMessages> {
  const rules = { system: rulesOf("system", input), user: rulesOf("user", input), tool: rulesOf("tool", input) };
  const ruled = messages.map(({ role, pieces }) => {
    const rule = (text: string, kind: MessagePiece["kind"]): string =>
      role === "assistant" ? text.trim() : applyRules(text, rules[kind === "result" ? "tool" : role]);
    const left = pieces.map((piece) => afterRules(piece, rule));
    const removed = new Set(pieces.filter((_, index) => left[index]?.length === 0));
    if (role === "user" && removed.size > 0 && losesPersonText(pieces, removed, input)) input.dropped.add(LOST_TEXT);
    return { role, pieces: left.flat() };
  });
  return formatMessages(withRepeats(ruled, input), historyForm(input), input.tools);
}

/** Results are compared before the budget cuts them, since cuts change over time. */
function withRepeats(
  messages: readonly ConversationMessage[],
  { program: { plan }, conversation, onRepeats }: RenderInput,
): readonly ConversationMessage[] {
  if (plan.repeats === undefined) return messages;
  const isUserTurn = (index: number): boolean => personTextsOf(plan, conversation.messages[index]).length > 0;
  const read = readRepeats(messages, { tell: plan.repeats.tell, isUserTurn });
  onRepeats?.(read.repeats);
  return read.messages;
}

function rulesOf(role: TextRole, input: RenderInput): RuleInput {
  const { client, dropped, watch } = input;
  const { plan } = input.program;
  const onFire = watch && ((fired: RuleEffect): void => watch({ kind: "rule", ...fired }));
  const needed = neededBy(plan, createIsOffered(input.tools), client);
  return { rules: rulesThatApply(rulesFor(plan, role), input), needed, client, dropped, listOf: listsOf(plan), onFire };
}

const listsOf = memoizeObject(({ trim }: Plan): ListOf => {
  const trims = new Set(trim);
  return (rule) => (trims.has(rule) ? "trim" : "filters");
});

function afterRules(piece: MessagePiece, rule: (text: string, kind: MessagePiece["kind"]) => string): MessagePiece[] {
  if (piece.kind === "call" || piece.kind === "medium") return [piece];
  const text = rule(piece.text, piece.kind);
  return piece.kind === "words" && text === "" ? [] : [{ ...piece, text }];
}

/** Whether nothing is left of what a person wrote. */
function losesPersonText(
  pieces: readonly MessagePiece[],
  removed: ReadonlySet<MessagePiece>,
  { program: { plan } }: RenderInput,
): boolean {
  const content = pieces.filter((piece) => piece.kind === "words" && personText(plan, piece.text) !== "");
  return content.length > 0 && content.every((piece) => removed.has(piece));
}

export const LOST_TEXT: Omit<Dropped, "count"> = { what: "user", why: "nothing is left of the person's words" };
