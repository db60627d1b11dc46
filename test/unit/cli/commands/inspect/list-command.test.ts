import { expect, test } from "vitest";
import { commandLine } from "../../../../../src/cli/command-line.ts";
import { listCommand } from "../../../../../src/cli/commands/inspect/list.ts";
import { cliHome } from "../../cli-home.ts";

test("the help names every list", async () => {
  const { context, put } = cliHome();
  put("mallex.yaml", "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n");
  const help = commandLine("1.0.0", [], () => Promise.resolve()).commands.find((command) => command.name() === "list");
  const words = help?.registeredArguments[0]?.description.split(/, | or /);
  const { data } = await listCommand(context, {});
  expect(words).toEqual(Object.keys(data as object));
});
