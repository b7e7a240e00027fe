import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { type BookingFailure, isUncertain } from "#app/domain/reservations/booking-failure.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";

/** What is told of as a refusal; a duplicate is told with the ways that are open. */
type Refusal = Exclude<BookingFailure, "duplicate">;

function titleOf(failure: Refusal): string {
  if (isUncertain(failure)) return m.site_unavailable_title();
  return failure === "key-reused" ? m.site_refused_key_reused_title() : m.site_refused_title();
}

function wordsOf(failure: Refusal): string {
  switch (failure) {
    case "closed":
      return m.site_refused_closed();
    case "not-online":
      return m.site_refused_not_online();
    case "past":
      return m.site_refused_past();
    case "too-late":
      return m.site_refused_too_late();
    case "too-far":
      return m.site_refused_too_far();
    case "unknown-slot":
      return m.site_refused_unknown_slot();
    case "party-too-large":
      return m.site_refused_party_too_large();
    case "full":
      return m.site_refused_full();
    case "pending-full":
      return m.site_refused_pending_full();
    case "key-reused":
      return m.site_refused_key_reused();
    case "unavailable":
      return m.site_unavailable();
    case "failed":
      return m.site_failed();
  }
}

type RefusalNoticeProps = {
  failure: Refusal;
  /** Whether another time of the same service can still be had. */
  isBookable: boolean;
  phone: ShownPhone;
};

/** Why the table that was asked for could not be had; it takes the focus when the page comes. */
export function RefusalNotice({ failure, isBookable, phone }: RefusalNoticeProps) {
  const isForTelephone = failure === "pending-full" || failure === "failed";
  return (
    <Notice tone={isUncertain(failure) ? "wait" : "stop"} role="alert" tabIndex={-1} autoFocus>
      <h2 className="text-[min(1.3rem,8vw)]">{titleOf(failure)}</h2>
      <p className="mt-1">
        {failure === "full" && isBookable ? m.site_refused_full_time() : wordsOf(failure)}
      </p>
      {isForTelephone ? (
        <p className="flex flex-wrap items-center gap-x-2">
          {m.site_call()} <PhoneLink phone={phone} />
        </p>
      ) : null}
    </Notice>
  );
}
