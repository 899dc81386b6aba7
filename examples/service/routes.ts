// The handful of routes that an application needs. Every shape is one zod schema, which validates requests, serialises
// responses and generates the OpenAPI document.
import { historyQuerySchema, inboxQuerySchema, type Store } from '@work-elements/store';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import {
  type ImplementationModel,
  InputError,
  type JourneyEventInput,
  journeyEventSchema,
  journeyStartSchema,
  models,
  objectiveStatuses,
  openWork,
  parseModel,
} from 'work-elements';
import * as z from 'zod';

const id = z.string().min(1).max(2048);
const params = z.object({ journey: id });
const ready = new Map(Object.values(models).map((model) => [model.id, model]));

const workItem = z.looseObject({
  id: z.string(),
  element: z.string(),
  step: z.string(),
  title: z.string(),
  subject: z.object({ kind: z.enum(['objective', 'case', 'learner']), id: z.string() }),
  responsible: z.array(z.string()),
  outcomes: z.array(z.string()),
  since: z.string().nullable(),
});

const issue = z.object({ path: z.string(), code: z.string(), message: z.string() });

const changes = z.object({
  revision: z.number().int(),
  status: z.enum(['under-way', 'settled', 'withdrawn']),
  repeated: z.boolean(),
  opened: z.array(workItem),
  closed: z.array(workItem),
  suspended: z.array(workItem),
  resumed: z.array(workItem),
  reassigned: z.array(workItem),
  changed: z.array(workItem),
  warnings: z.array(issue),
});

/** What is wrong with a request, in the library’s own format. */
const problem = z.object({ error: z.string(), issues: z.array(issue) });
const problems = { 404: problem, 409: problem, 422: problem };

const event = journeyEventSchema;

/** Clients may not reassign work; whoever runs the service does, by a separate route. */
const refuseReassigning = (given: JourneyEventInput | readonly JourneyEventInput[]): void => {
  if (![given].flat().some((each) => each?.type === 'model.reassigned')) return;
  const message = 'a model is reassigned for all its journeys, by POST /reassignments';
  throw new InputError('journey event', [{ path: 'type', code: 'not-from-outside', message }]);
};

/** The id of a ready model, or a model document, which the library parses itself because its errors say more. */
const document = z
  .record(z.string(), z.unknown())
  .describe('An implementation model, by the JSON Schema of work-elements');
const model = z.union([z.enum([...ready.keys()]), document]);

const modelGiven = (given: z.infer<typeof model>): ImplementationModel =>
  typeof given === 'string' ? (ready.get(given) ?? models.validator) : parseModel(given);

const started = z.object({ journey: id, model, ...journeyStartSchema.shape });

/** Moves all journeys of a model to another, recorded as an event of each. */
const reassignment = z.object({ from: model, to: model, id, at: z.iso.datetime({ offset: true }) });

// Query parameters are text, and are converted to the types that the store takes.
const inboxQuery = inboxQuerySchema.extend({
  suspended: z.stringbool().exactOptional(),
  limit: z.coerce.number().pipe(inboxQuerySchema.shape.limit.unwrap()).exactOptional(),
});
const historyQuery = z.strictObject({
  // Otherwise an empty text would be read as 0.
  after: z
    .preprocess(
      (text) => (text === '' ? Number.NaN : text),
      z.coerce.number().pipe(historyQuerySchema.shape.after.unwrap()),
    )
    .exactOptional(),
  limit: z.coerce.number().pipe(historyQuerySchema.shape.limit.unwrap()).exactOptional(),
});

/** The routes for a store. */
export const routes =
  (store: Store): FastifyPluginCallbackZod =>
  (app, _, done) => {
    app.post(
      '/journeys',
      { schema: { body: started, response: { 201: changes, ...problems } } },
      async (request, reply) => {
        const { journey, model, ...start } = request.body;
        const step = await store.start(journey, modelGiven(model), start);
        return reply.code(201).send(changesOf(step));
      },
    );

    app.post(
      '/journeys/:journey/events',
      {
        schema: {
          params,
          body: z.union([event, z.array(event).min(1).max(100)]),
          response: { 200: changes, ...problems },
        },
      },
      async (request, reply) => {
        refuseReassigning(request.body);
        return reply.code(200).send(changesOf(await store.advance(request.params.journey, request.body)));
      },
    );

    app.get(
      '/journeys/:journey',
      {
        schema: {
          params,
          response: {
            200: z.object({
              learner: z.string(),
              revision: z.number().int(),
              status: z.string(),
              objectives: z.record(z.string(), z.string()),
              work: z.array(workItem),
            }),
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const journey = await store.read(request.params.journey);
        const { learner, revision, status } = journey;
        const work = openWork(journey).map(asData);
        return reply
          .code(200)
          .send({ learner: learner.id, revision, status, objectives: { ...objectiveStatuses(journey) }, work });
      },
    );

    app.get(
      '/journeys/:journey/history',
      {
        schema: {
          params,
          querystring: historyQuery,
          response: {
            200: z.object({
              entries: z.array(z.looseObject({ activity: z.string(), time: z.string().nullable() })),
              next: z.number().int().nullable(),
            }),
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const { entries, next } = await store.history(request.params.journey, request.query);
        return reply.code(200).send({ entries: entries.map((entry) => ({ ...entry })), next });
      },
    );

    app.post(
      '/reassignments',
      {
        schema: {
          body: reassignment,
          response: {
            200: z.object({
              moved: z.number().int(),
              refused: z.array(z.object({ journey: z.string(), issues: z.array(issue) })),
            }),
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const { from, to, id, at } = request.body;
        const { moved, refused } = await store.reassign(modelGiven(from), modelGiven(to), { id, at });
        const why = refused.map(({ journey, issues }) => ({ journey, issues: [...issues] }));
        return reply.code(200).send({ moved, refused: why });
      },
    );

    app.get(
      '/inbox',
      {
        schema: {
          querystring: inboxQuery,
          response: {
            200: z.object({
              items: z.array(workItem.extend({ journey: z.string(), learner: z.string(), due: z.string().nullable() })),
              next: z.string().nullable(),
            }),
            ...problems,
          },
        },
      },
      async (request, reply) => {
        const { items, next } = await store.inbox(request.query);
        return reply.code(200).send({ items: items.map((item) => ({ ...item, ...asData(item) })), next });
      },
    );

    done();
  };

type Step = Awaited<ReturnType<Store['start']>>;
type Item = Step['opened'][number];

const asData = (item: Item) => ({
  ...item,
  responsible: [...item.responsible],
  outcomes: [...item.outcomes],
});

const changesOf = ({ journey, repeated, warnings, ...step }: Step) => ({
  revision: journey.revision,
  status: journey.status,
  repeated,
  opened: step.opened.map(asData),
  closed: step.closed.map(asData),
  suspended: step.suspended.map(asData),
  resumed: step.resumed.map(asData),
  reassigned: step.reassigned.map(asData),
  changed: step.changed.map(asData),
  warnings: [...warnings],
});
