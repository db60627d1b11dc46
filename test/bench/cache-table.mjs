#!/usr/bin/env node
// How many tokens the model's server reads in a whole recorded session (a small model, several runs of the client), by a
// real server's own account, beside what a plain translation of the same requests would make it read with a cache that forgets nothing.
// The same measurement gates in test/contract/pack-cache.test.ts; here it is printed.
import { measuredRows, printTable } from "./measured-rows.mjs";

const rows = measuredRows("pack-cache", "CACHE_TABLE");
const titles = [
  "release",
  "dialect",
  "later turns",
  "least kept, %",
  "asked",
  "read",
  "asked plainly",
  "read plainly",
  "share",
];
printTable(
  titles,
  rows.map((row) => [...row, `${((100 * row[5]) / row[7]).toFixed(1)} %`]),
);
