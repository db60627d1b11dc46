export function median(values) {
  return quantile(values, 0.5);
}

/** @param share between 0 and 1 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}

/** Rows of texts as aligned columns, the first one left, the others right. */
export function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])));
  return rows.map((row) => `  ${line(row).join("  ")}`.trimEnd()).join("\n");
}
