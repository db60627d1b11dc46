/** Every problem code with its title. A code never changes its meaning; texts may. `docs/errors.md` explains each with an example. */
export const CODES = {
  MX1001: "The file can't be read",
} as const;
