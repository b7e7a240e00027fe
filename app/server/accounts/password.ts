import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// OWASP ASVS 5.0: N=2^15, r=8, p=3; about 250 ms. The platform allows N·r·p up to 2^20.
const cost = { N: 2 ** 15, r: 8, p: 3 };
const memoryLimitBytes = 64 * 1024 * 1024;
const keyBytes = 32;
const saltBytes = 16;

/** The longest password that is looked at, in characters. */
export const passwordLengthMax = 200;

type Cost = typeof cost;

function derive(password: string, salt: Buffer, parameters: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { ...parameters, maxmem: memoryLimitBytes };
    scrypt(password.normalize("NFC"), salt, keyBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Hashes a password with a new salt, as `scrypt$N$r$p$salt$key`, both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

const storedForm = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Whether a password is the one that was hashed, compared in constant time; false for no hash at all. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt, key] = storedForm.exec(stored) ?? [];
  if (!salt || !key) return false;
  const parameters = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, "base64url"), parameters);
  const expected = Buffer.from(key, "base64url");
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** Takes as long as a verification; for addresses that nobody has, so that time tells nothing. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password, Buffer.alloc(saltBytes), cost);
  return false;
}
