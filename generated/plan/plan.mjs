// Compiled by mallex from mallex.yaml. Never edited: run `mallex compile`.
function freeze(value) {
  if (value !== null && typeof value === "object") for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

export const plan = freeze({
  "version": 1,
  "server": {
    "port": 3456,
    "record": true,
    "earlyHeadMs": 1500,
    "pingMs": 8000,
    "maxBodyBytes": 33554432
  },
  "launch": {
    "args": [],
    "env": {
      "ANTHROPIC_BASE_URL": {
        "from": "url"
      },
      "ANTHROPIC_AUTH_TOKEN": {
        "from": "token"
      },
      "ANTHROPIC_CUSTOM_HEADERS": {
        "from": "tokenHeader"
      },
      "ANTHROPIC_MODEL": {
        "from": "model"
      },
      "ANTHROPIC_DEFAULT_OPUS_MODEL": {
        "from": "model"
      },
      "ANTHROPIC_DEFAULT_SONNET_MODEL": {
        "from": "model"
      },
      "ANTHROPIC_DEFAULT_HAIKU_MODEL": {
        "from": "model"
      },
      "CLAUDE_CODE_MAX_CONTEXT_TOKENS": {
        "from": "window"
      },
      "CLAUDE_CODE_MAX_OUTPUT_TOKENS": {
        "from": "output"
      },
      "CLAUDE_CODE_DISABLE_UNKNOWN_MODEL_WINDOW_ENFORCEMENT": "1",
      "CLAUDE_CODE_ATTRIBUTION_HEADER": "0",
      "CLAUDE_CODE_TOTAL_TOKENS_REMINDER": "off",
      "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
      "CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK": "1",
      "API_TIMEOUT_MS": "3600000",
      "NO_PROXY": {
        "from": "noProxy"
      },
      "CLAUDE_CODE_USE_BEDROCK": "0",
      "CLAUDE_CODE_USE_VERTEX": "0",
      "CLAUDE_CODE_USE_FOUNDRY": "0",
      "CLAUDE_CODE_USE_MANTLE": "0",
      "CLAUDE_CODE_USE_ANTHROPIC_AWS": "0",
      "CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD": "0",
      "CLAUDE_CODE_USE_GATEWAY": "0",
      "ANTHROPIC_UNIX_SOCKET": ""
    }
  },
  "backends": {
    "local": {
      "kind": "mlx",
      "promptCacheEntries": 10
    }
  },
  "profiles": {
    "local": {
      "backend": "local",
      "model": "mallex/smollm2-135m",
      "window": 8192,
      "output": 1024,
      "size": "small",
      "sampling": {
        "temperature": 0
      }
    }
  },
  "tiers": [
    {
      "id": "low",
      "about": "everyday questions and edits",
      "profiles": [
        "local"
      ]
    },
    {
      "id": "high",
      "about": "hard questions, long work",
      "profiles": [
        "local"
      ]
    }
  ],
  "userAgent": "claude-cli/",
  "sizes": {
    "large": {
      "prompt": "client",
      "toolset": "none"
    },
    "small": {
      "prompt": "mallex:prompts/small",
      "toolset": "none"
    }
  },
  "classes": [],
  "routes": [],
  "parts": {
    "instructions": [
      {
        "at": {
          "tag": "system-reminder",
          "tests": [
            {
              "op": "startsWith",
              "value": "Codebase and user instructions"
            }
          ],
          "without": [
            "Codebase and user instructions are shown below"
          ]
        }
      },
      {
        "client": [
          {
            "op": "<",
            "version": [
              2,
              1
            ]
          }
        ],
        "at": {
          "tag": "system-reminder",
          "between": {
            "start": "# claudeMd",
            "end": "highly relevant to your task."
          },
          "without": [
            "# claudeMd",
            "Codebase and user instructions are shown below",
            "IMPORTANT: this context may or may not be relevant",
            "# important-instruction-reminders",
            "Do what has been asked; nothing more",
            "NEVER create files unless they're absolutely",
            "ALWAYS prefer editing an existing file to",
            "NEVER proactively create documentation files"
          ]
        }
      }
    ],
    "environment": [
      {
        "at": {
          "between": {
            "start": "# Environment\nYou have been invoked",
            "end": "\n\n"
          },
          "without": [
            "# Environment",
            "You have been invoked",
            "Downloaded files and extracted archives",
            "In `curl`"
          ]
        }
      },
      {
        "at": {
          "section": "# Environment",
          "paragraph": "You have been invoked"
        }
      },
      {
        "at": {
          "tag": "env"
        }
      }
    ],
    "git": [
      {
        "at": {
          "tag": "system-reminder",
          "section": "# gitStatus",
          "without": [
            "# gitStatus",
            "This is the git status at the start",
            "Claude Code attached this context"
          ]
        }
      },
      {
        "at": {
          "between": {
            "start": "gitStatus: This is the git status"
          },
          "without": [
            "gitStatus: This is the git status"
          ]
        }
      }
    ],
    "date": [
      {
        "at": {
          "paragraph": "Today's date is"
        }
      }
    ]
  },
  "trim": [
    {
      "id": "billing",
      "at": {
        "line": "x-anthropic-billing-header:"
      },
      "do": "drop"
    },
    {
      "id": "model-name",
      "at": {
        "paragraph": "You are powered by the model"
      },
      "do": "drop"
    },
    {
      "id": "deferred-tools",
      "at": {
        "paragraph": "The following deferred tools are now available"
      },
      "do": "drop"
    },
    {
      "id": "agent-types",
      "at": {
        "paragraph": "Available agent types for the Agent tool"
      },
      "do": "drop"
    },
    {
      "id": "agent-advice",
      "at": {
        "paragraph": "When you launch multiple agents"
      },
      "do": "drop"
    },
    {
      "id": "skills",
      "at": {
        "paragraph": "The following skills are available"
      },
      "do": "drop"
    }
  ],
  "filters": [
    {
      "id": "commit-attribution",
      "at": {
        "tag": "system-reminder",
        "tests": [
          {
            "op": "startsWith",
            "value": "Attribution for git commits"
          }
        ]
      },
      "do": "drop"
    },
    {
      "id": "context-frame",
      "at": {
        "tag": "system-reminder",
        "line": "As you answer the user's questions, you can use"
      },
      "do": "drop"
    },
    {
      "id": "reminders",
      "at": {
        "tag": "system-reminder"
      },
      "do": "unwrap"
    }
  ],
  "toolsets": {
    "none": {
      "others": "drop"
    }
  },
  "templates": [
    "mallex:prompts/small"
  ],
  "hash": "f2bc1c9f31a620a9"
});

/** Precompiled Handlebars templates by name. */
export const templates = {
  "mallex:prompts/small": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n# Instructions\n"
    + ((stack1 = container.lambda(container.strict(depth0, "instructions", {"start":{"line":5,"column":2},"end":{"line":5,"column":14}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n# Environment\n"
    + ((stack1 = container.lambda(container.strict(depth0, "environment", {"start":{"line":10,"column":2},"end":{"line":10,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n# Git\n"
    + ((stack1 = container.lambda(container.strict(depth0, "git", {"start":{"line":15,"column":2},"end":{"line":15,"column":5}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "date", {"start":{"line":19,"column":2},"end":{"line":19,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "You are a helpful AI assistant. Answer the question directly, in one to three short sentences. You can read only this text: you can't run commands or open files.\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"instructions"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"environment"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"git"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"date"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":20,"column":7}}})) != null ? stack1 : "");
},"useData":true},
};
