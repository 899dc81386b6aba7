import { BroadcastChannel } from 'node:worker_threads';
import * as z from 'zod';

/** The name that stands for any test while a file is loaded or its hooks run. */
export const OUTSIDE = ' outside tests';

/** A request to the thread that runs tests. */
const requestSchema = z.discriminatedUnion('kind', [
  /** Load modules before any test; what they compute now is kept for every mutant. */
  z.strictObject({ kind: z.literal('load'), modules: z.array(z.string()) }),
  /** Run every test of a file without a mutant, and record which mutants each test reaches. */
  z.strictObject({ kind: z.literal('learn'), file: z.string() }),
  /** Run tests of a file, with a mutant or without, up to the first failure. */
  z.strictObject({
    kind: z.literal('try'),
    file: z.string(),
    tests: z.array(z.string()),
    mutant: z.string().optional(),
    hitLimit: z.number().optional(),
  }),
  z.strictObject({ kind: z.literal('stop') }),
]);

const resultSchema = z.strictObject({
  name: z.string(),
  failed: z.boolean(),
  /** Milliseconds of processor time. */
  took: z.number(),
  message: z.string(),
});

/** An answer of that thread. */
const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('ran'),
    results: z.array(resultSchema),
    /** How often the mutant was reached. */
    hits: z.number(),
    /** For each test, how often each mutant was reached; an empty name stands for the loading of modules. */
    reached: z.record(z.string(), z.record(z.string(), z.number())),
  }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Ran = Extract<Answer, { kind: 'ran' }>;

/**
 * One end of a channel between the two threads of a process; messages are read in the order in which they were sent.
 */
const line = <Incoming, Outgoing>(name: string, outgoing: string, read: (message: unknown) => Incoming) => {
  const incoming = new BroadcastChannel(name);
  const back = new BroadcastChannel(outgoing);
  const unread: Incoming[] = [];
  let waiting: ((message: Incoming) => void) | undefined;
  incoming.onmessage = (event: unknown) => {
    const message = read(z.object({ data: z.unknown() }).parse(event).data);
    if (waiting === undefined) unread.push(message);
    else waiting(message);
    waiting = undefined;
  };
  return {
    send: (message: Outgoing): void => back.postMessage(message),
    next: (): Promise<Incoming> => {
      const first = unread.shift();
      return first === undefined
        ? new Promise((resolve) => {
            waiting = resolve;
          })
        : Promise.resolve(first);
    },
    close: (): void => {
      incoming.close();
      back.close();
    },
  };
};

/** The end for the thread that runs tests. */
export const testsEnd = () => line<Request, Answer>('mutants: requests', 'mutants: answers', requestSchema.parse);

/** The end for the thread that sends requests. */
export const asksEnd = () => line<Answer, Request>('mutants: answers', 'mutants: requests', answerSchema.parse);
