import type { ClientTool } from "../../../generated/types/mallex.d.ts";
import {
  entriesOf,
  entryOf,
  textsOf,
  toData,
  valueAt,
  type Dict,
  type PositionedText,
  type Tree,
} from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";

/** A tool of a toolset, with locations. */
export interface MappedTool {
  readonly toolset: string;
  readonly name: string;
  readonly keyAt: Location;
  /** The client's tools that it maps to. */
  readonly as: readonly PositionedText[];
  /** The model's argument names and the client's; absent: all of them. */
  readonly args?: readonly MappedArgument[];
}

export interface MappedArgument {
  readonly name: string;
  readonly keyAt: Location;
  readonly to: PositionedText;
}

export function mappedTools(config: Dict): MappedTool[] {
  return entriesOf(config, "toolsets").flatMap(([toolset, { value }]) =>
    entriesOf(value, "tools").map(([name, tool]) => ({
      toolset,
      name,
      keyAt: tool.keyAt,
      as: textsOf(entryOf(tool.value, "as")?.value ?? tool.value),
      ...argumentsOf(tool.value),
    })),
  );
}

function argumentsOf(tool: Tree): { args?: MappedArgument[] } {
  if (entryOf(tool, "args") === undefined) return {};
  const args = entriesOf(tool, "args").flatMap(([name, { keyAt, value }]) =>
    textsOf(value).map((to) => ({ name, keyAt, to })),
  );
  return { args };
}

/** The client's tools by name. Empty if no pack lists them: then mappings can't be checked. */
export function clientToolsOf(config: Dict): ReadonlyMap<string, ClientTool> {
  const tools = valueAt(config, ["clientTools"]);
  const entries = tools === undefined ? [] : Object.entries(toData(tools) as Record<string, ClientTool>);
  return new Map(entries.filter(([name]) => namesOneTool(name)));
}

/** The client's tools that a tool maps to, if the arguments of each are known. */
export function targetsOf(
  { as }: MappedTool,
  known: ReadonlyMap<string, ClientTool>,
): Required<Pick<ClientTool, "args" | "required">>[] {
  const targets = as.flatMap(({ text }) => {
    const { args, required = [] } = known.get(text) ?? {};
    return args === undefined ? [] : [{ args, required }];
  });
  return targets.length === as.length ? targets : [];
}
