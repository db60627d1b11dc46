import { LONG_LIFE, optimizeLater } from "./code/optimize-later.ts";
import { connectHost } from "./context/connect-host.ts";
import { main } from "./run-command-line.ts";

optimizeLater(LONG_LIFE);
const host = connectHost();
void main(process.argv.slice(2), host).then(() => host.finished());
