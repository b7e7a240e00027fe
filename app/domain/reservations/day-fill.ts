import type { ServiceSummary } from "#app/domain/reservations/service-summary.ts";

/** How full a day is, in covers of its services with a number of them; `null` where there is none. */
export type DayFill = {
  held: number;
  offered: number | null;
  pending: number;
  /** In steps, to be seen at a glance: nothing, some, much, nearly all, all or more. */
  step: 0 | 1 | 2 | 3 | 4;
};

function stepOf(share: number): DayFill["step"] {
  if (share >= 1) return 4;
  if (share >= 0.85) return 3;
  if (share >= 0.5) return 2;
  return share > 0 ? 1 : 0;
}

/** How full a day is by its services; covers that are answered by hand count as held alone. */
export function dayFill(
  services: readonly Pick<ServiceSummary, "base" | "confirmed" | "pending">[],
): DayFill {
  const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);
  const counted = services.filter(({ base }) => base !== "unset" && base > 0);
  const offered = sum(counted.map(({ base }) => (base === "unset" ? 0 : base)));
  const held = sum(services.map(({ confirmed }) => confirmed));
  const share = offered === 0 ? 0 : sum(counted.map(({ confirmed }) => confirmed)) / offered;
  return {
    held,
    offered: offered === 0 ? null : offered,
    pending: sum(services.map(({ pending }) => pending)),
    step: stepOf(share),
  };
}
