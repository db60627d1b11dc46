import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { ADDED, withAdded, type Added } from "../support/person-words.ts";
import { askRecorded, firstRequest, wholePrompt } from "../support/prepare-recorded.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Together, and each alone: what stands in front of it and behind it differs. */
const CASES = cases("cases") as readonly (readonly Added[])[];

/** Rules of a person's own that would take out what servers say. */
const GREEDY = cases("greedy") as string;

let shipped: Program;
let greedy: Program;
beforeAll(async () => {
  shipped = await writtenProgram({ "mallex.yaml": sizesFile() });
  greedy = await writtenProgram({ "mallex.yaml": `${sizesFile()}${GREEDY}` });
});

describe.each(CLIENTS)("what the person has added to the words of Claude Code %s reaches the model", (release) => {
  test.each(CASES.map((added) => ({ added, what: added.join(", ") })))("$what", async ({ added }) => {
    const recorded = firstRequest(shipped, await withAdded(release, added));
    const sent = JSON.stringify(recorded.body);
    // Release 1.0.128 knows no setting for the language.
    const known = added.filter((one) => one !== "language" || !release.startsWith("1."));
    const words = known.flatMap((one) => ADDED[one]);
    expect(words.filter((word) => !sent.includes(word))).toEqual([]);
    for (const { profile } of SHOWN) {
      const prompt = wholePrompt(askRecorded(shipped, recorded, profile));
      expect({ profile, lost: words.filter((word) => prompt.split(word).length !== 2) }).toEqual({ profile, lost: [] });
    }
  });

  test("what servers say of their tools stays, whatever a rule says", async () => {
    const recorded = firstRequest(greedy, await withAdded(release, ["servers"]));
    for (const { profile, size } of SHOWN) {
      if (size === "tiny") continue;
      const prompt = wholePrompt(askRecorded(greedy, recorded, profile));
      expect({ profile, lost: ADDED.servers.filter((word) => !prompt.includes(word)) }).toEqual({ profile, lost: [] });
    }
  });
});
