import { expect } from "@playwright/test";
import { served } from "./site-address.ts";

/** Where the demo's restaurant reads its own mails. */
export const restaurantAddress = "bonjour@deux-merisiers.test";

type Mail = {
  to: string;
  subject: string;
  kind: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** The mails to an address that the site has sent, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(
    `${served("SITE")}/dev/mails.json?to=${encodeURIComponent(address)}`,
  );
  return response.json();
}

/** The kinds of the mails to an address, oldest first, once as many have come. */
export async function mailKindsTo(address: string, count: number): Promise<string[]> {
  await expect.poll(async () => (await mailsTo(address)).length, arriving).toBe(count);
  return (await mailsTo(address)).map(({ kind }) => kind).reverse();
}

/** Such a mail to an address, once it has come; of several the newest with these words in it. */
export async function mailTo(address: string, kind: string, words = ""): Promise<Mail> {
  const isIt = (mail: Mail) => mail.kind === kind && mail.text.includes(words);
  const found = await expect
    .poll(async () => (await mailsTo(address)).filter(isIt), arriving)
    .not.toEqual([])
    .then(async () => (await mailsTo(address)).find(isIt));
  if (!found) throw new Error(`No mail ${kind} to ${address}.`);
  return found;
}

/** The address of the guest's page that a mail leads to. */
export function guestLinkIn({ text }: Mail): string {
  return /http:\S+\/reservations\/\S+/.exec(text)?.[0] ?? "";
}

const arriving = { timeout: 30_000, intervals: [200] };
