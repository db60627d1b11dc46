import { hostServer } from "./host/host-server.ts";
import { commandOf, splitArguments } from "./split-arguments.ts";

/** Commands that start the server, in a process of its own: this one survives it and starts it again. */
const HOSTED: ReadonlySet<string> = new Set(["run", "resume", "record", "serve"]);

const argv = process.argv.slice(2);
// Other modules are imported later: they would take most of the time until the server process starts.
if (HOSTED.has(commandOf(splitArguments(argv).own) ?? "")) await hostServer(argv);
else await (await import("./perform.ts")).main(argv);
