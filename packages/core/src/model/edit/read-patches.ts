import * as z from 'zod';
import { ModelError } from '../../vocabulary/input-error.js';
import { list } from '../../vocabulary/list.js';
import { pathText } from '../../vocabulary/path.js';
import { plainData } from '../../vocabulary/plain-data.js';
import { readBySchema } from '../../vocabulary/read-by-schema.js';
import type { ImplementationModel } from '../model.js';
import type { ModelPatch } from './model-patch.js';

const FORBIDDEN = ['__proto__', 'prototype', 'constructor'];

const keySchema = z.union([
  z.number().int().min(0),
  z.string().refine((key) => !FORBIDDEN.includes(key), {
    error: 'expected a key of a model; this one is reserved by JavaScript',
  }),
]);

const patchSchema = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: list(keySchema, 1, { error: 'expected a path with at least one key' }),
  value: z.unknown().optional(),
  madeFor: z
    .strictObject({
      fingerprint: z.string(),
      ids: list(z.string()),
      parts: z.record(z.string(), z.string()).exactOptional(),
    })
    .exactOptional(),
});

/** Reads patches from unknown data. @throws ModelError with every problem @internal */
export const readPatches = ({ id }: ImplementationModel, patches: unknown): readonly ModelPatch[] => {
  const { data, issues } = plainData(patches);
  if (issues.length > 0) throw new ModelError(`edit of "${id}"`, issues);
  const read = readBySchema(z.array(patchSchema), data);
  if (!read.success) throw new ModelError(`edit of "${id}"`, read.issues);
  return read.data.map(({ path, ...patch }) => ({ ...patch, path: [...path] }));
};

/**
 * Refuses a patch whose path does not exist in the model after the preceding patches.
 *
 * @throws ModelError @internal
 */
export const refuseUnfit = (id: string, draft: unknown, { op, path }: ModelPatch, index: number): void => {
  const refuse = (depth: number, message: string): never => {
    const at = pathText(path.slice(0, depth));
    throw new ModelError(`edit of "${id}"`, [
      {
        path: `[${index}].path`,
        code: 'unfit-patches',
        message: `${message.replace('%', () => at)}; the patches were made for another model`,
      },
    ]);
  };
  let inside: unknown = draft;
  for (const [depth, key] of path.entries()) {
    if (typeof inside !== 'object' || inside === null) return refuse(depth, '"%" is there and has nothing in it');
    const last = depth === path.length - 1;
    if (Array.isArray(inside)) {
      // Patches shorten a list by setting its length, and append at its end.
      if (last && key === 'length') return;
      const most = last && op === 'add' ? inside.length : inside.length - 1;
      if (typeof key !== 'number' || key > most) refuse(depth + 1, '"%" is not there');
    } else if (!last || op === 'remove') {
      if (!Object.hasOwn(inside, key)) refuse(depth + 1, '"%" is not there');
    }
    inside = Reflect.get(inside, key);
  }
};
