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
  const { period, beside, actions } = list;
  const look = cx("list-opens", isDone ? "text-soft" : "font-semibold");
  const name = personLabel(reservation);
  const page = paths.adminReservation(period, date, service, slug);
  return (
    <>
      <a
        href={page}
        dir="auto"
        data-opens="page"
        onClick={actions.onFollow}
        className={cx(look, beside && "lg:hidden")}
      >
        {name}
      </a>
      {beside ? (
        <a
          href={beside.before + slug}
          dir="auto"
          data-opens="beside"
          onClick={actions.onFollow}
          aria-current={beside.open === code ? "true" : undefined}
          className={cx(look, "max-lg:hidden")}
        >
          {name}
        </a>
      ) : null}
    </>
  );
}
