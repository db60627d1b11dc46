import { setFlagsFromString } from "node:v8";
import { hostServer } from "./host/host-server.ts";
import { commandOf, splitArguments } from "./split-arguments.ts";
import { readVersion } from "./version.ts";

/** Commands that start the server, in a process of its own: this one survives it and starts it again. */
const HOSTED: ReadonlySet<string> = new Set(["run", "resume", "record", "serve"]);

/** The optimizing compiler takes a third of the processor time of a process that ends after a second: these V8 versions can be told to use it later. */
const KNOWS_BUDGET = /^1[1-3]\./;

const argv = process.argv.slice(2);
// Other modules are imported later: they would take most of the time until the server process starts.
if (HOSTED.has(commandOf(splitArguments(argv).own) ?? "")) void hostServer(argv);
else if (argv.length === 1 && argv[0] === "--version") printVersion();
else void perform();

function printVersion(): void {
  process.stdout.on("error", () => undefined);
  process.stdout.write(`${readVersion()}\n`);
}

async function perform(): Promise<void> {
  if (KNOWS_BUDGET.test(process.versions.v8)) setFlagsFromString("--interrupt-budget=1000000");
  const { main } = await import("./perform.ts");
  await main(argv);
}
