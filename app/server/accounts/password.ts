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
  return storedPassword(cost, salt, await derive(password, salt, cost));
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

function storedPassword({ N, r, p }: Cost, salt: Buffer, key: Buffer): string {
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/**
 * What is verified for an address that nobody has: it takes as long as a user's, so that time tells
 * nothing, and no password is known that it is the hash of.
 */
export const nobodysPassword = storedPassword(
  cost,
  Buffer.alloc(saltBytes),
  Buffer.alloc(keyBytes),
);
