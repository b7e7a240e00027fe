/** An expected refusal is a value: callers switch over `reason`; only bugs and outages throw. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason };
export type Success<Value> = { ok: true; value: Value };
export type Result<Value, Reason extends string> = Success<Value> | Refusal<Reason>;

/** Wraps a value as a success. */
export function success<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

/** Wraps a reason as a refusal. */
export function refusal<Reason extends string>(reason: Reason): Refusal<Reason> {
  return { ok: false, reason };
}
