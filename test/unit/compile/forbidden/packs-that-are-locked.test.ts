import { refuseAll } from "./refuse-all.ts";
import { WAYS_IN } from "./ways-in.ts";

refuseAll(WAYS_IN.filter(({ kind }) => kind === "locked" || kind === "installed"));
