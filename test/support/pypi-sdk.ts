import { fileURLToPath } from "node:url";
import type { Sdk, SdkSaid } from "./sdk.ts";
import { askPython } from "./ask-python.ts";
import { pythonEnvironment } from "./python-environment.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/python-sdk/", import.meta.url));

/** The official SDK for Python, in a process of its own, fetched once into the tests' cache. */
export async function pypiSdk(): Promise<Sdk> {
  const python = await pythonEnvironment("python-sdk", `${FOLDER}requirements.txt`);
  const asker = askPython(python, `${FOLDER}ask.py`);
  return { ...asker, ask: async (wish) => (await asker.ask(wish)) as SdkSaid };
}
