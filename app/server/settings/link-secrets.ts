import type { Env } from "#app/server/env.ts";

/** The secret to sign with, then the others whose signatures are still taken. */
export type LinkSecrets = readonly [string, ...string[]];

/** The present secret, and while links made with it are about, the one before. */
export function linkSecrets(env: Pick<Env, "LINK_SECRET" | "LINK_SECRET_BEFORE">): LinkSecrets {
  const { LINK_SECRET: present, LINK_SECRET_BEFORE: before } = env;
  return before ? [present, before] : [present];
}
