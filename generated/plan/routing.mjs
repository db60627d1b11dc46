// By `mallex compile`; never edited. Behind a rule is its path in the file that it or its section names.
/** @type {import("./routing.d.mts").Plan} */
export const plan = {
 version: 1,
 server: {port: 3456, record: true, earlyHeadMs: 800, pingMs: 8000, maxBodyBytes: 33554432, reload: true, strict: false, graceMs: 3000},
 launch: {
  args: [],
  env: {
   ANTHROPIC_BASE_URL: {from: "url"},
   ANTHROPIC_AUTH_TOKEN: {from: "token"},
   ANTHROPIC_CUSTOM_HEADERS: {from: "tokenHeader"},
   ANTHROPIC_MODEL: {from: "model"},
   ANTHROPIC_DEFAULT_MODEL: {from: "model"},
   ANTHROPIC_DEFAULT_OPUS_MODEL: {from: "model"},
   ANTHROPIC_DEFAULT_SONNET_MODEL: {from: "model"},
   ANTHROPIC_DEFAULT_HAIKU_MODEL: {from: "model"},
   ANTHROPIC_DEFAULT_FABLE_MODEL: {from: "model"},
   CLAUDE_CODE_MAX_CONTEXT_TOKENS: {from: "window"},
   CLAUDE_CODE_MAX_OUTPUT_TOKENS: {from: "output"},
   CLAUDE_CODE_DISABLE_UNKNOWN_MODEL_WINDOW_ENFORCEMENT: {from: "smallWindow"},
   CLAUDE_CODE_ATTRIBUTION_HEADER: "0",
   CLAUDE_CODE_TOTAL_TOKENS_REMINDER: "off",
   CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
   CLAUDE_CODE_ENABLE_PROMPT_SUGGESTION: {from: "promptSuggestions"},
   DISABLE_COST_WARNINGS: "1",
   CLAUDE_CODE_DISABLE_NONSTREAMING_FALLBACK: "1",
   CLAUDE_CODE_RESUME_HINT_COMMAND: "mallex",
   API_TIMEOUT_MS: "3600000",
   NO_PROXY: {from: "noProxy"},
   CLAUDE_CODE_USE_BEDROCK: "0",
   CLAUDE_CODE_USE_VERTEX: "0",
   CLAUDE_CODE_USE_FOUNDRY: "0",
   CLAUDE_CODE_USE_MANTLE: "0",
   CLAUDE_CODE_USE_ANTHROPIC_AWS: "0",
   CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD: "0",
   CLAUDE_CODE_USE_GATEWAY: "0",
   ANTHROPIC_UNIX_SOCKET: "",
  },
  releases: [
   {client: ">=2 <2.1", settings: {companyAnnouncements: [{from: "notice"}]}},
   {client: ">=2.1", settings: {companyAnnouncements: [{from: "autoModeNotice"}], modelPicker: {replaceBuiltInOptions: true, options: {from: "modelRows"}}}},
  ],
 },
 backends: { // mallex:defaults
  local: {kind: "mlx", promptCacheEntries: 10, idleStopMs: 900000, onExit: "askOnce", startWithinMs: 600000, hangAfterMs: 120000, concurrent: 4, waiting: 100}, // backends.local
 },
 profiles: { // mallex.yaml
  local: {backend: "local", model: "mallex/smollm2-135m", window: 8192, output: 1024, size: "tiny", dialect: "native", reads: ["tagged"], sampling: {temperature: 0}}, // profiles.local
 },
 tiers: [ // mallex:defaults
  {id: "low",               about: "everyday questions and edits", profiles: ["local"]}, // tiers.low
  {id: "high",              about: "hard questions, long work", profiles: ["local"]}, // tiers.high
 ],
 userAgent: "claude-cli/",
 sizes: { // mallex:defaults
  large: {prompt: "client", toolset: "client", budget: {head: 20000}}, // mallex:claude-code sizes.large
  tiny: {prompt: "mallex:prompts/small", toolset: "none"}, // mallex:claude-code sizes.tiny
  small: {prompt: "mallex:prompts/small", toolset: "core"}, // mallex:claude-code sizes.small
  medium: {prompt: "mallex:prompts/medium", toolset: "core"}, // mallex:claude-code sizes.medium
 },
 classes: [ // mallex:claude-code
  {id: "probe",             when: [{kind: "tools", some: false}, {kind: "maxTokens", is: 1}, {kind: "user", text: {matches: "^(quota|test|count|Hi|\\.)$"}}], background: true}, // classes.probe
  {id: "title",             when: [{kind: "tools", some: false}, {kind: "outputField", name: "title"}], background: true}, // classes.title
  {id: "topic",             when: [{kind: "tools", some: false}, {kind: "system", text: {contains: "isNewTopic"}}], background: true}, // classes.topic
  {id: "summaryTitle",      when: [{kind: "tools", some: false}, {kind: "user", text: {matches: "^Please write a [0-9-]+ word title\\b"}}], background: true}, // classes.summaryTitle
  {id: "gitHistory",        when: [{kind: "tools", some: false}, {kind: "system", text: {contains: "analyzing git history"}}], background: true}, // classes.gitHistory
  {id: "prefix",            when: [{kind: "tools", some: false}, {kind: "user", text: {contains: "<policy_spec>"}}], background: true}, // classes.prefix
  {id: "filePaths",         when: [{kind: "tools", some: false}, {kind: "system", text: {contains: "<filepaths>"}}], background: true}, // classes.filePaths
  {id: "autoMode",          when: [{kind: "tools", some: false}, {kind: "system", text: {matches: "\\bsecurity monitor\\b"}}], background: true}, // classes.autoMode
  {id: "warmup",            when: [{kind: "tools", some: true}, {kind: "user", text: {is: "Warmup"}}, {kind: "system", text: {matches: "\\b(agent|specialist) for Claude Code\\b"}}], background: true}, // classes.warmup
  {id: "suggestion",        when: [{kind: "user", text: {startsWith: "[SUGGESTION MODE"}}], background: true}, // classes.suggestion
  {id: "compact",           when: [{kind: "user", text: {matches: "<analysis>[\\s\\S]*<summary>"}}], background: false}, // classes.compact
  {id: "subagent",          when: [{kind: "tools", some: true}, {kind: "system", text: {matches: "cc_is_subagent=true|(^|\\n)You are an? [^.\\n]*\\b(agent|specialist) for Claude Code\\b"}}], background: false}, // classes.subagent
  {id: "continued",         when: [{kind: "user", text: {matches: "^(This session is being continued from a previous conversation|Output token limit hit\\b)"}}], background: true}, // classes.continued
 ],
 routes: [ // mallex:claude-code
  {id: "probes",            when: [{kind: "class", any: ["probe"]}], to: {kind: "reply", template: "mallex:replies/probe"}}, // routes.probes
  {id: "warmups",           when: [{kind: "class", any: ["warmup"]}], to: {kind: "reply", template: "mallex:replies/warmup"}}, // routes.warmups
  {id: "titles",            when: [{kind: "class", any: ["title"]}], take: {at: {tag: "session"}}, to: {kind: "reply", template: "mallex:replies/title-json"}}, // routes.titles
  {id: "titles-of-words",   when: [{kind: "class", any: ["title"]}], to: {kind: "reply", template: "mallex:replies/title-json"}}, // routes.titles-of-words
  {id: "summary-titles",    when: [{kind: "class", any: ["summaryTitle"]}], take: {at: {line: "User:", tests: [{matches: "^User: +([^<\\s].*)"}]}}, to: {kind: "reply", template: "mallex:replies/title"}}, // routes.summary-titles
  {id: "topics-begun",      when: [{kind: "class", any: ["topic"]}, {kind: "prefilled", is: true}], to: {kind: "reply", template: "mallex:replies/topic-rest"}}, // routes.topics-begun
  {id: "topics",            when: [{kind: "class", any: ["topic"]}], to: {kind: "reply", template: "mallex:replies/topic"}}, // routes.topics
  {id: "git-history",       when: [{kind: "class", any: ["gitHistory"]}], to: {kind: "reply", template: "mallex:replies/none"}}, // routes.git-history
  {id: "file-paths",        when: [{kind: "class", any: ["filePaths"]}], to: {kind: "reply", template: "mallex:replies/file-paths"}}, // routes.file-paths
  {id: "prefix-of-plain-command", when: [{kind: "class", any: ["prefix"]}], take: {at: {between: {start: "\n\nCommand: "}, tests: [{matches: "^\\n\\nCommand: ([A-Za-z0-9_./][A-Za-z0-9_./:,@%+-]*( [A-Za-z0-9_./:,@%+-]+)*)\\s*$"}]}}, to: {kind: "reply", template: "mallex:replies/taken"}}, // routes.prefix-of-plain-command
  {id: "prefix-of-others",  when: [{kind: "class", any: ["prefix"]}], to: {kind: "reply", template: "mallex:replies/none"}}, // routes.prefix-of-others
  {id: "auto-mode",         when: [{kind: "class", any: ["autoMode"]}], to: {kind: "refuse", message: "this needs a model of size medium or larger, and the profile \"local\" is tiny"}}, // routes.auto-mode
 ],
 parts: { // mallex:defaults
  appended: [ // mallex:claude-code parts.appended
   {client: "<2", at: {between: {start: "src/services/process.ts:712.\n</example>\n", until: ["\ngitStatus: "]}, tests: [{matches: "</example>\\s*\\S"}], without: ["src/services/process.ts:712.", "</example>"]}},
   {at: {between: {start: "</claude_background_info>", until: ["\ngitStatus: "]}, tests: [{matches: "</claude_background_info>\\s*\\S"}], without: ["</claude_background_info>"]}},
   {at: {between: {start: "not an exhaustive survey"}, tests: [{matches: "^not an exhaustive survey\\.?\\s+\\S"}], without: ["not an exhaustive survey"]}},
  ],
  date: [ // mallex:claude-code parts.date
   {at: {tag: "env", line: "Today's date"}},
   {at: {tag: "system-reminder", line: "Today's date is"}},
   {at: {paragraph: "Today's date is"}},
  ],
  instructions: [ // mallex:claude-code parts.instructions
   {at: {tag: "system-reminder", tests: [{startsWith: "Codebase and user instructions"}], without: ["Codebase and user instructions are shown below", "Contents of /"]}},
   {at: {tag: "system-reminder", between: {start: "# claudeMd", end: "highly relevant to your task."}, without: ["# claudeMd", "Contents of /", "Codebase and user instructions are shown below", "IMPORTANT: this context may or may not be relevant", "# important-instruction-reminders", "Do what has been asked; nothing more", "NEVER create files unless they're absolutely", "ALWAYS prefer editing an existing file to", "NEVER proactively create documentation files"]}},
   {at: {tag: "system-reminder", section: "# claudeMd"}},
  ],
  environment: [ // mallex:claude-code parts.environment
   {at: {tag: "env", without: ["Is directory a git repo", "OS Version"]}},
   {at: {between: {start: "# Environment\n", end: "\n\n"}, tests: [{matches: "[Ww]orking directory"}], without: ["# Environment", "You have been invoked", "Is a git repository", "OS Version", "Downloaded files and extracted archives", "In `curl`"]}},
   {at: {tag: "system-reminder", section: "# Environment", tests: [{matches: "[Ww]orking directory"}], without: ["# Environment", "You have been invoked", "Is a git repository", "OS Version", "Downloaded files and extracted archives", "In `curl`"]}},
   {at: {section: "# Environment", paragraph: "You have been invoked"}},
  ],
  git: [ // mallex:claude-code parts.git
   {at: {tag: "system-reminder", section: "# gitStatus", without: ["# gitStatus", "This is the git status at the start", "Claude Code attached this context"]}},
   {at: {section: "# gitStatus", without: ["# gitStatus", "This is the git status at the start"]}},
   {at: {between: {start: "gitStatus: "}, without: ["gitStatus: "]}},
  ],
 },
 sources: { // mallex:claude-code
  hook: [ // sources.hook
   {role: "user", at: {tag: "session-start-hook"}},
   {role: "user", at: {tag: "user-prompt-submit-hook"}},
   {role: "user", at: {tag: "post-tool-use-hook"}},
   {role: "user", at: {tag: "system-reminder", tests: [{matches: "^\\s*\\S+ hook (success|additional context|blocking error)\\b"}]}},
   {role: "user", at: {tests: [{startsWith: "Stop hook feedback:\n"}]}},
   {role: "user", client: "<2", at: {tests: [{matches: "^\\S+ operation feedback:\\n"}]}},
   {role: "tool", at: {tests: [{matches: "^(\\[error\\] )?\\S+ operation blocked by hook:"}]}},
   {role: "tool", at: {tests: [{matches: "^(\\[error\\] )?PreToolUse:\\S+ hook error:"}]}},
   {role: "system", at: {between: {start: "SessionStart", until: ["\n\nSessionStart:", "\n\nUserPromptSubmit hook ", "\n\nPreToolUse:", "\n\nPostToolUse:", "\n\nSubagentStart hook ", "\n\n# ", "\n\nToday's date is ", "\n\nYou are powered by ", "\n\nThe following ", "\n\nAvailable agent types "]}, tests: [{matches: "^\\S+ hook (success|additional context|blocking error)\\b"}]}},
   {role: "system", at: {between: {start: "UserPromptSubmit", until: ["\n\nSessionStart:", "\n\nUserPromptSubmit hook ", "\n\nPreToolUse:", "\n\nPostToolUse:", "\n\nSubagentStart hook ", "\n\n# ", "\n\nToday's date is ", "\n\nYou are powered by ", "\n\nThe following ", "\n\nAvailable agent types "]}, tests: [{matches: "^\\S+ hook (success|additional context|blocking error)\\b"}]}},
   {role: "system", at: {between: {start: "PreToolUse", until: ["\n\nSessionStart:", "\n\nUserPromptSubmit hook ", "\n\nPreToolUse:", "\n\nPostToolUse:", "\n\nSubagentStart hook ", "\n\n# ", "\n\nToday's date is ", "\n\nYou are powered by ", "\n\nThe following ", "\n\nAvailable agent types "]}, tests: [{matches: "^\\S+ hook (success|additional context|blocking error)\\b"}]}},
   {role: "system", at: {between: {start: "PostToolUse", until: ["\n\nSessionStart:", "\n\nUserPromptSubmit hook ", "\n\nPreToolUse:", "\n\nPostToolUse:", "\n\nSubagentStart hook ", "\n\n# ", "\n\nToday's date is ", "\n\nYou are powered by ", "\n\nThe following ", "\n\nAvailable agent types "]}, tests: [{matches: "^\\S+ hook (success|additional context|blocking error)\\b"}]}},
   {role: "system", at: {between: {start: "SubagentStart", until: ["\n\nSessionStart:", "\n\nUserPromptSubmit hook ", "\n\nPreToolUse:", "\n\nPostToolUse:", "\n\nSubagentStart hook ", "\n\n# ", "\n\nToday's date is ", "\n\nYou are powered by ", "\n\nThe following ", "\n\nAvailable agent types "]}, tests: [{matches: "^\\S+ hook (success|additional context|blocking error)\\b"}]}},
  ],
 },
 needs: { // mallex:claude-code
  Agent: [ // clientTools.Agent.needs
   {at: {paragraph: "Available agent types"}},
   {at: {paragraph: "When you launch multiple agents"}},
   {at: {tag: "system-reminder", tests: [{startsWith: "Available agent types"}]}},
  ],
  Skill: [ // clientTools.Skill.needs
   {at: {paragraph: "The following skills are available"}},
   {at: {paragraph: "Available skills:"}},
   {at: {tag: "system-reminder", tests: [{startsWith: "The following skills are available"}]}},
  ],
  SlashCommand: [ // clientTools.SlashCommand.needs
   {at: {between: {start: "Available Commands:\n"}}},
  ],
  Task: [ // clientTools.Task.needs
   {at: {paragraph: "Available agent types"}},
  ],
  TodoWrite: [ // clientTools.TodoWrite.needs
   {at: {tag: "system-reminder", tests: [{contains: "todo list"}]}},
   {at: {tag: "system-reminder", tests: [{startsWith: "The TodoWrite tool"}]}},
  ],
  ToolSearch: [ // clientTools.ToolSearch.needs
   {at: {paragraph: "The following deferred tools are now available"}},
   {at: {tag: "system-reminder", tests: [{startsWith: "The following deferred tools are now available"}]}},
   {client: ">=2.1", at: {between: {start: "# MCP Server Instructions", until: ["\nThe following skills are", "\nToday's date is"]}}},
  ],
  "mcp__*": [ // clientTools.mcp__*.needs
   {client: "<2.1", at: {between: {start: "# MCP Server Instructions", until: ["\ngitStatus: "]}}},
   {client: ">=2.1", at: {between: {start: "# MCP Server Instructions", until: ["\nThe following skills are", "\nToday's date is"]}}},
  ],
 },
 trim: [ // mallex:claude-code
  {id: "billing",           at: {line: "x-anthropic-billing-header:"}, do: "drop"}, // trim.billing
  {id: "model-name",        at: {line: "You are powered by the model"}, do: "drop"}, // trim.model-name
  {id: "model-family",      at: {tag: "claude_background_info"}, do: "drop"}, // trim.model-family
  {id: "deferred-tools",    at: {paragraph: "The following deferred tools are now available"}, unless: ["ToolSearch"], do: "drop"}, // trim.deferred-tools
  {id: "agent-types",       at: {paragraph: "Available agent types for the Agent tool"}, unless: ["Agent"], do: "drop"}, // trim.agent-types
  {id: "agent-advice",      at: {paragraph: "When you launch multiple agents"}, unless: ["Agent"], do: "drop"}, // trim.agent-advice
  {id: "skills",            at: {paragraph: "The following skills are available"}, unless: ["Skill"], do: "drop"}, // trim.skills
  {id: "countdown",         at: {tag: "total_tokens"}, do: "drop"}, // trim.countdown
  {id: "session-hook-done", at: {line: "SessionStart:", tests: [{matches: "hook success:?\\s*(success|ok|done)?\\.?\\s*$", flags: "i"}]}, do: "drop"}, // trim.session-hook-done
  {id: "prompt-hook-done",  at: {line: "UserPromptSubmit", tests: [{matches: "hook success:?\\s*(success|ok|done)?\\.?\\s*$", flags: "i"}]}, do: "drop"}, // trim.prompt-hook-done
 ],
 filters: [ // mallex:claude-code
  {id: "commit-attribution", at: {tag: "system-reminder", tests: [{startsWith: "Attribution for git commits"}]}, do: "drop"}, // filters.commit-attribution
  {id: "context-frame",     at: {tag: "system-reminder", line: "As you answer the user's questions, you can use"}, do: "drop"}, // filters.context-frame
  {id: "context-note",      at: {tag: "system-reminder", line: "IMPORTANT: this context may or may not be relevant"}, do: "drop"}, // filters.context-note
  {id: "general-advice",    at: {tag: "system-reminder", section: "# important-instruction-reminders"}, do: "drop"}, // filters.general-advice
  {id: "empty-todo-list",   at: {tag: "system-reminder", tests: [{matches: "^\\s*This is a reminder that your todo list is currently empty"}]}, unless: ["TodoWrite"], do: "drop"}, // filters.empty-todo-list
  {id: "task-nags",         at: {tag: "system-reminder", tests: [{matches: "^\\s*The (TodoWrite tool|task tools?) ha(s|ve)n.t been used recently"}]}, unless: ["TodoWrite", "TaskCreate", "TaskUpdate"], do: "drop"}, // filters.task-nags
  {id: "malware-nag",       at: {tag: "system-reminder", tests: [{startsWith: "Whenever you read a file, you should consider whether"}]}, do: "drop"}, // filters.malware-nag
  {id: "countdown-notes",   at: {tag: "system-reminder", tests: [{matches: "^\\s*(Token usage|USD budget|Output tokens)\\b[^\\n]*\\d[^\\n]*$"}]}, do: "drop"}, // filters.countdown-notes
  {id: "countdown-tag",     at: {tag: "total_tokens"}, do: "drop"}, // filters.countdown-tag
  {id: "hook-done",         at: {tag: "system-reminder", tests: [{matches: "^\\s*\\S+ hook success:?\\s*(success|ok|done)?\\.?\\s*$", flags: "i"}]}, do: "drop"}, // filters.hook-done
  {id: "late-model-name",   at: {tag: "system-reminder", tests: [{startsWith: "You are powered by the model"}]}, do: "drop"}, // filters.late-model-name
  {id: "late-deferred-tools", at: {tag: "system-reminder", tests: [{startsWith: "The following deferred tools are now available"}]}, unless: ["ToolSearch"], do: "drop"}, // filters.late-deferred-tools
  {id: "late-agent-types",  at: {tag: "system-reminder", tests: [{startsWith: "Available agent types for the Agent tool"}]}, unless: ["Agent"], do: "drop"}, // filters.late-agent-types
  {id: "late-skills",       at: {tag: "system-reminder", tests: [{startsWith: "The following skills are available"}]}, unless: ["Skill"], do: "drop"}, // filters.late-skills
  {id: "model-command",     client: ">=2", at: {between: {start: "<command-name>/model</command-name>", end: "</command-args>"}}, do: "drop"}, // filters.model-command
  {id: "model-picked",      client: ">=2", at: {tag: "local-command-stdout", tests: [{matches: "^\\s*(Set model to|Kept model as) "}]}, do: "drop"}, // filters.model-picked
  {id: "model-unknown",     client: ">=2", at: {tag: "local-command-stdout", tests: [{matches: "^\\s*Model \\S+ not found\\s*$"}]}, do: "drop"}, // filters.model-unknown
  {id: "command-caveat",    at: {tag: "local-command-caveat"}, do: "replace", with: "(Commands that the user runs in the client are marked as such, with their output: they need no answer.)"}, // filters.command-caveat
  {id: "old-command-caveat", client: "<2", at: {paragraph: "Caveat: The messages below were generated by the user while running local commands"}, do: "keep"}, // filters.old-command-caveat
  {id: "command-name",      at: {tag: "command-name"}, do: "keep"}, // filters.command-name
  {id: "command-message",   at: {tag: "command-message"}, do: "keep"}, // filters.command-message
  {id: "command-arguments", at: {tag: "command-args"}, do: "keep"}, // filters.command-arguments
  {id: "command-output",    at: {tag: "local-command-stdout"}, do: "keep"}, // filters.command-output
  {id: "command-errors",    at: {tag: "local-command-stderr"}, do: "keep"}, // filters.command-errors
  {id: "shell-input",       at: {tag: "bash-input"}, do: "keep"}, // filters.shell-input
  {id: "shell-output",      at: {tag: "bash-stdout"}, do: "keep"}, // filters.shell-output
  {id: "shell-errors",      at: {tag: "bash-stderr"}, do: "keep"}, // filters.shell-errors
  {id: "task-notes",        at: {tag: "task-notification"}, do: "keep"}, // filters.task-notes
  {id: "editor-selection",  at: {tag: "ide_selection"}, do: "keep"}, // filters.editor-selection
  {id: "editor-file",       at: {tag: "ide_opened_file"}, do: "keep"}, // filters.editor-file
  {id: "session-hook",      at: {tag: "session-start-hook"}, do: "unwrap"}, // filters.session-hook
  {id: "prompt-hook",       at: {tag: "user-prompt-submit-hook"}, do: "unwrap"}, // filters.prompt-hook
  {id: "tool-hook",         at: {tag: "post-tool-use-hook"}, do: "unwrap"}, // filters.tool-hook
  {id: "reminders",         at: {tag: "system-reminder"}, do: "unwrap"}, // filters.reminders
 ],
 toolsets: { // mallex:defaults
  none: { // toolsets.none
   shell: "Bash",
   tools: [],
   others: [{match: "*", do: "drop"}],
  },
  client: { // mallex:claude-code toolsets.client
   shell: "Bash",
   tools: [],
   others: [{match: "mcp__*", do: "keep"}, {match: "*", do: "keep"}],
  },
  core: { // mallex:claude-code toolsets.core
   shell: "Bash",
   tools: [
    {name: "read_file", as: ["Read"], about: "show a file", args: [{name: "path", to: "file_path"}, {name: "offset", to: "offset"}, {name: "limit", to: "limit"}]}, // mallex:claude-code toolsets.core.tools.read_file
    {name: "write_file", as: ["Write"], about: "create a file, or replace all of it", args: [{name: "path", to: "file_path"}, {name: "text", to: "content"}]}, // mallex:claude-code toolsets.core.tools.write_file
    {name: "edit_file", as: ["Edit"], about: "in a file, replace old text, which must be exact, by new", args: [{name: "path", to: "file_path"}, {name: "old", to: "old_string"}, {name: "new", to: "new_string"}]}, // mallex:claude-code toolsets.core.tools.edit_file
    {name: "bash",      as: ["Bash"], about: "run a command", args: [{name: "command", to: "command"}]}, // mallex:claude-code toolsets.core.tools.bash
    {name: "glob",      as: ["Glob"], about: "find files by name", args: [{name: "pattern", to: "pattern"}, {name: "path", to: "path"}], fallback: "shell.glob"}, // mallex:claude-code toolsets.core.tools.glob
    {name: "grep",      as: ["Grep"], about: "search in files", args: [{name: "pattern", to: "pattern"}, {name: "path", to: "path"}], fallback: "shell.grep"}, // mallex:claude-code toolsets.core.tools.grep
   ],
   others: [{match: "mcp__*", do: "find"}, {match: "*", do: "drop"}],
   find: {find: "find_tool", use: "use_tool", client: "ToolSearch"},
  },
 },
 repeats: {tell: 3, stop: 8, text: 4000},
 intents: [ // mallex:claude-code/intents
  { // intents.chit_chat
   id: "chit_chat",
   about: "talk, greetings, thanks, general knowledge, and quick questions that need no look at the project",
   to: {kind: "tier", tier: "low"},
   patterns: [
    {matches: "^(hi|hello|hey|hiya|howdy|good (morning|afternoon|evening|night))( (there|claude|everybody|all))?[ .!]*$", flags: "i"},
    {matches: "^(thanks|thank you|thx|ty|cheers|much appreciated)( (so|very) much| a lot| a million)?[ .!]*$", flags: "i"},
    {matches: "^(bye|goodbye|bye bye|see you|see you (later|tomorrow|soon)|have a (nice|good) (day|evening|weekend))[ .!]*$", flags: "i"},
    {matches: "^(who|what) are you[ ?!.]*$", flags: "i"},
    {matches: "^how are you( doing)?( today)?[ ?!.]*$", flags: "i"},
    {matches: "^(hallo|guten (morgen|tag|abend)|moin|servus|danke( schön| dir| sehr)?|vielen dank|tschüss|bonjour|bonsoir|salut|merci( beaucoup)?|au revoir)[ .!]*$", flags: "i"},
    {matches: "^(hola|buenos días|buenas( tardes| noches)?|(muchas )?gracias|adiós|olá|oi|bom dia|boa (tarde|noite)|(muito )?obrigad[oa]|tchau|ciao|buongiorno|buonasera|grazie( mille)?|arrivederci)[ .!]*$", flags: "i"},
    {matches: "^(hoi|goedemorgen|goedenavond|dank je( wel)?|bedankt|tot ziens|cześć|dzień dobry|dziękuję( bardzo)?|dzięki|do widzenia|merhaba|selam|günaydın|(çok )?teşekkürler|teşekkür ederim|(çok )?sağ ?ol)[ .!]*$", flags: "i"},
    {matches: "^(привет|здравствуйте?|доброе утро|добрый (день|вечер)|спасибо( большое)?|благодарю|пока|до свидания)[ .!]*$", flags: "i"},
    {matches: "^(你好|您好|早上好|晚上好|谢谢(你|您)?|多谢|再见|こんにちは|おはよう(ございます)?|こんばんは|ありがとう(ございます)?|さようなら|안녕(하세요)?|감사합니다|고마워(요)?)[ .!！。]*$", flags: "i"},
    {matches: "^(नमस्ते|नमस्कार|(बहुत )?धन्यवाद|शुक्रिया|अलविदा|مرحبا|أهلا|السلام عليكم|صباح الخير|مساء الخير|شكرا( جزيلا)?|مع السلامة)[ .!।]*$", flags: "i"},
   ],
  },
  { // intents.simple_code
   id: "simple_code",
   about: "small, well-defined work on the project: a rename, a comment, a test, a typo, a command to run, something to show, find, explain or commit",
   to: {kind: "tier", tier: "low"},
   patterns: [
    {matches: "^(please )?(run|rerun|execute) (all )?(the )?(unit )?tests?( suite)?( please)?[ .!]*$", flags: "i"},
    {matches: "^(please )?(commit|push|commit and push)( (this|it|that|these|the changes|everything))?( please)?[ .!]*$", flags: "i"},
    {matches: "^(git (status|log|diff|branch|pull|push|stash|fetch)|ls|pwd|(npm|pnpm|yarn) (test|start|run [a-z:-]+|install)|cargo (test|build|check|fmt|clippy)|go (test|build|vet)( \\./\\.\\.\\.)?|make( (all|test|tests|build|install|clean|lint|run|check|format))?|pytest)( -[a-zA-Z-]+)*[ .!]*$", flags: "i"},
   ],
  },
  { // intents.hard_question
   id: "hard_question",
   about: "design and architecture, hard bugs (races, leaks, now-and-then failures, performance), large refactoring or migration, security reviews, features across many files, trade-offs, proofs, algorithms",
   to: {kind: "tier", tier: "high"},
   patterns: [
    {matches: "\\bultrathink\\b", flags: "i"},
   ],
  },
  { // intents.try_again
   id: "try_again",
   about: "the last answer was wrong, incomplete or not what was asked for; it still fails",
   to: {kind: "escalate", by: 1},
   patterns: [
    {matches: "^(no[,.!]* )?(that'?s|that is|this is|it'?s|it is) ((still|completely|totally|just) )?(wrong|not right|incorrect|not correct|not what i (asked( for)?|meant|wanted))[ .!]*$", flags: "i"},
    {matches: "^(no[,.!]* )?((it|this|that) )?(still )?(does ?n['’o]?t|did ?n['’o]?t) (work|help)( either)?[ .!]*$", flags: "i"},
    {matches: "^(no[,.!]* )?((it|this|that)('s| is)? )?still (fails|failing|broken|wrong|not working|the same( error)?|crashes)[ .!]*$", flags: "i"},
    {matches: "^((no|nope|wrong)[,.!]* )?(please )?try (it |that )?(once )?again( please)?[ .!]*$", flags: "i"},
    {matches: "^(the )?same (error|problem|result|issue)( again| as before)?[ .!]*$", flags: "i"},
    {matches: "^(you broke it|wrong answer|wrong|incorrect)[ .!]*$", flags: "i"},
    {matches: "^((nein, )?(das ist|das war) (immer noch )?(falsch|nicht richtig)|stimmt nicht|geht (immer noch )?nicht|funktioniert (immer noch )?nicht|versuch'?s? (es )?noch ?(ein)?mal|nochmal)[ .!]*$", flags: "i"},
    {matches: "^((non, )?c'est (toujours )?faux|ça ne (marche|fonctionne) (toujours )?pas|réessaie|recommence|(no, )?(eso )?está mal|(sigue sin|no) funciona|inténtalo de nuevo|(não, )?(isso )?está errado|(ainda )?não funciona|tente de novo)[ .!]*$", flags: "i"},
    {matches: "^((no, )?è sbagliato|non funziona( ancora)?|riprova|(nee, )?dat klopt niet|het werkt (nog steeds )?niet|probeer (het )?opnieuw|(nie, )?to jest źle|źle|(nadal )?nie działa|spróbuj (jeszcze raz|ponownie)|(hayır, )?yanlış|(hâlâ )?çalışmıyor|tekrar dene)[ .!]*$", flags: "i"},
    {matches: "^((нет, )?(это )?неправильно|неверно|(всё ещё |все еще |опять )?не работает|попробуй ещё раз|不对|错了|还是不行|再试一次|重新来|違います|間違っています|(まだ)?動きません|もう一度(やって)?|틀렸어(요)?|(아직도|여전히) 안 ?돼(요)?|다시 해 ?(봐|줘)|(यह )?गलत है|फिर से (कोशिश )?करो|(هذا )?خطأ|(ما زال )?لا يعمل|حاول مرة أخرى)[ .!！。।]*$", flags: "i"},
   ],
  },
 ],
 decide: {by: ["patterns", "examples"], default: "simple_code", forgetMs: 43200000},
 hash: "042c5c77ebafd273",
};
