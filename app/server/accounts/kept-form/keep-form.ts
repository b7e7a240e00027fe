import {
  fieldsToKeep,
  isInTime,
  isKeepable,
  type KeptForm,
  type KeptTexts,
  readCopy,
  readKeptInputs,
  wordsToCopy,
} from "#app/domain/accounts/kept-form.ts";
import { hours } from "#app/domain/time/restaurant-clock.ts";
import { isSigned, signKeptForm } from "#app/server/accounts/kept-form/sign-kept-form.ts";
import type { Platform } from "#app/server/platform.ts";
import { linkSecrets } from "#app/server/settings/link-secrets.ts";

const keptFor = hours(1);

type Deps = Pick<Platform, "env" | "now">;

/** The address of a request as a path of this site. */
function targetOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/**
 * Keeps a form for the address that it was sent to: signed, for an hour. What is longer than 16 KiB
 * is not kept; its longest text is given to be copied.
 */
export function keepForm(request: Request, form: FormData, { env, now }: Deps): KeptTexts {
  const fields = fieldsToKeep(form);
  if (!isKeepable(fields)) return { kind: "to-copy", why: "too-large", words: wordsToCopy(fields) };
  const kept = { target: targetOf(request), until: now + keptFor, fields };
  return { kind: "kept", form: signKeptForm(kept, env.LINK_SECRET) };
}

/** What a log-in form keeps; `null` for nothing, and for what this site has not signed. */
export function readKeptTexts(form: FormData, { env, now }: Deps): KeptTexts | null {
  const kept = readKeptInputs(form);
  if (!kept) return readCopy(form);
  if (!isSigned(kept, linkSecrets(env))) return null;
  if (isInTime(kept, now)) return { kind: "kept", form: kept };
  return { kind: "to-copy", why: "too-old", words: wordsToCopy(kept.fields) };
}

/** The kept form that a log-in gives back to the address of a request; `null` for any other form. */
export function keptFormFor(request: Request, form: FormData, deps: Deps): KeptForm | null {
  const words = readKeptTexts(form, deps);
  return words?.kind === "kept" && words.form.target === targetOf(request) ? words.form : null;
}
