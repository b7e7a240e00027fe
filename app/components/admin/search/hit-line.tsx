import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { StatusMark } from "#app/components/admin/reservations/status-mark.tsx";
import type { SearchHit } from "#app/domain/reservations/reservation-search.ts";
import { longDate, shortDate, timeOfDay } from "#app/i18n/format.ts";
import { serviceName } from "#app/i18n/service-name.ts";
import { paths } from "#app/paths.ts";

/** The page of a reservation that was found. */
export function pathOfHit({ period, date, service, slug }: SearchHit): string {
  return paths.adminReservation(period, date, service, slug);
}

/** When a reservation is: `vendredi 4 décembre 2026 · Soir · 20:00`, or short. */
export function whenOfHit(hit: SearchHit, width: "long" | "short"): string {
  const short = `${shortDate(hit.date)} ${hit.date.slice(0, 4)}`;
  const date = width === "long" ? longDate(hit.date) : short;
  return [date, serviceName(hit), timeOfDay(hit.time)].join(" · ");
}

/** A reservation that was found, in a list where it is chosen: name, state, when and for how many. */
export function HitLine({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <bdi className="min-w-0 font-semibold wrap-anywhere">{personLabel(hit)}</bdi>
        <StatusMark {...hit} />
      </span>
      <span className="flex flex-wrap gap-x-3 text-[0.95em]">
        <span>{whenOfHit(hit, "short")}</span>
        <span>{partyLabel(hit.covers)}</span>
        {hit.phone === null ? null : <bdi className="text-soft">{hit.phone.text}</bdi>}
      </span>
    </>
  );
}
