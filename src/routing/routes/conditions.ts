import type { Condition } from "../../../generated/types/plan.d.ts";
import { foldersFromHome } from "../../shared/home-folders.ts";
import { matchesGlob, passesTextTest, satisfiesVersion } from "../../shared/text/match.ts";
import type { Tried } from "../../shared/turn-report.ts";
import { unreachable } from "../../shared/utilities.ts";

/** In `agent`: the request is not from a subagent. */
export const NO_AGENT = "none";

/** What conditions ask about a request. */
export interface Facts {
  /** Empty until the request has been classified. */
  readonly class: string;
  readonly model: string;
  readonly tools: number;
  readonly stream: boolean;
  /** The request brings the first words of the answer. */
  readonly prefilled: boolean;
  readonly client: string | undefined;
  /** Top-level fields of the JSON schema that the answer must follow. */
  readonly outputFields: readonly string[];
  readonly maxTokens: number;
  /** The newest words of the person. */
  readonly user: string;
  /** The newest user message as it came, the client's own words with it. */
  readonly message: string;
  readonly system: string;
  readonly toolNames: readonly string[];
  /** Id of the subagent that sent the request. */
  readonly agent?: string;
  /** `image`, `document`: what the conversation contains besides text. */
  readonly has: readonly string[];
  /** As the client sends it: `high`. */
  readonly effort?: string;
  /** Whether the client requests thinking. */
  readonly thinking: boolean;
  /** Estimated tokens of the complete request as received. Counted when it is read. */
  readonly promptTokens: number;
  /** The client's id of the session. */
  readonly session?: string;
  /** The working folder as the client names it; empty where it does not. Looked for when it is read. */
  readonly project: string;
  /** The client's home, where it is known. */
  readonly home?: string;
  /** Names in the tags that the person wrote into this turn: `<mallex:high>`. */
  readonly tags: readonly string[];
}

export function meetsCondition(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case "class":
      return condition.any.includes(facts.class);
    case "model":
      return matchesOne(condition.any, facts.model);
    case "tools":
      return condition.some === facts.tools > 0;
    case "stream":
      return condition.is === facts.stream;
    case "prefilled":
      return condition.is === facts.prefilled;
    case "client":
      return satisfiesVersion(condition.range, facts.client);
    case "outputField":
      return facts.outputFields.includes(condition.name);
    case "maxTokens":
      return isWithinRange(facts.maxTokens, condition);
    case "user":
      return passesTextTest(condition.text, facts.user);
    case "system":
      return passesTextTest(condition.text, facts.system);
    case "toolNames":
      return facts.toolNames.some((name) => matchesOne(condition.any, name));
    case "agent":
      return facts.agent === undefined ? condition.any.includes(NO_AGENT) : matchesOne(condition.any, facts.agent);
    case "has":
      return condition.any.some((kind) => facts.has.includes(kind));
    case "effort":
      return facts.effort !== undefined && condition.any.includes(facts.effort);
    case "thinking":
      return condition.is === facts.thinking;
    case "promptTokens":
      return isWithinRange(facts.promptTokens, condition);
    case "session":
      return facts.session !== undefined && matchesOne(condition.any, facts.session);
    case "project":
      return isIn(condition.any, facts);
    case "tag":
      return condition.any.some((name) => facts.tags.includes(name));
    default:
      return unreachable(condition);
  }
}

/** A folder fits by its path, or by its path from the home: `~/code/mine`. */
function isIn(patterns: readonly string[], { project: folder, home }: Pick<Facts, "project" | "home">): boolean {
  if (folder === "") return false;
  return [folder, ...foldersFromHome(folder, home)].some((one) => matchesOne(patterns, one));
}

function matchesOne(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matchesGlob(pattern, name));
}

function isWithinRange(
  value: number,
  { is, under, over }: { readonly is?: number; readonly under?: number; readonly over?: number },
): boolean {
  return (
    (is === undefined || value === is) && (under === undefined || value < under) && (over === undefined || value > over)
  );
}

/**
 * The first item whose conditions all hold.
 * @param tried receives every item up to it; collecting costs time, so only observers pass it
 */
export function firstMatching<Item extends { readonly id: string }>(
  items: readonly Item[],
  failing: (item: Item) => Condition | "take" | undefined,
  tried?: Tried[],
): Item | undefined {
  return items.find((item) => {
    const failed = failing(item);
    tried?.push({ id: item.id, holds: failed === undefined, ...(failed === undefined ? {} : { failed }) });
    return failed === undefined;
  });
}
