// src/process/supervise/restart-state-machine.ts -> the tables of docs/operations/supervision.md: computed from the state machine, so they can't differ from it.
const FAILURE = { kind: "hung" };

const NOW = 1_000_000;

/** Failures, one per minute until now. */
const SLOW = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((minutes) => NOW - minutes * 60_000);
const QUICK = [NOW, NOW, NOW, NOW];

/** Failures in a row: none, up to nine slowly, or four just now. */
const STRIKES = [[], ...SLOW.map((_, at) => SLOW.slice(0, at + 1)), QUICK].map((strikes) => ({ strikes }));

/** Each phase, in every form that leads to other decisions. */
const PHASES = {
  absent: [{}],
  starting: STRIKES,
  loading: STRIKES,
  warming: STRIKES,
  ready: STRIKES,
  stopping: ["stopped", "starting", FAILURE].flatMap((next) =>
    [false, true].flatMap((killed) => STRIKES.map(({ strikes }) => ({ next, killed, strikes }))),
  ),
  waiting: [{ failure: FAILURE }],
  asleep: [{}],
  failed: [{ failure: FAILURE }],
  stopped: [{}],
};

const EVENTS = [
  ["a turn needs it", { type: "wanted" }],
  ["it listens", { type: "listening" }],
  ["its weights are in memory", { type: "loaded" }],
  ["it has generated a token", { type: "generated" }],
  ["its time limit is over", { type: "time-over" }],
  ["it hangs", { type: "hung" }],
  ["it has ended", { type: "gone", failure: FAILURE, idle: false }],
  ["it has ended, being idle", { type: "gone", failure: FAILURE, idle: true }],
  ["mallex ends", { type: "stop-asked", how: "stop" }],
  ["the lease is released", { type: "released" }],
  ["`mallex restart`", { type: "restart-asked" }],
];

const EFFECTS = {
  lease: () => "find the running server of this launch, or start one",
  abandon: () => "abandon the start, which cleans up after itself",
  probe: () => "request one token",
  watch: () => "check for hangs while turns are in flight",
  release: () => "release the lease",
  terminate: () => "SIGTERM",
  kill: () => "SIGKILL",
  arm: ({ ms }) => `time: ${ms === START_WITHIN_MS ? "`startWithin`" : `${ms / 1000} s`}`,
};

/** Placeholder for the one duration that the file sets; this is its default. */
const START_WITHIN_MS = 600_000;

/** @param nextStep of the machine @returns two tables in Markdown */
export function supervisionTables({ nextStep }) {
  const names = Object.keys(PHASES);
  const cells = EVENTS.map(([event, given]) => [event, ...names.map((name) => becomes(nextStep, name, given))]);
  return `${table(["", ...names], cells)}\n\n${table(["event", "in", "what mallex does"], EVENTS.flatMap(deeds))}`;

  /** Groups phases with the same action. */
  function deeds([event, given]) {
    const texts = names.map((name) => [name, done(nextStep, name, given)]).filter(([, text]) => text !== "");
    return [...new Set(texts.map(([, text]) => text))].map((text) => {
      const same = texts.filter(([, other]) => other === text).map(([name]) => name);
      return [event, same.join(", "), text];
    });
  }
}

function steps(nextStep, name, event) {
  return PHASES[name].map((form) => {
    const before = { at: name, strikes: [], ...form };
    return { before, ...nextStep(before, event, { now: NOW, startWithinMs: START_WITHIN_MS }) };
  });
}

/** The phases that may follow; empty if the phase doesn't change. */
function becomes(nextStep, name, event) {
  const changed = steps(nextStep, name, event).filter(({ before, state }) => before !== state);
  return [...new Set(changed.map(({ state }) => state.at))].filter((at) => at !== name).join(" or ");
}

function done(nextStep, name, event) {
  const lists = steps(nextStep, name, event).map(({ effects }) =>
    effects.filter(({ do: what }) => what !== "disarm").map((effect) => EFFECTS[effect.do](effect)),
  );
  const texts = [...new Set(lists.map((list) => list.join(", ")))].filter((text) => text !== "");
  const rests = texts.filter((text) => /^time: [\d.]+ s$/.test(text));
  if (rests.length < 2) return texts.join(" or ");
  return [...texts.filter((text) => !rests.includes(text)), `${rests[0]} to ${rests.at(-1)}`].join(" or ");
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
