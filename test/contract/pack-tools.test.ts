import { beforeAll, describe, expect, test } from "vitest";
import type { ClientTool } from "../../generated/types/mallex.d.ts";
import { lowerRange } from "../../src/plan/lower/rules.ts";
import { compile } from "../../src/compile.ts";
import { toData, valueAt } from "../../src/config/parse/tree.ts";
import { satisfiesVersion } from "../../src/shared/text/match.ts";
import { CLIENTS } from "../support/clients.ts";
import { recordingOf, type Recording } from "../support/recordings.ts";
import { ROOT } from "../support/shipped-program.ts";

/** A tool as the client describes it to the model. */
interface Offered {
  readonly name: string;
  readonly defer_loading?: boolean;
  readonly input_schema?: {
    readonly properties?: Readonly<Record<string, { readonly type?: string }>>;
    readonly required?: readonly string[];
  };
}

let table: readonly [name: string, tool: ClientTool][];
let recordings: readonly Recording[];

beforeAll(async () => {
  const { config } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  const tools = valueAt(config, ["clientTools"]);
  const all = Object.entries(tools === undefined ? {} : (toData(tools) as Record<string, ClientTool>));
  // A pattern stands for tools of the person's own servers.
  table = all.filter(([name]) => !name.includes("*"));
  recordings = await Promise.all(CLIENTS.map(recordingOf));
}, 300_000);

describe("the pack's table of the client's tools is what the client offers", () => {
  test.each(CLIENTS)("%s: the same names", (release) => {
    const recording = recordings[CLIENTS.indexOf(release)];
    const seen =
      recording === undefined ? [] : [...listedIn(recording).map(({ name }) => name), ...announcedIn(recording)];
    const listed = table.filter(([, { client }]) => fits(client, release)).map(([name]) => name);
    expect(listed.toSorted()).toEqual([...new Set(seen)].toSorted());
  });

  test("the same arguments, over all releases", () => {
    const seen = new Map<string, Record<string, string>>();
    for (const { name, input_schema } of recordings.flatMap(offeredIn)) {
      const args = Object.entries(input_schema?.properties ?? {}).map(([arg, { type }]) => [arg, typeOf(type)]);
      seen.set(name, { ...seen.get(name), ...(Object.fromEntries(args) as Record<string, string>) });
    }
    const listed = table.flatMap(([name, { args }]) => (args === undefined ? [] : [[name, { ...args }] as const]));
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(seen));
  });

  test("what no release leaves out", () => {
    const seen = new Map<string, readonly string[]>();
    for (const { name, input_schema } of recordings.flatMap(offeredIn)) {
      const required = input_schema?.required ?? [];
      seen.set(name, seen.get(name)?.filter((arg) => required.includes(arg)) ?? required);
    }
    const listed = table.flatMap(([name, { args, required = [] }]) => (args === undefined ? [] : [[name, required]]));
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(seen));
  });
});

/** All tools of all requests, held back or not. */
function listedIn({ requests }: Recording): Offered[] {
  return requests.flatMap(({ body }) => (body.tools ?? []) as readonly Offered[]);
}

/** Those that the model could call. */
function offeredIn(recording: Recording): Offered[] {
  return listedIn(recording).filter((tool) => tool.defer_loading !== true && tool.input_schema !== undefined);
}

/** Tools whose schema is held back are named in a list, a line for each. */
function announcedIn({ requests }: Recording): string[] {
  const lists = requests.flatMap(({ body }) => [
    ...JSON.stringify(body.messages).matchAll(/deferred tools are now available.*?:\\n((?:[A-Za-z]+\\n)+)/g),
  ]);
  return lists.flatMap(([, list = ""]) => list.split("\\n").filter((name) => name !== ""));
}

function fits(client: string | undefined, release: string): boolean {
  return client === undefined || satisfiesVersion(lowerRange(client), release);
}

function typeOf(type: string | undefined): string {
  return type === "integer" ? "number" : (type ?? "any");
}
