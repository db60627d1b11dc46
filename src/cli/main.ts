import { optimizeLater, SHORT_LIFE } from "./code/optimize-later.ts";
import { commandOf, splitArguments } from "./split-arguments.ts";
import { wantsSetup } from "./setup/wants-setup.ts";
import { readVersion } from "./version.ts";

/** Commands that start the server, in a process of its own: this one survives it and starts it again. */
const HOSTED: ReadonlySet<string> = new Set(["run", "resume", "record", "serve"]);

const argv = process.argv.slice(2);
// Other modules are imported later: they would take most of the time until the server process starts.
if (wantsSetup(argv, process.stdin.isTTY && process.stderr.isTTY))
  void perform(["setup", "--", ...splitArguments(argv).client]);
else if (HOSTED.has(commandOf(splitArguments(argv).own) ?? "")) void host(argv);
else if (argv.length === 1 && argv[0] === "--version") printVersion();
else void perform(argv);

async function host(words: readonly string[]): Promise<void> {
  const { hostServer } = await import("./host/host-server.ts");
  await hostServer(words);
}

function printVersion(): void {
  process.stdout.on("error", () => undefined);
  process.stdout.write(`${readVersion()}\n`);
}

async function perform(words: readonly string[]): Promise<void> {
  optimizeLater(SHORT_LIFE);
  const { main } = await import("./run-command-line.ts");
  await main(words);
}
