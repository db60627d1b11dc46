#!/usr/bin/env node
// How many tokens of the client's first question a model reads: release × size × dialect, by SmolLM2's tokenizer.
// The same measurement gates in test/contract/pack-heads.test.ts; here it is printed.
import { measuredRows, printTable } from "./measured-rows.mjs";

const rows = measuredRows("pack-heads", "HEAD_TABLE");
const titles = ["release", "size", "dialect", "client", "model", "share"];
printTable(
  titles,
  rows.map((row) => [...row, `${((100 * row[4]) / row[3]).toFixed(1)} %`]),
);
