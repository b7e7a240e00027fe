import { expect as base } from "@playwright/test";
import { mailsTo } from "./mailbox.ts";

type Sent = { status: number; location: string | null };

const arriving = { timeout: 30_000, intervals: [200] };

/** What is expected of the site beside what pages show. */
export const expect = base.extend({
  /** A form that was taken: 303, to such an address. */
  toHaveRedirect({ status, location }: Sent, to: RegExp) {
    const pass = status === 303 && to.test(location ?? "");
    return { pass, message: () => `expected 303 to ${to}, got ${status} to ${location}` };
  },

  /** A mail of this kind, with these words in it, has come to an address or comes within 30 seconds. */
  async toHaveMail(address: string, kind: string, words = "") {
    let kinds: string[] = [];
    const isThere = async () => {
      const mails = await mailsTo(address);
      kinds = mails.map((mail) => mail.kind);
      return mails.some((mail) => mail.kind === kind && mail.text.includes(words));
    };
    const wait = base.poll(isThere, arriving).toBe(true);
    const pass = await wait.then(
      () => true,
      () => false,
    );
    return { pass, message: () => `expected a mail ${kind} to ${address}, which got ${kinds}` };
  },
});
