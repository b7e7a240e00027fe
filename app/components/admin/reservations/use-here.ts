import { useLocation } from "@remix-run/react";

/** Where an action goes on: the page on which it is taken, which tells no longer what was told there. */
export function useHere(): string {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  for (const told of ["done", "saved"]) query.delete(told);
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}
