import { emailSchema } from "#app/domain/mail/mail-address.ts";
import { type Result, refusal, success } from "#app/domain/result.ts";
import type { Role } from "#app/domain/role.ts";
import {
  nobodysPassword,
  passwordLengthMax,
  verifyPassword,
} from "#app/server/accounts/password.ts";
import type { Database } from "#app/server/db/d1/client.ts";
import { findUserByEmail } from "#app/server/db/users.ts";

type Credentials = { email: string; password: string };

/**
 * Finds the user whose address and password these are. An unknown address and a wrong password
 * are refused alike, in words and in time.
 */
export async function logIn(
  { email, password }: Credentials,
  { db }: { db: Database },
): Promise<Result<{ user: string; role: Role }, "wrong">> {
  const address = emailSchema.safeParse(email).data;
  const user = address ? await findUserByEmail(db, address) : undefined;
  const tried = password.slice(0, passwordLengthMax);
  const matches = await verifyPassword(tried, user?.passwordHash ?? nobodysPassword);
  if (!user || !matches || password.length > passwordLengthMax) return refusal("wrong");
  return success({ user: user.id, role: user.role });
}
