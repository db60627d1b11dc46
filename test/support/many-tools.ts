/** What servers of the Model Context Protocol offer, in words of our own but at usual lengths: schemas of some 700 characters. */
export interface ServedTool {
  readonly name: string;
  readonly description: string;
  readonly input_schema: Readonly<Record<string, unknown>>;
}

const SERVERS = ["tracker", "wiki", "calendar", "mail", "files", "database", "browser", "deploys", "metrics", "chat"];
const VERBS = ["create", "list", "get", "update", "delete", "search", "move", "archive", "restore", "export"];
const THINGS = ["item", "comment"];

/** `mcp__tracker__create_item` and the like: ten servers, twenty tools each, at most 200. */
export function manyTools(count: number): ServedTool[] {
  const all = SERVERS.flatMap((server) =>
    VERBS.flatMap((verb) => THINGS.map((thing) => servedTool(server, verb, thing))),
  );
  return all.slice(0, count);
}

function servedTool(server: string, verb: string, thing: string): ServedTool {
  const description = `${capital(verb)}s one ${thing} of the ${server}. Returns the ${thing} with its id, its author and when it was last changed. Fails where the person that the token belongs to may not ${verb} it; ask them before you try again.`;
  const properties = {
    project: {
      type: "string",
      description: `The project of the ${server} in which the ${thing} is, by its short name`,
    },
    id: { type: "string", description: `The id of the ${thing}, as another call has returned it` },
    fields: {
      type: "object",
      description: `What the ${thing} is to say`,
      properties: {
        title: { type: "string", minLength: 1 },
        labels: { type: "array", items: { type: "string" }, default: [] },
        owner: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
      },
      required: ["title"],
    },
    order: { type: "string", enum: ["newest", "oldest", "title"], default: "newest" },
    limit: { type: "integer", minimum: 1, maximum: 100, default: 20 },
    include_archived: { type: "boolean", default: false },
  };
  return {
    name: `mcp__${server}__${verb}_${thing}`,
    description,
    input_schema: { type: "object", properties, required: ["project"], additionalProperties: false },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
