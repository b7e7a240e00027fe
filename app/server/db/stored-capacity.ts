import type { Capacity } from "#app/domain/schedule/capacity.ts";

/** A capacity as a column of covers holds it: NULL is unset, which 0 never is. */
export function storedCapacity(capacity: Capacity): number | null {
  return capacity === "unset" ? null : capacity;
}

/** The capacity that such a column says. */
export function capacityFrom(covers: number | null): Capacity {
  return covers ?? "unset";
}

type ExceptionCapacity = { capacityRule: "inherit" | "unset" | "covers"; capacity: number | null };

/** What an exception says of the capacity. */
export function capacityFromException({
  capacityRule,
  capacity,
}: ExceptionCapacity): Capacity | "inherit" {
  return capacityRule === "covers" ? (capacity ?? 0) : capacityRule;
}
