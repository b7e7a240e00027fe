import { StandingTableCard } from "#app/components/booking/standing-table-card.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { StandingTable } from "#app/domain/reservations/standing-table.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { paths } from "#app/paths.ts";

type DuplicateNoticeProps = {
  /** The table that stands, for who made it; `null` for anyone else. */
  standing: StandingTable | null;
  phone: ShownPhone;
  /** Whether the form stands on the page, by which a second table can be booked. */
  hasForm: boolean;
};

/** What a second booking is answered: what stands, and the ways that are open. */
export function DuplicateNotice({ standing, phone, hasForm }: DuplicateNoticeProps) {
  return (
    <Notice tone="wait" role="alert" tabIndex={-1} autoFocus className="my-8 sm:px-6 sm:py-5">
      {standing === null ? (
        <Neutral hasForm={hasForm} />
      ) : (
        <Own {...{ standing, phone, hasForm }} />
      )}
    </Notice>
  );
}

function Neutral({ hasForm }: { hasForm: boolean }) {
  return (
    <>
      <h2 className="text-[1.4rem]">{m.site_duplicate_unknown_title()}</h2>
      <p className="mt-1 max-w-prose">{m.site_duplicate_unknown()}</p>
      {hasForm ? (
        <p className="mt-4 flex flex-col sm:block">
          <AgainButton>{m.site_duplicate_anyway()}</AgainButton>
        </p>
      ) : null}
    </>
  );
}

function Own({ standing, phone, hasForm }: DuplicateNoticeProps & { standing: StandingTable }) {
  const { slug, status, canCancel, canChange } = standing;
  return (
    <>
      <h2 className="text-[1.4rem]">
        {status === "pending" ? m.site_duplicate_title_request() : m.site_duplicate_title()}
      </h2>
      <p className="mt-1 max-w-prose">{m.site_duplicate_text()}</p>
      <StandingTableCard table={standing} />
      <ul className="mt-4 flex max-w-md flex-col gap-3">
        {canChange ? (
          <li className="flex flex-col">
            <ButtonLink tone="plain" to={paths.guestChange(slug)}>
              {m.site_duplicate_change()}
            </ButtonLink>
          </li>
        ) : null}
        {canChange || phone.href === null ? null : (
          <li className="flex flex-col">
            <ButtonLink tone="plain" to={phone.href}>
              {m.site_duplicate_change_by_phone({ phone: phone.text.replaceAll(" ", "\u00a0") })}
            </ButtonLink>
          </li>
        )}
        {canCancel ? (
          <li className="flex flex-col">
            <ButtonLink tone="plain" to={paths.guestCancel(slug)}>
              {status === "pending" ? m.site_duplicate_withdraw() : m.site_duplicate_cancel()}
            </ButtonLink>
          </li>
        ) : null}
        {hasForm ? (
          <li className="flex flex-col">
            <AgainButton tone="plain">{m.site_duplicate_again()}</AgainButton>
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** Sends the form of the page as it stands there filled, which says that a second table is meant. */
function AgainButton(props: { tone?: "plain"; children: string }) {
  return <Button form="booking" {...props} />;
}
