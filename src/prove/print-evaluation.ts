import { count } from "../problem/count.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import type { Evaluation, ModelPart, EvaluationShare } from "./eval-intents.ts";
import { shorten } from "./shorten.ts";

/** Wrong decisions that are shown: enough to see what they have in common. */
const MAX_PRINTED = 20;

/** What an evaluation has found, for a person. */
export function printEvaluation(evaluation: Evaluation, style: TextStyle = plainStyle): string {
  const { texts, accuracy, underServed, overServed, steps, sure, needsModel, milliseconds } = evaluation;
  const rows = [
    ["exact", percent(accuracy), `of ${count(texts, "text")}`],
    ["under-served", percent(underServed), "decided to a lower tier than the label's"],
    ["over-served", percent(overServed), "decided to a higher tier"],
    ...Object.entries(steps).map(([step, part]) => [`by ${step}`, percent(part.share), exactly(part)]),
    ["sure", percent(sure.share), exactly(sure)],
    ["unsure", percent(needsModel), "a model would be asked, where `decide.by` has that step"],
    ...(evaluation.model === undefined ? [] : modelRows(evaluation.model)),
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

function modelRows({ texts, share, accuracy, guessed, unnamed, milliseconds }: ModelPart): string[][] {
  const { p50, p99 } = milliseconds;
  const silent = unnamed === 0 ? "" : `; it named none for ${unnamed}`;
  return [
    ["asked", percent(share), `${count(texts, "text")}: ${percent(accuracy)} of these exact${silent}`],
    ["", "", `without asking, ${percent(guessed)} of the same`],
    ["answer", `${Math.round(p50)} ms`, `for one; 99 in 100 within ${Math.round(p99)} ms`],
  ];
}

/** Rounded down: 99.97 % is not all of them. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

function exactly({ accuracy }: EvaluationShare): string {
  return `${percent(accuracy)} of these exact`;
}

function printConfusion({ confusion }: Evaluation): string[] {
  const names = Object.keys(confusion);
  const rows = names.map((label) => [label, ...names.map((name) => String(confusion[label]?.[name] ?? 0))]);
  return alignRows([["", ...names], ...rows], { indent: "  " });
}

function printWrong({ wrong }: Evaluation, style: TextStyle): string[] {
  if (wrong.length === 0) return [];
  const worst = wrong.toSorted((a, b) => (b.margin ?? 1) - (a.margin ?? 1)).slice(0, MAX_PRINTED);
  const more = wrong.length > MAX_PRINTED ? [`  … and ${wrong.length - MAX_PRINTED} more: --json has all`] : [];
  const rows = worst.map(({ label, decided, margin, text }) => [
    label,
    decided,
    margin === undefined ? "" : margin.toFixed(2),
    shorten(text, 72),
  ]);
  return ["", style("bold", "wrong: label, decision, lead, text"), ...alignRows(rows, { indent: "  " }), ...more];
}
