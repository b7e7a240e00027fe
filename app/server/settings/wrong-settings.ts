import { safeAddress } from "#app/domain/mail/mail-address.ts";
import type { GivenVariables } from "#app/server/env.ts";
import { isLoopback, isPreviewHost, listed } from "#app/server/settings/hosts.ts";
import { isOnlyLoopback, publicOrigins } from "#app/server/settings/origins.ts";

/** The settings as a deployment has them: any of them may be missing or be nonsense. */
type Settings = GivenVariables & { EMAIL?: unknown };

type SettingName = keyof Settings;

type Fault =
  | "missing"
  | "not-an-origin"
  | "not-https"
  | "too-short"
  | "too-uniform"
  | "example"
  | "same-as-before"
  | "unknown-transport"
  | "not-a-mail-server"
  | "not-bound"
  | "not-an-address"
  | "preview-in-public"
  | "not-a-host"
  | "not-an-integer";

/** A setting that keeps the site from being served, and what is wrong with it. */
export type WrongSetting = { setting: SettingName; fault: Fault };

const shortestSecret = 32;
const fewestCharacters = 10;
const examples =
  /change.?(me|this|it)|example|placeholder|replace.?(me|this|with)|(your|very).?secret|openssl/i;
/** Rows of the keyboard, and one sign again and again. */
const rows = /qwerty|azerty|passw|(.)\1{7}/i;

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether a host stands for several, which no setting knows: it would name none in truth. */
function isPattern(hostname: string): boolean {
  return hostname.includes("*") || hostname.startsWith(".");
}

function originFault(entry: string): Fault | null {
  const url = urlOf(entry);
  const isOne = url?.origin === entry && /^https?:$/.test(url.protocol) && !isPattern(url.hostname);
  if (!isOne) return "not-an-origin";
  return url.protocol === "https:" || isLoopback(url.hostname) ? null : "not-https";
}

function isRepetition(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}

function secretFault(secret: string): Fault | null {
  if (examples.test(secret)) return "example";
  if (secret.length < shortestSecret) return "too-short";
  const isVaried = new Set(secret).size >= fewestCharacters && !isRepetition(secret);
  return isVaried && !rows.test(secret) ? null : "too-uniform";
}

function secretsFault({ LINK_SECRET, LINK_SECRET_BEFORE }: Settings): WrongSetting[] {
  const present = LINK_SECRET ? secretFault(LINK_SECRET) : "missing";
  const before = LINK_SECRET_BEFORE
    ? LINK_SECRET_BEFORE === LINK_SECRET
      ? "same-as-before"
      : secretFault(LINK_SECRET_BEFORE)
    : null;
  return [...wrong("LINK_SECRET", present), ...wrong("LINK_SECRET_BEFORE", before)];
}

function wrong(setting: SettingName, fault: Fault | null): WrongSetting[] {
  return fault === null ? [] : [{ setting, fault }];
}

function isMailServer(text: string): boolean {
  const url = urlOf(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

function transportFault(settings: Settings, origins: readonly string[]): WrongSetting[] {
  const { SMTP_URL, EMAIL, PREVIEW_HOSTS } = settings;
  switch (settings.MAIL_TRANSPORT) {
    case "smtp":
      if (!SMTP_URL) return wrong("SMTP_URL", "missing");
      return wrong("SMTP_URL", isMailServer(SMTP_URL) ? null : "not-a-mail-server");
    case "cloudflare":
      return wrong("EMAIL", EMAIL ? null : "not-bound");
    case "preview": {
      const isKept = origins
        .map((origin) => new URL(origin))
        .every((url) => isLoopback(url.hostname) || isPreviewHost(url, PREVIEW_HOSTS));
      return wrong("MAIL_TRANSPORT", isKept ? null : "preview-in-public");
    }
    default:
      return wrong("MAIL_TRANSPORT", settings.MAIL_TRANSPORT ? "unknown-transport" : "missing");
  }
}

function isHost(entry: string): boolean {
  const url = urlOf(`https://${entry}`);
  return url?.host === entry.toLowerCase() && !isPattern(url.hostname);
}

/** The settings that make no sense, alone or together; empty where the site may be served. */
export function wrongSettings(settings: Settings): WrongSetting[] {
  const { PUBLIC_ORIGIN = "", MAIL_FROM, PREVIEW_HOSTS, CLOCK_OFFSET_SECONDS } = settings;
  const origins = publicOrigins({ PUBLIC_ORIGIN });
  const originFaults = origins.map(originFault).find((fault) => fault !== null) ?? null;
  const isReadable = originFaults === null && origins.length > 0;
  const isClockHeard = CLOCK_OFFSET_SECONDS && isReadable && isOnlyLoopback({ PUBLIC_ORIGIN });
  const isInteger = /^[+-]?\d{1,10}$/.test(CLOCK_OFFSET_SECONDS ?? "");
  const hosts = listed(PREVIEW_HOSTS);
  return [
    ...wrong("PUBLIC_ORIGIN", origins.length === 0 ? "missing" : originFaults),
    ...secretsFault(settings),
    ...transportFault(settings, isReadable ? origins : []),
    ...wrong("MAIL_FROM", isAddressOrNone(MAIL_FROM) ? null : "not-an-address"),
    ...wrong("PREVIEW_HOSTS", hosts.every(isHost) ? null : "not-a-host"),
    ...wrong("CLOCK_OFFSET_SECONDS", isClockHeard && !isInteger ? "not-an-integer" : null),
  ];
}

function isAddressOrNone(address: string | undefined): boolean {
  return !address || safeAddress(address) !== null;
}
