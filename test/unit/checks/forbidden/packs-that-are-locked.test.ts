import { byDepth } from "../../../support/depth.ts";
import { refuseAll } from "./refuse-all.ts";
import { WAYS_IN } from "./ways-in.ts";

const WAYS = WAYS_IN.filter(({ kind }) => kind === "locked" || kind === "installed");

refuseAll(WAYS, byDepth({ small: 1, full: WAYS.length }));
