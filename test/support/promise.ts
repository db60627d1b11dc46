/**
 * Says what a promise of docs/operations/reliability.md came to in this run, for who reads the output of the tests.
 * @param row number of the promise @param figure what was measured, with its unit
 */
export function promised(row: number, figure: string): void {
  process.stderr.write(`promise ${String(row).padStart(2, "0")}  ${figure}\n`);
}
