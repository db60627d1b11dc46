import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { anthropicBody, openaiBody } from "./body.mjs";
import { startChild, timeProcess } from "./child.mjs";
import { createAgent } from "./read-stream.mjs";
import { MODELS } from "./script.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const JSON_TYPE = { "content-type": "application/json" };

/** The bench's own configuration: a profile for each way in which the scripted upstream answers. */
function configuration(upstream) {
  const profile = (model) =>
    `  ${model}: { backend: scripted, model: ${model}, window: 200000, output: 1024, size: large }\n`;
  return (
    "version: 1\nextends: [mallex:claude-code, mallex:models]\n" +
    `backends:\n  scripted: { kind: openai, url: "${upstream}/v1" }\n` +
    `profiles:\n${MODELS.map(profile).join("")}server: { port: 0 }\n`
  );
}

/** Writes the configuration and trusts it, as a person would. @returns arguments and environment for the CLI */
export async function prepareMallex({ bin, folder, upstream }) {
  const config = `${folder}/mallex.yaml`;
  await mkdir(folder, { recursive: true });
  await writeFile(config, configuration(upstream));
  const env = { ...process.env, HOME: folder, MALLEX_HOME: `${folder}/home` };
  return { env, config, args: (command, ...more) => [bin, command, "--config", config, ...more] };
}

/** Direct, through the yardstick, through mallex: what to send where, and the process that works. The caller stops `children`, also after a failure. */
export async function startTargets({ bin, folder, children }) {
  const start = async (args, env) => {
    const child = await startChild(args, env);
    children.push(child);
    return child;
  };
  const upstream = (await start([here("upstream.mjs")])).line;
  const passThrough = await start([here("pass-through.mjs"), upstream]);
  const mallex = await prepareMallex({ bin, folder, upstream });
  await timeProcess(mallex.args("trust", "--yes"), mallex.env);
  const served = await start(mallex.args("serve", "--json"), mallex.env);
  const { url, token } = JSON.parse(served.line);
  if (url === undefined) throw new Error(`mallex does not serve: ${served.line}`);
  return {
    direct: openai(upstream),
    "pass-through": { ...openai(passThrough.line), pid: passThrough.pid },
    mallex: {
      pid: served.pid,
      agent: createAgent(),
      url: `${url}/v1/messages?beta=true`,
      headers: {
        ...JSON_TYPE,
        "x-mallex-token": token,
        "anthropic-version": "2023-06-01",
        "user-agent": "claude-cli/2.1.329",
      },
      body: anthropicBody,
    },
  };
}

function openai(base) {
  return { agent: createAgent(), url: `${base}/v1/chat/completions`, headers: JSON_TYPE, body: openaiBody };
}
