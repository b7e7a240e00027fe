import { Link } from "@remix-run/react";
import { partyLabel } from "#app/components/admin/reservations/party-label.ts";
import { personLabel } from "#app/components/admin/reservations/person-label.ts";
import { StatusMark } from "#app/components/admin/reservations/status-mark.tsx";
import { pathOfHit, whenOfHit } from "#app/components/admin/search/hit-line.tsx";
import { PhoneLink } from "#app/components/text/phone-link.tsx";
import type { SearchHit } from "#app/domain/reservations/reservation-search.ts";

/** A reservation in the list of what was found: when, for how many, who, in which state, the number. */
export function HitRow({ hit }: { hit: SearchHit }) {
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap gap-x-4 text-[0.95em] font-semibold">
        <span>{whenOfHit(hit, "long")}</span>
        <span>{partyLabel(hit.covers)}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-4">
        <Link
          to={pathOfHit(hit)}
          discover="none"
          className="inline-flex min-h-target max-w-full items-center font-medium underline decoration-line wrap-anywhere hover:decoration-ink"
        >
          <bdi>{personLabel(hit)}</bdi>
        </Link>
        <StatusMark {...hit} />
        {hit.phone === null ? null : <PhoneLink phone={hit.phone} />}
      </p>
    </li>
  );
}
