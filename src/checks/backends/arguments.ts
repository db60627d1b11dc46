import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { BackendKind } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { textsOf, toData, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

/** A flag, and its value behind a blank. */
const WITH_VALUE = /^(--?[a-z][\w-]*)\s+(\S.*)$/is;
/** The client takes it, and one of the two servers. */
const WITH_EQUALS = /^(--?[a-z][\w-]*)=(.+)$/is;

/** Are the arguments of servers and of the client separate, and none that mallex sets itself? */
export function checkArguments(config: Dict): Problem[] {
  const { backends = {} } = toData(config) as Mallex;
  return [
    ...textsOf(config, ["launch", "args"]).flatMap((item, index, all) =>
      index === 0 && !item.text.startsWith("-") ? noFlag(item) : joined(item, all[index - 1], "`launch.args`"),
    ),
    ...Object.entries(backends).flatMap(([backend, settings]) =>
      serverArguments(textsOf(config, ["backends", backend, "args"]), backend, kindOf(settings)),
    ),
  ];
}

function serverArguments(
  items: readonly PositionedText[],
  backend: string,
  kind: BackendKind | undefined,
): readonly Problem[] {
  const where = `\`args\` of the backend "${backend}"`;
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const { text, at } = item;
    if (index === 0 && !text.startsWith("-")) {
      const meant = /^[a-z][\w-]*$/i.test(text) ? `write \`--${text}\`` : "begin with a flag, as in `--threads`";
      return [createProblem("MX3195.bare", { where, text: JSON.stringify(text), meant }, at)];
    }
    const flag = flagOf(text);
    // llama.cpp reads both signs as one.
    const key = isValue(items, index) ? undefined : kind?.setFlags?.[flag.replaceAll("_", "-")];
    if (key === undefined) return joined(item, before, where);
    if (key === "") return [createProblem("MX3195.address", { where, flag }, at)];
    return [createProblem("MX3195.key", { where, flag, key }, at)];
  });
}

function flagOf(text: string): string {
  return (WITH_VALUE.exec(text) ?? WITH_EQUALS.exec(text))?.[1] ?? text;
}

/** Whether an item that looks like a flag is the value of the flag before it: a flag that mallex sets has a value of its own. */
function isValue(items: readonly PositionedText[], index: number): boolean {
  const isFlag = (text = "-"): boolean => /^-(?!\d)/.test(text);
  const [before = "", text = "", after] = [index - 1, index, index + 1].map((at) => items[at]?.text);
  return [before, text].every((one) => /^--?[a-z][\w-]*$/i.test(one)) && isFlag(after);
}

/** The client takes a text without a flag before it for the first message. */
function noFlag({ text, at }: PositionedText): Problem[] {
  const [, name] = /^[\u2010-\u2015\u2212]*([A-Za-z][\w-]*)$/.exec(text) ?? [];
  const meant = name === undefined ? "begin with a flag, as in `--verbose`" : `write \`--${name}\``;
  return [createProblem("MX3195.message", { text: JSON.stringify(text), meant }, at)];
}

function joined({ text, at }: PositionedText, before: PositionedText | undefined, where: string): Problem[] {
  const [, flag, value] = WITH_VALUE.exec(text) ?? [];
  if (flag === undefined || value === undefined) return [];
  // Behind a flag it may be a text that begins with a dash.
  if (before?.text.startsWith("-") === true && /\s/.test(value)) return [];
  const items = `[${[flag, value].map((item) => JSON.stringify(item)).join(", ")}]`;
  return [createProblem("MX3195.joined", { where, text: JSON.stringify(text), items }, at)];
}
