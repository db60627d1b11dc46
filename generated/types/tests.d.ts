// From schema/tests.schema.json by `npm run generate`. Never edited.

/**
 * A tool of `clientTools` by its name, or any other with its arguments.
 */
export type GivenTool = (string | {
/**
 * Its name, as the client has it.
 */
name: string
/**
 * The client's description of it.
 */
about?: string
/**
 * Its arguments with their types.
 */
args?: {
/**
 * Type of the argument.
 */
[k: string]: "string" | "number" | "boolean" | "array" | "object" | "any"
}
/**
 * Arguments that no call may leave out.
 */
required?: string[]
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Answered without a model, with this text.
 */
export type TextTest = (string | {
/**
 * The whole text, spaces around it left out.
 */
is?: string
/**
 * The text that it begins with.
 */
startsWith?: string
/**
 * Text anywhere in it.
 */
contains?: string
/**
 * A regular expression of the linear kind: no look-around, no back-references.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})
/**
 * Refused, with this message.
 */
export type TextTest1 = (string | {
/**
 * The whole text, spaces around it left out.
 */
is?: string
/**
 * The text that it begins with.
 */
startsWith?: string
/**
 * Text anywhere in it.
 */
contains?: string
/**
 * A regular expression of the linear kind: no look-around, no back-references.
 */
matches?: string
/**
 * Of the expression: i, m, s.
 */
flags?: string
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
})

/**
 * A `*.test.yaml`: tests of the rules beside it.
 */
export interface Tests {
/**
 * Version of this language.
 */
version: 1
/**
 * Requests and what the rules make of them.
 * 
 * @minItems 1
 */
tests: [Test, ...(Test)[]]
/**
 * This interface was referenced by `Tests`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * A request and what the rules make of it. Without `expect`, `mallex test` prints what they do.
 */
export interface Test {
/**
 * What is tested: `a question stays local`. Unique across all files.
 */
name: string
given: Given
expect?: Expect
/**
 * This interface was referenced by `Test`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * The request: one of `user`, `messages` or `file`, and what else it brings.
 */
export interface Given {
/**
 * The user's message; several texts are blocks of one message.
 * 
 * @minItems 1
 */
user?: (string | [string, ...(string)[]])
/**
 * A conversation, in order.
 * 
 * @minItems 1
 */
messages?: [GivenMessage, ...(GivenMessage)[]]
/**
 * A request that `mallex record` saved, or a request body: JSON, in this file's folder or below. Other keys override it.
 */
file?: string
/**
 * The client's system text; several texts are blocks of it.
 * 
 * @minItems 1
 */
system?: (string | [string, ...(string)[]])
/**
 * Release of the client: 2.1.329. Default: unknown, which fits no range.
 */
client?: string
/**
 * What the client asks for: a tier, a profile, or a name of its own. Default: `mallex/anthropic-auto`.
 */
model?: string
/**
 * The client's tools, in its order. Default: none.
 */
tools?: GivenTool[]
/**
 * Tokens of the answer at most. Default 32000.
 */
maxTokens?: number
/**
 * The answer must be JSON with this field.
 */
outputField?: string
/**
 * Whether the client asks for a stream. Default true.
 */
stream?: boolean
/**
 * The user's message has an image.
 */
image?: true
/**
 * The effort that the client asks for. Default: none.
 */
effort?: ("low" | "medium" | "high" | "xhigh" | "max")
/**
 * Whether the client asks for thinking. Default false.
 */
thinking?: boolean
/**
 * Id of the subagent that sends the request. Default: the main conversation.
 */
agent?: string
/**
 * Id of the session, as the client sends it. Default: none.
 */
session?: string
/**
 * As if the profile were of this size. For packs, which have no profiles.
 */
size?: string
/**
 * As if the profile had this dialect.
 */
dialect?: string
/**
 * This interface was referenced by `Given`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * One step of the conversation: one of these keys.
 */
export interface GivenMessage {
/**
 * The user's message; several texts are blocks of one message.
 * 
 * @minItems 1
 */
user?: (string | [string, ...(string)[]])
/**
 * What the model has answered.
 */
assistant?: string
/**
 * A tool that the model has called.
 */
call?: {
/**
 * Its name, as the client has it.
 */
tool: string
/**
 * Its arguments.
 */
input?: {

}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * What the first call without a result returned.
 */
result?: string
/**
 * A system message within the conversation.
 */
system?: string
/**
 * This interface was referenced by `GivenMessage`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * All keys must hold.
 */
export interface Expect {
/**
 * The request class.
 */
class?: string
/**
 * The route that matches, by id; `none`: no route does.
 */
route?: string
/**
 * The intent of the user's message, found without a model; `none`: something else has decided.
 */
intent?: string
/**
 * The step that finds the intent.
 */
step?: ("patterns" | "examples" | "default")
/**
 * The tier that answers.
 */
tier?: string
/**
 * The profile that answers.
 */
profile?: string
/**
 * The profiles that are tried, in order: those of the tier, without what `bound` keeps out.
 * 
 * @minItems 1
 */
chain?: [string, ...(string)[]]
/**
 * What keeps the session with local profiles: the id of a rule of `neverLeaves`, or `localOnly`; `none`: nothing does.
 */
bound?: string
reply?: TextTest
refused?: TextTest1
/**
 * Ids of trim rules and filters, and names of parts: all of these fire. An empty list: none does.
 */
fired?: string[]
/**
 * None of these fires.
 */
notFired?: string[]
/**
 * The whole prompt, as the model gets it.
 */
prompt?: {
/**
 * Each of these texts is in it.
 * 
 * @minItems 1
 */
contains?: (string | [string, ...(string)[]])
/**
 * None of these texts is in it.
 * 
 * @minItems 1
 */
without?: (string | [string, ...(string)[]])
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Names of the tools that the model gets, in order.
 */
tools?: string[]
headTokens?: NumberTest
promptTokens?: NumberTest1
/**
 * Another test whose prompt is the beginning of this one's, message for message: the cache holds.
 */
stablePrefixWith?: string
/**
 * This interface was referenced by `Expect`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Tokens of the system text and of the tools.
 */
export interface NumberTest {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `NumberTest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
/**
 * Tokens of the whole prompt.
 */
export interface NumberTest1 {
/**
 * Exactly.
 */
is?: number
/**
 * Less than.
 */
under?: number
/**
 * More than.
 */
over?: number
/**
 * This interface was referenced by `NumberTest`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 * 
 * This interface was referenced by `NumberTest1`'s JSON-Schema definition
 * via the `patternProperty` "^x-".
 */
[k: string]: unknown
}
