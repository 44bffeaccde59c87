import { createHash, randomBytes } from "node:crypto";
import { type Selectable, sql } from "kysely";
import type { ApiToken, TokenStore } from "../../http/ports.ts";
import { appendAudit } from "./audit-append.ts";
import { instant, type StoreContext } from "./context.ts";
import { newId } from "./ids.ts";
import type { Tables } from "./tables.ts";

/** 256 random bits need no slow hash: nobody guesses them, however fast they try. */
const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

export function createTokenStore({ db }: StoreContext): TokenStore {
  return {
    async create({ name, role, expiresAt }) {
      const secret = `elek_${randomBytes(32).toString("base64url")}`;
      const token = await db.transaction().execute(async (tx) => {
        const row = await tx
          .insertInto("api_token")
          .values({ id: newId(), name, role, secret_hash: hashSecret(secret), expires_at: expiresAt ?? null })
          .returningAll()
          .executeTakeFirstOrThrow();
        await appendAudit(tx, { type: "token.created", at: instant(Date.now()), data: { token: row.id, role } });
        return toToken(row);
      });
      return { token, secret };
    },
    async authenticate(secret) {
      const row = await db
        .selectFrom("api_token")
        .selectAll()
        .where("secret_hash", "=", hashSecret(secret))
        .where("revoked_at", "is", null)
        .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", sql<string>`now()`)]))
        .executeTakeFirst();
      return row ? toToken(row) : null;
    },
    async list() {
      return (await db.selectFrom("api_token").selectAll().orderBy("id").execute()).map(toToken);
    },
    async revoke(id) {
      return db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable("api_token")
          .set({ revoked_at: sql<string>`now()` })
          .where("id", "=", id)
          .where("revoked_at", "is", null)
          .returning("id")
          .executeTakeFirst();
        if (row) await appendAudit(tx, { type: "token.revoked", at: instant(Date.now()), data: { token: id } });
        return row !== undefined;
      });
    },
  };
}

const toToken = (row: Selectable<Tables["api_token"]>): ApiToken => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});
