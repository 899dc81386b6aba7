import type { Context } from './context.js';
import { numberIn, textIn } from './database/read-row.js';
import { messageSchema, type OutboxMessage } from './journeys/outbox-message.js';

/** How long a deliverer owns the messages that it has taken; unsent ones are then free for others. */
const TURN = '1 minute';

/**
 * Sends the messages of the outbox, oldest first, and removes them once sent. A failed message holds up only its own
 * journey. Each is sent at least once: if a process is killed after sending but before recording it, the message is
 * sent again. Several processes may deliver at once. Nothing is locked while messages are sent, so the sender may query
 * the store.
 *
 * @internal
 */
export const deliverOutbox = async (
  { database, schema }: Context,
  send: (message: OutboxMessage) => Promise<void>,
  limit: number,
): Promise<number> => {
  const rows = await database.query(
    `update ${schema}.outbox set taken = now() where number in (
       select number from ${schema}.outbox where taken is null or taken < now() - interval '${TURN}'
       order by number limit $1 for update skip locked
     ) returning number, journey, message::text as message`,
    [limit],
  );
  const waiting = rows
    .map((row) => ({
      number: numberIn(row, 'number'),
      journey: textIn(row, 'journey'),
      message: textIn(row, 'message'),
    }))
    .sort((one, other) => one.number - other.number);
  const sent: number[] = [];
  const left: number[] = [];
  const held = new Set<string>();
  const failures: unknown[] = [];
  for (const { number, journey, message } of waiting) {
    try {
      // Later messages of the same journey wait, to keep their order.
      if (held.has(journey)) left.push(number);
      else {
        await send(messageSchema.parse(JSON.parse(message)));
        sent.push(number);
      }
    } catch (error) {
      failures.push(error);
      held.add(journey);
      left.push(number);
    }
  }
  if (sent.length > 0) await database.query(`delete from ${schema}.outbox where number = any($1::bigint[])`, [sent]);
  if (left.length > 0)
    await database.query(`update ${schema}.outbox set taken = null where number = any($1::bigint[])`, [left]);
  const [failure, ...others] = failures;
  if (others.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${waiting.length} messages could not be sent`);
  if (failures.length > 0) throw failure;
  return sent.length;
};
