import { z } from "zod";
import { days, type Instant } from "#app/domain/time/restaurant-clock.ts";

/** The key that makes a form's command happen once, however often it is sent. */
export const requestKeySchema = z.string().regex(/^[\w-]{8,100}$/);

const daysGood = 1;
const timeLength = 9;
const mintedKey = /^([\w-]{22}([0-9a-z]{9}))([\w-]{22})$/;

/** The parts of a key as the site mints it: `payload` is what `signature` was made of. */
export type MintedKey = { payload: string; mintedAt: Instant; signature: string };

/** What is signed of a key: 22 letters of chance and the time, of one length always. */
export function requestKeyPayload(random: string, now: Instant): string {
  return random + now.toString(36).padStart(timeLength, "0");
}

/** The parts of a key that has the form of a minted one, whoever made it; `null` otherwise. */
export function readMintedKey(key: string): MintedKey | null {
  const [, payload, time, signature] = mintedKey.exec(key) ?? [];
  if (!payload || !time || !signature) return null;
  return { payload, mintedAt: Number.parseInt(time, 36), signature };
}

/** Whether a form with a key of that age must be taken again from the site: after 24 hours. */
export function isOutdated({ mintedAt }: MintedKey, now: Instant): boolean {
  return now - mintedAt > days(daysGood);
}
