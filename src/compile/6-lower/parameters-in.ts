const UNITS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 };
const COUNT = String.raw`(\d+(?:\.\d+)?)([MBT])`;
/** `1.5T-tokens` is what a model was trained on. */
const END = String.raw`(?![A-Za-z\d.]|[-_]tok)`;
/** `Mixtral-8x7B`: the experts share what is no expert, about a fifth of each. */
const EXPERTS = new RegExp(String.raw`(?:^|[-_/:.])(\d+)x${COUNT}${END}`, "i");
const SHARED = 0.8;
const TOTAL = new RegExp(String.raw`(?:^|[-_/:])${COUNT}${END}`, "gi");
/** Where an id has several counts: `1T` may be what a model was trained on, `1M` the length of its window. */
const LIKELIEST = ["B", "T", "M"];
/** Of what works at one token; the whole model is larger. */
const ACTIVE = new RegExp(String.raw`(?:^|[-_/:])A${COUNT}${END}`, "i");

/** How many parameters a model's id says it has: `Qwen3-Coder-30B-A3B` has 30 billion. */
export function parametersIn(model: string): number | undefined {
  const [, experts = "", each = "", unit = ""] = EXPERTS.exec(model) ?? [];
  if (experts !== "") return Math.round(Number(experts) * SHARED * inUnit(each, unit));
  const [, amount, total = ""] = totalIn(model) ?? ACTIVE.exec(model) ?? [];
  return amount === undefined ? undefined : Math.round(inUnit(amount, total));
}

/** Whether it says all of them, and not only how many work at one token. */
export function namesTotal(model: string): boolean {
  return EXPERTS.test(model) || totalIn(model) !== undefined;
}

function totalIn(model: string): RegExpExecArray | undefined {
  const all = [...model.matchAll(TOTAL)];
  const [first] = LIKELIEST.map((unit) => all.find((one) => one[2]?.toUpperCase() === unit)).filter(
    (one) => one !== undefined,
  );
  return first;
}

function inUnit(amount: string, unit: string): number {
  return Number(amount) * (UNITS[unit.toUpperCase()] ?? 1);
}
