import { m } from "#app/i18n/compiled/messages.js";
import type { Env } from "#app/server/env.ts";
import { isSentHere } from "#app/server/settings/hosts.ts";
import { type WrongSetting, wrongSettings } from "#app/server/settings/wrong-settings.ts";
import { refusal } from "#workers/refusal.ts";

const checked = new WeakMap<Env, readonly WrongSetting[]>();

function report(wrong: readonly WrongSetting[]): void {
  const words = wrong.map(({ setting, fault }) => `${setting} (${fault})`).join(", ");
  console.error(`The settings of this deployment are wrong: ${words}`);
}

/** What is wrong with the settings; looked at and reported once for each isolate. */
function wrongIn(env: Env): readonly WrongSetting[] {
  const known = checked.get(env);
  if (known) return known;
  const wrong = wrongSettings(env);
  checked.set(env, wrong);
  if (wrong.length > 0) report(wrong);
  return wrong;
}

/** Whether queue and cron may work with these settings; says each time when they may not. */
export function areSettingsRight(env: Env): boolean {
  const isKnown = checked.has(env);
  const wrong = wrongIn(env);
  if (wrong.length > 0 && isKnown) report(wrong);
  return wrong.length === 0;
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

/**
 * Makes the 503 of a site whose settings are wrong; `null` when they are right. Which they are is
 * said to this machine alone.
 */
export function settingsRefusal(env: Env, request: Request): (() => Response) | null {
  const wrong = wrongIn(env);
  if (wrong.length === 0) return null;
  return () =>
    isSentHere(request) ? refusal("settings", wrong.map(wordsOf)) : refusal("unavailable");
}
