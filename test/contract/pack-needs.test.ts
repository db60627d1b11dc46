import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "../../src/prompt/templates/program.ts";
import { neededBy, neededIn } from "../../src/prompt/rules/select-rules.ts";
import { CLIENTS } from "../support/clients.ts";
import { OWN_WORDS } from "../support/marked-project.ts";
import { askRecorded, mainRequests, wholePrompt } from "../support/prepare-recorded.ts";
import type { Recorded, RecordedBlock } from "../support/recorder.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { SHOWN, sizesFile } from "../support/sizes.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Tools by what of the person's they reach. */
const REACHED_BY = cases("reached") as Readonly<Record<keyof typeof OWN_WORDS, readonly string[]>>;

/** Rules of a person's own that would take lists out. */
const GREEDY = cases("greedy") as string;

let programs: readonly (readonly [name: string, program: Program])[];
beforeAll(async () => {
  const file = sizesFile();
  const offering = `${file}toolsets: { core: { others: { "*": stub } } }\n`;
  const named = [
    ["as shipped", file],
    ["all tools in short", offering],
    ["with greedy rules", `${file}${GREEDY}`],
    ["with greedy rules and all tools in short", `${offering}${GREEDY}`],
  ] as const;
  programs = await Promise.all(
    named.map(async ([name, text]) => [name, await writtenProgram({ "mallex.yaml": text })] as const),
  );
});

describe.each(CLIENTS)("what a tool of Claude Code %s needs is there where it is offered", (release) => {
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(release);
  });

  test.each(SHOWN)("$profile", ({ profile }) => {
    for (const [name, program] of programs) {
      const requests = mainRequests(program, recording);
      expect(requests.length).toBeGreaterThan(2);
      for (const recorded of requests) {
        const turn = askRecorded(program, recorded, profile);
        const shown = textOf(JSON.parse(wholePrompt(turn)));
        const offered = new Set(offeredTo(profile, name, recorded));
        const needed = neededBy(program.plan, (tool) => offered.has(tool), release);
        const lines = textsOf(recorded)
          .flatMap((text) => neededIn(text, needed))
          .flatMap((text) => text.split("\n"));
        expect({ name, lost: lines.filter((line) => !shown.includes(oneLine(line))) }).toEqual({ name, lost: [] });
        const own = Object.entries(OWN_WORDS).filter(
          ([what, words]) =>
            JSON.stringify(recorded.body).includes(words) &&
            REACHED_BY[what as keyof typeof OWN_WORDS].some((tool) => offered.has(tool)),
        );
        expect({ name, lost: own.filter(([, words]) => !shown.includes(words)) }).toEqual({ name, lost: [] });
      }
    }
  });

  test("the client says what the person has made", () => {
    const sent = JSON.stringify(recording.requests.map(({ body }) => body));
    const kinds = release.startsWith("1.") ? (["agent", "command"] as const) : (["agent", "command", "skill"] as const);
    for (const kind of kinds) expect(sent).toContain(OWN_WORDS[kind]);
  });
});

/** The client's tools, by what the profile's toolset says of them. */
function offeredTo(profile: string, name: string, { body }: Recorded): string[] {
  const all = (body.tools ?? []).flatMap((tool) => (tool["defer_loading"] === true ? [] : tool.name));
  if (profile.startsWith("large")) return all;
  return profile.startsWith("tiny") || !name.includes("in short") ? [] : all;
}

/** All that the client says to the model but results of tools. */
function textsOf({ body }: Recorded): string[] {
  const texts = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (Array.isArray(value)) return value.flatMap(texts);
    const { type, text, content } = (value ?? {}) as RecordedBlock;
    return type === "tool_result" ? [] : texts(text ?? content ?? []);
  };
  const described = (body.tools ?? []).flatMap(({ description }) =>
    typeof description === "string" ? [description] : [],
  );
  return [...texts(body["system"]), ...texts(body.messages), ...described];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return oneLine(value);
  return typeof value === "object" && value !== null ? Object.values(value).map(textOf).join(" ") : "";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
