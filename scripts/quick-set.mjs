/** The files of the slow suites that `npm test` runs: one question, one tool loop and one fault, with the real client and the real model server.
 * A file belongs here if no unit test covers its risk; together they take half a minute on two cores at small depth. */
export const QUICK = ["test/e2e/answer.test.ts", "test/e2e/tool-loop.test.ts", "test/fault/child.test.ts"];
