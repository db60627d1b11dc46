#!/usr/bin/env node
// How many of the turns in which a model is to call a tool reach the client with a call that it can carry out, with and without repair, by the real
// server of llama.cpp. The same measurement gates in test/wide/call-figures.test.ts; here it is printed.
import { measuredRows, printTable } from "./measured-rows.mjs";

const rows = measuredRows("call-figures", "CALL_TABLE", "wide");
const titles = ["model", "temperature", "repair", "turns", "valid", "as meant", "share"];
printTable(
  titles,
  rows.map((row) => [...row, `${((100 * row[4]) / row[3]).toFixed(0)} %`]),
);
