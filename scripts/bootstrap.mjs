#!/usr/bin/env node
// Entry point of `npm start`, `npm test` and a clone's `mallex`: checks Node, repairs node_modules and dist, then continues as mallex (or as the test runner).
// No dependencies, and no syntax newer than the first Node with ES modules, so that an old Node can print the message.
import { spawnSync } from "child_process";
import { createHash } from "crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "fs";
import { basename, join } from "path";
import { createInterface } from "readline";
import { fileURLToPath, pathToFileURL } from "url";

const OLDEST_NODE = [20, 19];
const NPM_MB = 120;
const LATER_MB = 350;
const NPM_LINES = 4;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const at = (path) => join(ROOT, path);
const MODULES_MARK = at("node_modules/.mallex-installed");
const BUILD_MARK = at("dist/.mallex-built");

const ENTRY = "dist/programs/main.js";

function say(text) {
  process.stderr.write(text + "\n");
}

function fail(message, hint) {
  say("mallex: " + message + "\n  " + hint);
  // `eval "$(mallex env)" && claude` must not start a client
  if (process.argv[2] === "mallex" && process.argv[3] === "env") process.stdout.write("false\n");
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    "needs Node " +
      OLDEST_NODE.join(".") +
      " or newer; this is v" +
      process.versions.node +
      " (" +
      process.execPath +
      ")",
    "get one from https://nodejs.org, or with a version manager: `nvm install 22`, `fnm install 22`, `brew install node@22`",
  );
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

function readOr(path, other) {
  return existsSync(path) ? readFileSync(path, "utf8") : other;
}

/** The lock file, and the machine that optional packages were chosen for. */
function modulesKey() {
  return hashOf(readFileSync(at("package-lock.json"), "utf8") + process.platform + process.arch);
}

/** npm writes this list last: if it names every package of the lock, an `npm ci` has completed. */
function isInstalledByHand() {
  const listed = JSON.parse(readOr(at("node_modules/.package-lock.json"), "{}")).packages || {};
  const { packages } = JSON.parse(readFileSync(at("package-lock.json"), "utf8"));
  return Object.keys(packages).every((path) => {
    const { integrity, optional } = packages[path];
    const found = listed[path];
    return path === "" || (found ? found.integrity === integrity : optional === true);
  });
}

/** Whether the user has agreed to all downloads of the first start. */
async function mendModules() {
  const key = modulesKey();
  if (readOr(MODULES_MARK, "") === key) return false;
  const missing = !isInstalledByHand();
  const agreed = missing && (await askOnTerminal());
  if (missing) {
    say("mallex: fetching npm packages (about " + NPM_MB + " MB) …");
    runNpm([
      "ci",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--no-update-notifier",
      "--loglevel=error",
      "--fetch-retry-mintimeout=1000",
      "--fetch-retry-maxtimeout=3000",
    ]);
  }
  writeFileSync(MODULES_MARK, key);
  return agreed;
}

/** One question for all downloads of the first start; mallex then only lists the sizes. Without a terminal: no question, no agreement. */
function askOnTerminal() {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  say(
    "mallex sets itself up once. It fetches about " +
      NPM_MB +
      " MB of npm packages into this folder; its first start then fetches",
  );
  say(
    "up to " +
      LATER_MB +
      " MB more (Python packages, a small model, the client where there is none) into " +
      (process.env.MALLEX_HOME || "~/.mallex") +
      ".",
  );
  return new Promise((resolve) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    let answer = "no";
    terminal.question("Go on? [Y/n] ", (typed) => {
      answer = typed;
      terminal.close();
    });
    terminal.on("close", () => {
      if (!/^\s*(y|yes|)\s*$/i.test(answer)) fail("nothing was fetched", "start again when you like");
      resolve(true);
    });
  });
}

function runNpm(args) {
  const cli = process.env.npm_execpath || "";
  const ours = basename(cli) === "npm-cli.js";
  const done = spawnSync(ours ? process.execPath : "npm", ours ? [cli].concat(args) : args, {
    cwd: ROOT,
    encoding: "utf8",
    // stdout is for the client's answer
    stdio: ["ignore", 2, "pipe"],
  });
  if (done.status === 0) return;
  const said = done.error ? done.error.message : done.stderr;
  say(shortened(said));
  fail(
    "the npm packages could not be installed" + why(said),
    "fix that and start again: the installation resumes where it stopped",
  );
}

/** npm's first lines describe the error; the rest repeats it and names the log file. */
function shortened(said) {
  const lines = said.split("\n").filter((line) => line.replace(/^npm (error|ERR!)/, "").trim() !== "");
  return lines.slice(0, NPM_LINES).join("\n");
}

function why(said) {
  if (/ENOSPC|EDQUOT/.test(said)) return ": the disk is full";
  if (/ENOENT/.test(said) && /spawn/.test(said))
    return ": npm was not found on the PATH (it comes with Node from nodejs.org)";
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(said))
    return ": the network is unreachable";
  if (/EACCES|EPERM|EROFS/.test(said)) return ": a file can't be written (who owns this folder?)";
  if (/EINTEGRITY/.test(said)) return ": a package is not what the lock file expects";
  return "";
}

/** Every file that the build reads, with size and time: cheaper than reading their contents. */
function sourcesKey() {
  const files = ["package-lock.json", "scripts/build.mjs", "scripts/generate.mjs"].concat(
    listSources("src"),
    listSources("schema"),
  );
  return hashOf(
    files
      .map((path) => {
        const { size, mtimeMs } = statSync(at(path));
        return [path, size, mtimeMs].join(" ");
      })
      .join("\n"),
  );
}

function listSources(folder) {
  return readdirSync(at(folder), { withFileTypes: true }).reduce((found, entry) => {
    const path = folder + "/" + entry.name;
    if (entry.isDirectory()) return found.concat(listSources(path));
    return /\.(ts|json)$/.test(entry.name) ? found.concat(path) : found;
  }, []);
}

function mendBuild() {
  const key = sourcesKey();
  if (readOr(BUILD_MARK, "") === key && existsSync(at(ENTRY))) return;
  say("mallex: building …");
  const done = spawnSync(process.execPath, [at("scripts/build.mjs")], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) fail("the build failed", "the lines above say where; `git status` shows what was changed");
  writeFileSync(BUILD_MARK, key);
}

/** In this process: a second one takes time to start, and needs forwarding of signals and the exit code. */
async function goOn(file, args) {
  process.argv = process.argv.slice(0, 2).concat(args);
  await import(pathToFileURL(at(file)).href);
}

async function main([mode, ...args]) {
  checkNode();
  if (!["start", "test", "mallex"].includes(mode))
    fail("bootstrap knows start, test and mallex", "use `npm start` or `npm test`");
  const agreed = await mendModules();
  mendBuild();
  // npm runs in this folder, the client in the user's working folder: `npm --prefix ~/mallex start`
  if (mode === "start" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  if (mode === "test") await goOn("scripts/test.mjs", args);
  else if (mode === "mallex") await goOn(ENTRY, args);
  else await goOn(ENTRY, ["run", "--shipped"].concat(agreed ? ["--yes"] : [], "--", args));
}

main(process.argv.slice(2)).catch((error) => {
  say(String((error && error.stack) || error));
  process.exit(70);
});
