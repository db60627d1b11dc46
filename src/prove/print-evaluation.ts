import { count } from "../problem/count.ts";
import { plainStyle, type Style } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import type { Evaluation, Part } from "./eval-intents.ts";
import { shorten } from "./shorten.ts";

/** Wrong decisions that are shown: enough to see what they have in common. */
const SHOWN = 20;

/** What an evaluation has found, for a person. */
export function printEvaluation(evaluation: Evaluation, style: Style = plainStyle): string {
  const { texts, accuracy, underServed, overServed, steps, sure, needsModel, milliseconds } = evaluation;
  const rows = [
    ["exact", percent(accuracy), `of ${count(texts, "text")}`],
    ["under-served", percent(underServed), "decided to a lower tier than the label's"],
    ["over-served", percent(overServed), "decided to a higher tier"],
    ...Object.entries(steps).map(([step, part]) => [`by ${step}`, percent(part.share), exactly(part)]),
    ["sure", percent(sure.share), exactly(sure)],
    ["unsure", percent(needsModel), "a model would be asked, where `decide.by` has that step"],
    ["time", `${milliseconds.p50} ms`, `for one decision; 99 in 100 within ${milliseconds.p99} ms`],
  ];
  return [
    ...alignRows(rows),
    "",
    style("bold", "label, and what was decided"),
    ...printConfusion(evaluation),
    ...printWrong(evaluation, style),
  ].join("\n");
}

/** Rounded down: 99.97 % is not all of them. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

function exactly({ accuracy }: Part): string {
  return `${percent(accuracy)} of these exact`;
}

function printConfusion({ confusion }: Evaluation): string[] {
  const names = Object.keys(confusion);
  const rows = names.map((label) => [label, ...names.map((name) => String(confusion[label]?.[name] ?? 0))]);
  return alignRows([["", ...names], ...rows], { indent: "  " });
}

function printWrong({ wrong }: Evaluation, style: Style): string[] {
  if (wrong.length === 0) return [];
  const shown = wrong.toSorted((a, b) => (b.margin ?? 1) - (a.margin ?? 1)).slice(0, SHOWN);
  const more = wrong.length > SHOWN ? [`  … and ${wrong.length - SHOWN} more: --json has all`] : [];
  const rows = shown.map(({ label, decided, margin, text }) => [
    label,
    decided,
    margin === undefined ? "" : margin.toFixed(2),
    shorten(text, 72),
  ]);
  return ["", style("bold", "wrong: label, decision, lead, text"), ...alignRows(rows, { indent: "  " }), ...more];
}
