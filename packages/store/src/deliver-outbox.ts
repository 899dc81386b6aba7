import type { Context } from './context.js';
import { numberIn, textIn } from './database/read-row.js';
import { messageSchema, type OutboxMessage } from './journeys/outbox-message.js';

/** How long messages are one deliverer’s: what it has not sent by then is anybody’s again. */
const TURN = '1 minute';

/**
 * Sends what is in the outbox, oldest first, and takes out what was sent. Each message is sent at least once: one that was sent by a
 * process that was killed before it could say so is sent again. Several processes may deliver at a time, and nothing is locked while
 * messages are sent, so that whoever sends them may ask the store.
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
     ) returning number, message::text as message`,
    [Math.max(1, Math.trunc(limit))],
  );
  const waiting = rows
    .map((row) => ({ number: numberIn(row, 'number'), message: textIn(row, 'message') }))
    .sort((one, other) => one.number - other.number);
  const sent: number[] = [];
  try {
    for (const { number, message } of waiting) {
      await send(messageSchema.parse(JSON.parse(message)));
      sent.push(number);
    }
  } finally {
    // What was sent before one that failed is not sent again; the rest is, by whoever comes next.
    if (sent.length > 0) await database.query(`delete from ${schema}.outbox where number = any($1::bigint[])`, [sent]);
    const left = waiting.slice(sent.length).map(({ number }) => number);
    if (left.length > 0)
      await database.query(`update ${schema}.outbox set taken = null where number = any($1::bigint[])`, [left]);
  }
  return sent.length;
};
