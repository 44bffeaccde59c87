import type pg from "pg";
import type { Exclusively } from "../../jobs/timers.ts";

/**
 * One process at a time, by an advisory lock of the database: it ends with the connection, so a killed process holds
 * nobody up.
 */
export const createExclusively =
  ({ pool }: { readonly pool: pg.Pool }): Exclusively =>
  async (name, run) => {
    const client = await pool.connect();
    const lock = [`elek ${name}`];
    let broken: Error | boolean = false;
    // the server may go while we hold the lock, and nobody else listens to this client
    const onError = (error: Error) => {
      broken = error;
    };
    client.on("error", onError);
    try {
      const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken", lock);
      if (!rows[0]?.taken) return false;
      try {
        await run();
      } finally {
        // a lock that can't be given back must go with its connection
        await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", lock).catch((error: Error) => {
          broken = error;
        });
      }
      return true;
    } finally {
      client.off("error", onError);
      client.release(broken);
    }
  };
