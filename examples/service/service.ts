// A service in which a school's application keeps its journeys: Fastify, the store, and nothing else.
import swagger from '@fastify/swagger';
import { type Store, StoreError } from '@work-elements/store';
import fastify from 'fastify';
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { InputError, readInput } from 'work-elements';
import type { ZodType } from 'zod';
import { routes } from './routes.js';

const statusOf: Partial<Record<StoreError['code'], number>> = {
  'unknown-journey': 404,
  'journey-exists': 409,
  conflict: 409,
  'not-a-cursor': 422,
};

/** A journey’s id has at most 2,048 characters, each of which takes up to twelve in an address. */
const LONGEST_ID = 12 * 2048;

/** The service for a store, not yet listening. */
export const service = async (store: Store) => {
  const app = fastify({
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: LONGEST_ID },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler<ZodType>(({ schema }) => (data) => {
    try {
      return { value: readInput(schema, data, 'request') };
    } catch (error) {
      if (error instanceof InputError) return { error };
      throw error;
    }
  });
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Journeys', version: '0.1.0', description: 'Learners’ journeys and the work in them.' },
    },
    transform: jsonSchemaTransform,
  });
  app.setErrorHandler((error, _, reply) => {
    // The library’s errors state what was expected, what was found, where, and what to do.
    if (error instanceof InputError) return reply.code(422).send({ error: error.name, issues: error.issues });
    if (error instanceof StoreError) {
      const issues = [{ path: '', code: error.code, message: error.message }];
      return reply.code(statusOf[error.code] ?? 500).send({ error: error.name, issues });
    }
    return reply.send(error);
  });
  await app.register(routes(store));
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
};
