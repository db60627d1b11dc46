import { expect, test, vi } from "vitest";
import { reportLostServer } from "../../../../src/cli/host/report-lost-server.ts";

test.each([
  {
    title: "one that never served",
    restarts: 0,
    says: /^error: the server process ended while it started: SIGKILL \[MX7557\]/,
  },
  {
    title: "one that ended often",
    restarts: 15,
    says: /ended 15 times within 10 minutes, the last time by SIGKILL, and is not started again \[MX7557\]/,
  },
])("a lost server process is reported: $title", ({ restarts, says }) => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    reportLostServer("SIGKILL", restarts);
    expect(write.mock.calls.map(([text]) => String(text)).join("")).toMatch(says);
  } finally {
    write.mockRestore();
  }
});
