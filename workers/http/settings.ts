import { m } from "#app/i18n/compiled/messages.js";
import type { BoundEnv, Env } from "#app/server/env.ts";
import { isSentHere } from "#app/server/settings/hosts.ts";
import { type EnvReading, readEnv } from "#app/server/settings/read-env.ts";
import type { WrongSetting } from "#app/server/settings/wrong-settings.ts";
import { refusal } from "#workers/http/refusal-page.ts";

/** The environments of this isolate whose wrong settings were reported. */
const reported = new WeakSet<BoundEnv>();

function report(bound: BoundEnv, wrong: readonly WrongSetting[]): void {
  reported.add(bound);
  const words = wrong.map(({ setting, fault }) => `${setting} (${fault})`).join(", ");
  console.error(`The settings of this deployment are wrong: ${words}`);
}

/** The environment that a request is answered with; what is wrong is reported once an isolate. */
export function envForRequest(bound: BoundEnv): EnvReading {
  const reading = readEnv(bound);
  if (!reading.ok && !reported.has(bound)) report(bound, reading.wrong);
  return reading;
}

/** The environment that queue and cron work with; `null`, reported each time, where they may not. */
export function envForWork(bound: BoundEnv): Env | null {
  const reading = readEnv(bound);
  if (reading.ok) return reading.env;
  report(bound, reading.wrong);
  return null;
}

function wordsOf({ setting, fault }: WrongSetting): string {
  switch (fault) {
    case "missing":
      return m.site_settings_missing({ setting });
    case "not-an-origin":
      return m.site_settings_not_an_origin({ setting });
    case "not-https":
      return m.site_settings_not_https({ setting });
    case "too-short":
      return m.site_settings_too_short({ setting });
    case "too-uniform":
      return m.site_settings_too_uniform({ setting });
    case "example":
      return m.site_settings_example({ setting });
    case "same-as-before":
      return m.site_settings_same_as_before({ setting });
    case "unknown-transport":
      return m.site_settings_unknown_transport({ setting });
    case "not-a-mail-server":
      return m.site_settings_not_a_mail_server({ setting });
    case "not-bound":
      return m.site_settings_not_bound({ setting });
    case "not-an-address":
      return m.site_settings_not_an_address({ setting });
    case "preview-in-public":
      return m.site_settings_preview_in_public({ setting });
    case "not-a-host":
      return m.site_settings_not_a_host({ setting });
    case "not-an-integer":
      return m.site_settings_not_an_integer({ setting });
  }
}

/** The 503 of a site whose settings are wrong. Which they are is said to this machine alone. */
export function settingsRefusal(wrong: readonly WrongSetting[], request: Request): Response {
  return isSentHere(request) ? refusal("settings", wrong.map(wordsOf)) : refusal("unavailable");
}
