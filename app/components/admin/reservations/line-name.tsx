import { Link } from "@remix-run/react";
import { cx } from "class-variance-authority";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import type {
  LineReservation,
  ListContext,
} from "#app/components/admin/reservations/reservation-line.tsx";
import { paths } from "#app/paths.ts";

type LineNameProps = { reservation: LineReservation; list: ListContext; isDone: boolean };

/** Whose line it is, which opens her reservation: beside the list where there is room, else its page. */
export function LineName({ reservation, list, isDone }: LineNameProps) {
  const { code, slug, date, service } = reservation;
  const { period, beside } = list;
  const look = cx(
    // The name is cut where it is too long, and would cut its own outline: the line has it.
    "no-underline outline-none before:absolute before:inset-0 hover:underline",
    isDone ? "text-soft" : "font-semibold",
  );
  const name = <bdi>{personLabel(reservation)}</bdi>;
  const page = paths.adminReservation(period, date, service, slug);
  return (
    <>
      <Link to={page} discover="none" data-opens className={cx(look, beside && "lg:hidden")}>
        {name}
      </Link>
      {beside ? (
        <Link
          to={beside.to(slug)}
          discover="none"
          preventScrollReset
          data-opens
          aria-current={beside.open === code ? "true" : undefined}
          className={cx(look, "max-lg:hidden")}
        >
          {name}
        </Link>
      ) : null}
    </>
  );
}
