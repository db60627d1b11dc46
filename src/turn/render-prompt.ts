import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile, Rule } from "../../generated/types/plan.d.ts";
import type { AnswerForm, ChatMessage, Prompt, ToolChoice } from "../terms/prompt.ts";
import type { Watch } from "../terms/turn-step.ts";
import { backendPowers } from "./backend-powers.ts";
import { budgetTalk, type BudgetInput } from "./budget/budget-talk.ts";
import type { TextCounts } from "./budget/text-counts.ts";
import { applyRules, type Fired, type RuleInput } from "./apply-rules.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { findParts } from "./find-parts.ts";
import { readRepeats, type Repeats } from "./calls/read-repeats.ts";
import type { OfferedTool } from "./tools/offered-tool.ts";
import { declared, toolDeclarations, toolLines } from "./tools/declare-tools.ts";
import { foldMessages } from "./fold-messages.ts";
import { historyForm, promptOf } from "./history-form.ts";
import { howToCall } from "./how-to-call.ts";
import { LOST_WORDS } from "./lost-words.ts";
import { ownWords } from "./own-words.ts";
import { openingOf, partSources } from "./part-sources.ts";
import type { Program } from "./program.ts";
import type { Talk, TalkMessage, TalkPiece } from "./talk.ts";
import { readSampling } from "./read-sampling.ts";
import { readWishes } from "./read-wishes.ts";
import { saidBy } from "./session/said-by.ts";
import { neededBy, neededIn, offeredAmong } from "./needed-words.ts";
import { rulesFor, type TextRole } from "./rules-for.ts";
import { rulesThatApply } from "./rules-that-apply.ts";
import { askForCall } from "./tools/tool-choice.ts";
import { writeTalk, type ShownMessage } from "./write-talk.ts";

export interface RenderInput {
  readonly program: Program;
  readonly profile: Profile;
  readonly request: MessagesRequest;
  readonly talk: Talk;
  readonly client: string | undefined;
  readonly dropped: DroppedCollector;
  readonly tools: readonly OfferedTool[];
  /** What the client says of the answer's form, beside its schema. */
  readonly form?: Omit<AnswerForm, "schema"> | undefined;
  /** What the model must do with them; absent: as it likes. */
  readonly choice?: ToolChoice | undefined;
  readonly watch?: Watch | undefined;
  /** The client's system text is all of the task: no words of ours may take its place. */
  readonly keepsWords?: boolean;
  /** The answer takes the place of the talk, so only the window limits how much of it is read. */
  readonly retells?: boolean;
  /** The talk is not cut, however long it is. */
  readonly isWhole?: true | undefined;
  /** Of the profile's model; absent: estimates. */
  readonly counts?: TextCounts | undefined;
  /** Told how far the model goes round in circles, where the plan asks for that. */
  readonly onRepeats?: ((repeats: Repeats) => void) | undefined;
}

/** What the model is asked. A function of the request alone: no clock, no counter, nothing that differs between two equal talks. */
export function renderPrompt(input: RenderInput): Prompt {
  const { program, profile, request, dropped, keepsWords = false } = input;
  const prompt = keepsWords ? "client" : promptOf(profile, program);
  const { head, shown } = prompt === "client" ? clientPrompt(input) : ownPrompt(input, prompt);
  const powers = backendPowers(program.plan, profile);
  const isNative = historyForm(input) === "native";
  const tools = isNative ? toolDeclarations(declared(input.tools), powers.holdsCalls) : [];
  const messages = foldMessages(head, withinBudget(shown, { text: head, tools }, input), profile.policy);
  const { length } = input.talk.system;
  if (prompt !== "client" && length > 0) dropped.add({ what: "system", why: `replaced by ${prompt}` }, length);
  return {
    ...withChoice(messages, input.choice, isNative && powers.holdsCalls),
    tools,
    ...(profile.policy?.arguments === "string" ? { textArguments: true } : {}),
    ...readWishes(request, { profile, powers, dropped, form: input.form }),
    maxTokens: Math.min(request.max_tokens, profile.output),
    stopSequences: (request.stop_sequences ?? []).filter((stop) => stop !== ""),
    sampling: readSampling(request, profile),
  };
}

/** A call that the model must make is the server's to see to, or is asked for in words. */
function withChoice(
  messages: readonly ChatMessage[],
  choice: ToolChoice | undefined,
  isHeld: boolean,
): Pick<Prompt, "messages" | "toolChoice"> {
  if (choice === undefined) return { messages };
  return isHeld ? { messages, toolChoice: choice } : { messages: askForCall(messages, choice) };
}

/** What stands before the talk, and the talk after the rules. */
interface Shown {
  readonly head: string;
  readonly shown: readonly ShownMessage[];
}

/** The client's own words, trimmed; everything stays where it is. */
function clientPrompt(input: RenderInput): Shown {
  const { talk } = input;
  const trim = rulesOf("system", input);
  const head = talk.system.map((text) => applyRules(text, trim)).filter((text) => text !== "");
  return {
    head: head.join("\n\n"),
    shown: shownMessages(talk.messages, input),
  };
}

/**
 * Words of our own, with the parts of the person's project in their places. Parts are taken from the opening only,
 * which is all before the first answer: it never changes while the talk goes on, so neither does the head.
 */
function ownPrompt(input: RenderInput, template: string): Shown {
  const { program, talk, client, dropped, watch } = input;
  const opening = openingOf(talk);
  const found = findParts(partSources(talk), {
    program,
    client,
    dropped,
    watch,
  });
  const [system, left] = [found.texts.slice(0, talk.system.length), found.texts.slice(talk.system.length)];
  let next = 0;
  const stripped = opening.map((message): TalkMessage => ({
    ...message,
    pieces: message.pieces.map((piece) => (piece.kind === "words" ? { ...piece, text: left[next++] ?? "" } : piece)),
  }));
  const form = historyForm(input);
  const dialect = typeof form === "object" ? form : undefined;
  const tools = declared(input.tools);
  const words = program
    .render(template, {
      ...found.parts,
      tools: dialect === undefined ? "" : toolLines(tools),
      howToCall: howToCall({ program, profile: input.profile, tools, dialect }),
      canAct: input.tools.length > 0 ? "yes" : "",
      user: "",
      taken: "",
      title: "",
    })
    .trim();
  const needed = neededBy(program.plan, offeredAmong(input.tools), client);
  const head = [words, ...system.flatMap((text) => neededIn(text, needed))].join("\n\n");
  for (const [name, part] of Object.entries(found.parts))
    if (!head.includes(part)) dropped.add({ what: name, why: `${template} does not show this part` });
  const shown = shownMessages([...stripped, ...talk.messages.slice(opening.length)], input);
  return { head, shown };
}

function withinBudget(
  shown: readonly ShownMessage[],
  head: BudgetInput["head"],
  { program: { plan }, profile, talk, counts, dropped, retells = false, isWhole }: RenderInput,
): readonly ShownMessage[] {
  if (isWhole === true) return shown;
  const asks = (index: number): boolean => saidBy(plan, talk.messages[index]).length > 0;
  const budget = retells ? undefined : plan.sizes[profile.size]?.budget;
  return budgetTalk(shown, { profile, budget, head, asks, counts, dropped });
}

/** The talk after the rules; pieces of which nothing is left are gone, messages stay. */
function shownMessages(messages: readonly TalkMessage[], input: RenderInput): ReturnType<typeof writeTalk> {
  const rules = { system: rulesOf("system", input), user: rulesOf("user", input), tool: rulesOf("tool", input) };
  const ruled = messages.map(({ role, pieces }) => {
    const rule = (text: string, kind: TalkPiece["kind"]): string =>
      role === "assistant" ? text.trim() : applyRules(text, rules[kind === "result" ? "tool" : role]);
    const left = pieces.map((piece) => afterRules(piece, rule));
    const gone = new Set(pieces.filter((_, index) => left[index]?.length === 0));
    if (role === "user" && gone.size > 0 && losesWords(pieces, gone, input)) input.dropped.add(LOST_WORDS);
    return { role, pieces: left.flat() };
  });
  return writeTalk(withRepeats(ruled, input), historyForm(input), input.tools);
}

/** Results are compared as the model reads them, before they are cut to its budget: that changes while the talk goes on. */
function withRepeats(
  messages: readonly TalkMessage[],
  { program: { plan }, talk, onRepeats }: RenderInput,
): readonly TalkMessage[] {
  if (plan.repeats === undefined) return messages;
  const asks = (index: number): boolean => saidBy(plan, talk.messages[index]).length > 0;
  const read = readRepeats(messages, { tell: plan.repeats.tell, asks });
  onRepeats?.(read.repeats);
  return read.messages;
}

function rulesOf(role: TextRole, input: RenderInput): RuleInput {
  const { client, dropped, watch } = input;
  const { plan } = input.program;
  const listOf = (rule: Rule): "trim" | "filters" => (plan.trim.includes(rule) ? "trim" : "filters");
  const onFire = watch && ((fired: Fired, rule: Rule): void => watch({ kind: "rule", list: listOf(rule), ...fired }));
  const needed = neededBy(plan, offeredAmong(input.tools), client);
  return { rules: rulesThatApply(rulesFor(plan, role), input), needed, client, dropped, onFire };
}

function afterRules(piece: TalkPiece, rule: (text: string, kind: TalkPiece["kind"]) => string): TalkPiece[] {
  if (piece.kind === "call" || piece.kind === "medium") return [piece];
  const text = rule(piece.text, piece.kind);
  return piece.kind === "words" && text === "" ? [] : [{ ...piece, text }];
}

/** Whether a person has said something, and nothing of that is left. */
function losesWords(
  pieces: readonly TalkPiece[],
  gone: ReadonlySet<TalkPiece>,
  { program: { plan } }: RenderInput,
): boolean {
  const said = pieces.filter((piece) => piece.kind === "words" && ownWords(plan, piece.text) !== "");
  return said.length > 0 && said.every((piece) => gone.has(piece));
}
