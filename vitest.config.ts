import { defineConfig } from "vitest/config";

/** Limits only end what hangs: no test passes or fails by the time it takes, however busy the machine is. */
const MINUTE_MS = 60_000;

const isWide = process.env["MALLEX_TEST_DEPTH"] === "wide";

/** Suites that share nothing but the prepared home. */
const SIDE_BY_SIDE = ["contract", "e2e", "fault"];

/** Suites with real servers, clients and packages, with time enough for a cold cache; most of them one file at a time. */
function slow(name: string): object {
  return {
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      fileParallelism: SIDE_BY_SIDE.includes(name),
      // Of the tests that say they may: most wait for processes, and small machines have two processors.
      maxConcurrency: 2,
      testTimeout: 5 * MINUTE_MS,
      hookTimeout: 15 * MINUTE_MS,
      expect: { poll: { timeout: 2 * MINUTE_MS } },
      ...(name === "package" || name === "wide" ? {} : { globalSetup: ["test/prepare.ts"] }),
    },
  };
}

const config: object = defineConfig({
  test: {
    // As many as the smallest machine has processors; the default leaves one of them idle.
    maxWorkers: 2,
    // Tests that count processor time count that of their own process.
    pool: "forks",
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      thresholds: Object.fromEntries(
        ["config", "checks", "plan", "prompt", "routing", "protocols", "tool-calls"].map((module) => [
          `src/${module}/**`,
          { lines: 85, branches: 75 },
        ]),
      ),
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{unit,corpus,mutants}/**/*.test.ts"],
          setupFiles: ["test/support/property-runs.ts"],
          testTimeout: isWide ? 30 * MINUTE_MS : 2 * MINUTE_MS,
          hookTimeout: 2 * MINUTE_MS,
          expect: { poll: { timeout: MINUTE_MS } },
          // Hundreds of small files: loading the same modules for each of them takes longer than most of the tests.
          isolate: false,
        },
      },
      ...["package", "contract", "e2e", "fault", "wide"].map(slow),
    ],
  },
});

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default config;
