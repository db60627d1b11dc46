import type { Toolset } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { OfferedTool } from "./offered-tool.ts";
import { otherwise } from "./held-back.ts";
import { stubTool } from "./stub-tool.ts";

export interface ToolBudget {
  readonly toolset: Toolset;
  /** Tokens that the tools may take; absent: as many as they like. */
  readonly tokens: number | undefined;
  /** Tokens of a tool as the model is shown it. */
  readonly cost: (tool: OfferedTool) => number;
  /** The client's tool that must be called. */
  readonly mustCall: string | undefined;
  readonly dropped: DroppedCollector;
}

/** Tokens of the tools that find others. */
const FINDERS = 160;

/**
 * Where the tools that the toolset does not list take more than there is room for, they are shown as stubs, and where that is not enough, only
 * to a model that looks for them: those of the widest pattern first, and of these the last first, since clients name their own before those of
 * servers; what only `*` fits comes last of all.
 */
export function limitToolsToHead(
  tools: readonly OfferedTool[],
  { toolset, tokens: remaining, ...how }: ToolBudget,
): readonly OfferedTool[] {
  if (remaining === undefined) return tools;
  const fitting = new HeadFitter(tools, how.cost, remaining);
  const others = [...tools.entries()].filter(([, tool]) => isOther(tool, toolset) && tool.client !== how.mustCall);
  for (const group of groupsFrom(toolset)) {
    const last = others.filter(([, { client }]) => otherwise(toolset, client) === group).map(([at]) => at);
    fitting.shorten(last.toReversed());
    fitting.hide(last.toReversed());
  }
  const { stubs, hidden } = fitting.counts;
  const why = "the head is as long as it may be";
  if (stubs > 0) how.dropped.add({ what: "tools.stub", why: `shown as a short text: ${why}` }, stubs);
  if (hidden > 0)
    how.dropped.add({ what: "tools.findable", why: `shown when the model looks for them: ${why}` }, hidden);
  return fitting.tools;
}

function isOther({ name, hidden, via }: OfferedTool, { tools }: Toolset): boolean {
  return hidden !== true && via === undefined && !tools.some((entry) => entry.name === name);
}

/** The plan has the most particular first. */
function groupsFrom({ others }: Toolset): Toolset["others"] {
  const isAll = ({ match }: Toolset["others"][number]): boolean => match === "*";
  return [...others.filter((one) => !isAll(one)).toReversed(), ...others.filter(isAll)];
}

class HeadFitter {
  readonly tools: OfferedTool[];
  readonly #whole: readonly OfferedTool[];
  readonly #cost: (tool: OfferedTool) => number;
  #left: number;

  constructor(tools: readonly OfferedTool[], cost: (tool: OfferedTool) => number, remaining: number) {
    this.tools = [...tools];
    this.#whole = tools;
    this.#cost = cost;
    this.#left = tools.reduce((left, tool) => left - this.#costOf(tool), remaining);
  }

  shorten(positions: readonly number[]): void {
    this.#change(positions, (tool) => (tool.declaredArgs === undefined ? stubTool(tool) : tool));
  }

  hide(positions: readonly number[]): void {
    if (this.#left < 0 && positions.length > 0 && !this.tools.some(({ hidden }) => hidden)) this.#left -= FINDERS;
    // What is found is shown whole.
    this.#change(positions, (tool, at) => ({ ...(this.#whole[at] ?? tool), hidden: true }));
  }

  get counts(): { readonly stubs: number; readonly hidden: number } {
    const changed = this.tools.filter((tool, at) => tool !== this.#whole[at]);
    const hidden = changed.filter((tool) => tool.hidden === true).length;
    return { stubs: changed.length - hidden, hidden };
  }

  #change(positions: readonly number[], change: (tool: OfferedTool, at: number) => OfferedTool): void {
    for (const at of positions) {
      const tool = this.tools[at];
      if (this.#left >= 0 || tool === undefined) continue;
      const changed = change(tool, at);
      const saved = this.#costOf(tool) - this.#costOf(changed);
      if (saved <= 0) continue;
      this.tools[at] = changed;
      this.#left += saved;
    }
  }

  #costOf(tool: OfferedTool): number {
    return tool.hidden === true ? 0 : this.#cost(tool);
  }
}
