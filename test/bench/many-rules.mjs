// Files with many rules that have much in common, as those of a large team would.

const ROUTES = [
  (i) => `when: { user: { contains: "topic ${i} of the team" } }`,
  (i) => `when: { tools: some, user: { startsWith: "Please do task ${i}:" } }`,
  (i) => `when: { class: kind${i % 7}, outputField: field${i} }`,
  (i) => `when: { model: ["claude-opus-*-${i}", "model-${i}-*"], stream: true }`,
  (i) => `when: { client: ">=2.${i} <2.${i + 1}", system: "part ${i} of the system" }`,
  (i) => `when: { maxTokens: { over: ${10 * i}, under: ${10 * i + 9} }, tools: none }`,
  (i) => `when: { user: { matches: '^case ${i}\\b' }, prefilled: false }`,
];

const FILTERS = [
  (i) => `tag: tag-${i}`,
  (i) => `tag: system-reminder, contains: "advert number ${i} of many"`,
  (i) => `tag: system-reminder, startsWith: "Reminder ${i}: "`,
  (i) => `tag: system-reminder, line: "IMPORTANT ${i}: "`,
  (i) => `section: "# Section ${i}"`,
  (i) => `between: { start: "<<begin ${i}>>", end: "<<end ${i}>>" }`,
  (i) => `paragraph: "Paragraph ${i} begins"`,
  (i) => `line: "x-header-${i}:"`,
  (i) => `contains: "secret word ${i}!"`,
  (i) => `tag: note, matches: '^\\s*Notice ${i}\\b'`,
];

/** A whole file with so many routes, filters and trims, none of them in the shadow of another. */
export function manyRules(count) {
  const of = (share) => Math.round(count * share);
  const list = (name, kinds, more) => (size) =>
    `${name}:\n${Array.from({ length: size }, (_, i) => `  - { id: r${i}, ${kinds[i % kinds.length](1000 + i)}, ${more} }\n`).join("")}`;
  const classes = Array.from(
    { length: 7 },
    (_, i) => `  - { id: kind${i}, when: { system: "kind ${i} of request" } }\n`,
  );
  return (
    "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n" +
    `classes:\n${classes.join("")}` +
    list("routes", ROUTES, "tier: low")(of(0.4)) +
    list("filters", FILTERS, "do: drop")(of(0.4)) +
    list("trim", FILTERS, "do: drop")(of(0.2))
  );
}

const SLOW = [
  (i) => `\\b(?:fix|repair)\\b.*\\b${i}x\\b.*\\btest\\b.*`,
  (i) => `(?:foo|ba[rz]${i})+ x${i}[a-f]{2,5}`,
  (i) => `(?:please )+fix ${i}x`,
  (i) => `^(?:[a-z]+ )*case ${i}\\b.*(?:now|soon)`,
];

/** A file with so many routes whose expressions can be matched in many ways, which proofs about them must not follow. */
export function slowExpressions(count) {
  const routes = Array.from(
    { length: count },
    (_, i) =>
      `  - { id: r${i}, when: { class: main, user: { matches: '${SLOW[i % SLOW.length](1000 + i)}' } }, tier: low }\n`,
  );
  return (
    "version: 1\nextends: [mallex:claude-code]\n" +
    "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n" +
    `routes:\n${routes.join("")}`
  );
}
