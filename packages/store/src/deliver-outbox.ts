import type { Context } from './context.js';
import { numberIn, textIn } from './database/read-row.js';
import { messageSchema, type OutboxMessage } from './journeys/outbox-message.js';

/**
 * Sends what is in the outbox, oldest first, and takes out what was sent. Each message is sent at least once: one that was sent, and of
 * which the transaction was lost, is sent again. Several processes may deliver at a time.
 *
 * @internal
 */
export const deliverOutbox = async (
  { database, schema }: Context,
  send: (message: OutboxMessage) => Promise<void>,
  limit: number,
): Promise<number> => {
  const { sent, failed } = await database.transaction(async (sql) => {
    const rows = await sql.query(
      `select number, message::text as message from ${schema}.outbox order by number limit $1 for update skip locked`,
      [limit],
    );
    const numbers: number[] = [];
    const failures: unknown[] = [];
    for (const row of rows) {
      try {
        await send(messageSchema.parse(JSON.parse(textIn(row, 'message'))));
      } catch (error) {
        // What was sent before is not sent again.
        failures.push(error);
        break;
      }
      numbers.push(numberIn(row, 'number'));
    }
    if (numbers.length > 0) await sql.query(`delete from ${schema}.outbox where number = any($1::bigint[])`, [numbers]);
    return { sent: numbers.length, failed: failures };
  });
  const [failure] = failed;
  if (failed.length > 0) throw failure;
  return sent;
};
