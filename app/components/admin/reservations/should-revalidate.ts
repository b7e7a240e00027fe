import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/** A page is read anew after a form that was not taken too: often what it is about has moved on. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus !== undefined || defaultShouldRevalidate;
}
