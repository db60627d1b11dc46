import { expect, test } from "vitest";
import type { Explanation } from "../../../../generated/types/explanation.d.ts";
import { plainStyle } from "../../../../src/diagnostics/print-problems.ts";
import { dollars } from "../../../../src/inspect/text/terminal-text.ts";
import { printAnswered, printRouting } from "../../../../src/inspect/explain/print-explanation.ts";
import { readCases } from "../../../support/read-cases.ts";

const ASKED = readCases(import.meta.url)("cases") as Explanation;

test("the intent with its scores, what binds, and each profile of the chain", () => {
  const lines = printRouting(
    {
      ...ASKED,
      intent: {
        id: "hard_question",
        step: "examples",
        scores: { chit_chat: 0.07, hard_question: 0.81, simple_code: 0.12 },
        margin: 0.69,
        sure: true,
        to: "tier high",
        words: "why does it deadlock?\u001b[2J",
        at: "pack.yaml:9",
      },
      bound: { by: "secrets", about: "what is ours", found: "tools[3].description (Bash)", at: "mallex.yaml:20" },
      chain: [
        {
          name: "opus",
          model: "opus-x",
          backend: "claude",
          usable: false,
          reason: "noKey",
          why: "no key in KEY",
          leaves: true,
          price: { read: 0.0123, perThousand: 0.025 },
          at: "mallex.yaml:7",
        },
        { name: "coder", model: "tiny", backend: "local", usable: true, at: "mallex.yaml:8" },
      ],
    },
    plainStyle,
  );
  expect(lines.join("\n")).toBe(`intent   hard_question → tier high · by examples, margin 0.69 · pack.yaml:9
  "why does it deadlock?\uFFFD[2J"
  hard_question 0.81  simple_code 0.12  chit_chat 0.07
bound    secrets · what is ours · what is sent stays on your own machines · mallex.yaml:20
  found in  tools[3].description (Bash)
  way out   the client itself says this: where all its sessions do, only a narrower rule helps, and then a new session
chain    tier high · 2 profiles, in order
  ✗  opus   opus-x on claude  noKey: no key in KEY  $0.012 to read, $0.025 per 1,000 written  mallex.yaml:7
  ✓  coder  tiny on local     can be asked                                                    mallex.yaml:8`);
});

test("what really happened, and that it is not as above", () => {
  const lines = printAnswered(
    {
      ...ASKED,
      answered: {
        decision: {
          class: "main",
          tier: "low",
          profile: "quick",
          intent: { id: "chit_chat", step: "pinned" },
          passed: [{ profile: "tiny", reason: "overloaded", why: "it says 529" }],
          switched: { from: "coder", reread: 1200 },
          why: "pinned",
        },
        cost: { usd: 0, dearest: 0.4, estimated: true },
        repair: "failed",
        ms: 2345,
      },
    },
    plainStyle,
  );
  expect(lines.join("\n")).toBe(`answered tier low · profile quick · 2.3 s · not as above: it knew the session
  why     pinned
  intent  chit_chat by pinned
  passed  tiny: overloaded, it says 529
  moved   from coder; 1,200 tokens of what the client sends to read anew
  repair  asked once more for a call, in vain: mallex logs says why
  cost    $0.00, by estimate; on the dearest profile $0.40`);
});

test.each([
  [0, "$0.00"],
  [1.234, "$1.23"],
  [0.0123, "$0.012"],
  [0.000_004_2, "$0.0000042"],
])("%s is written %s", (usd, want) => expect(dollars(usd)).toBe(want));
