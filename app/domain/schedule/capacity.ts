import { z } from "zod";

/**
 * The covers that a service offers: `"unset"` = every reservation is a request answered by hand,
 * 0 = nothing is offered online, n = confirmed automatically up to n. Never test it for truth.
 */
export const capacitySchema = z.union([z.literal("unset"), z.int().min(0).max(5000)]);
export type Capacity = z.infer<typeof capacitySchema>;

/** Covers left; negative when more are held than offered, `null` when the capacity is unset. */
export function remainingCovers(capacity: Capacity, held: number): number | null {
  return capacity === "unset" ? null : capacity - held;
}

/** By how many covers a party would exceed the capacity; 0 when it fits or nothing is set. */
export function coversOver(capacity: Capacity, held: number, party: number): number {
  return capacity === "unset" ? 0 : Math.max(0, held + party - capacity);
}
