import {
  type BoundEnv,
  type Env,
  givenVariablesSchema,
  type Variables,
  variablesSchema,
} from "#app/server/env.ts";
import { type WrongSetting, wrongSettings } from "#app/server/settings/wrong-settings.ts";

export type EnvReading = { ok: true; env: Env } | { ok: false; wrong: readonly WrongSetting[] };

const readings = new WeakMap<BoundEnv, EnvReading>();

function read(bound: BoundEnv): EnvReading {
  const given = givenVariablesSchema.parse(bound);
  const wrong = wrongSettings({ ...given, EMAIL: bound.EMAIL });
  if (wrong.length > 0) return { ok: false, wrong };
  const bindings: Omit<BoundEnv, keyof Variables> = bound;
  return { ok: true, env: { ...bindings, ...variablesSchema.parse(given) } };
}

/** The environment with its variables read, once for each isolate; or which settings are wrong. */
export function readEnv(bound: BoundEnv): EnvReading {
  const reading = readings.get(bound) ?? read(bound);
  readings.set(bound, reading);
  return reading;
}

/** As `readEnv`, for what runs only behind those who have read it. Throws where a setting is wrong. */
export function requireEnv(bound: BoundEnv): Env {
  const reading = readEnv(bound);
  if (reading.ok) return reading.env;
  const names = reading.wrong.map(({ setting }) => setting).join(", ");
  throw new Error(`The settings of this deployment are wrong: ${names}`);
}
