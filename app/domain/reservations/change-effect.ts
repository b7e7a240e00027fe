import { excessCovers } from "#app/domain/reservations/booking-policy.ts";
import {
  holdsCovers,
  type Placement,
  type ReservationState,
} from "#app/domain/reservations/reservation.ts";
import {
  capacityOf,
  countIn,
  countOut,
  type ServiceDay,
  takesMore,
  withoutOwn,
} from "#app/domain/reservations/service-day.ts";
import { remainingCovers } from "#app/domain/schedule/capacity.ts";

/** The remaining covers of a service before and after a change; `null` where no capacity is set. */
type RemainingMove = { before: number; after: number } | null;

/** What an accepted change would do to the service that it leaves and to the one that it leads to. */
export type ChangeEffect = {
  isSameService: boolean;
  from: RemainingMove;
  to: RemainingMove;
  /** By how many covers it would be too many where it leads to. */
  over: number;
};

function move(day: ServiceDay, figures: ServiceDay["figures"]): RemainingMove {
  const capacity = capacityOf(day.opening);
  const before = remainingCovers(capacity, day.figures.held);
  const after = remainingCovers(capacity, figures.held);
  return before === null || after === null ? null : { before, after };
}

/** What accepting a change of a table of `own` does to the figures of both sides. */
export function changeEffect(
  own: ServiceDay,
  target: ServiceDay,
  table: ReservationState,
  requested: Placement,
): ChangeEffect {
  const isSameService = own.date === target.date && own.service === target.service;
  const after: ReservationState = { ...table, ...requested };
  const left = countOut(own.figures, table);
  const isMore = holdsCovers(table.status) && takesMore(target, table, after);
  return {
    isSameService,
    from: move(own, isSameService ? countIn(left, after) : left),
    to: move(target, countIn(isSameService ? left : target.figures, after)),
    over: isMore ? excessCovers(withoutOwn(target, table), requested.time, requested.covers) : 0,
  };
}
