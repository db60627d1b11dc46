const UNITS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 };
const COUNT = String.raw`(\d+(?:\.\d+)?)([MBT])`;
const END = String.raw`(?![A-Za-z\d.])`;
/** `Mixtral-8x7B`: the experts share what is no expert, about a fifth of each. */
const EXPERTS = new RegExp(String.raw`(?:^|[-_/:.])(\d+)x${COUNT}${END}`, "i");
const SHARED = 0.8;
const TOTAL = new RegExp(String.raw`(?:^|[-_/:])${COUNT}${END}`, "i");
/** Of what works at one token; the whole model is larger. */
const ACTIVE = new RegExp(String.raw`(?:^|[-_/:])A${COUNT}${END}`, "i");

/** How many parameters a model's id says it has: `Qwen3-Coder-30B-A3B` has 30 billion. */
export function parametersIn(model: string): number | undefined {
  const [, experts = "", each = "", unit = ""] = EXPERTS.exec(model) ?? [];
  if (experts !== "") return Math.round(Number(experts) * SHARED * inUnit(each, unit));
  const [, amount, total = ""] = TOTAL.exec(model) ?? ACTIVE.exec(model) ?? [];
  return amount === undefined ? undefined : Math.round(inUnit(amount, total));
}

function inUnit(amount: string, unit: string): number {
  return Number(amount) * (UNITS[unit.toUpperCase()] ?? 1);
}
