import { main } from "./perform.ts";
import { connectHost } from "./context/connect-host.ts";

const host = connectHost();
await main(process.argv.slice(2), host);
host.finished();
