import { PhoneLink } from "#app/components/text/phone-link.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { Unsent } from "#app/domain/reservations/booking-failure.ts";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";

function wordsOf(unsent: Unsent): string {
  switch (unsent) {
    case "bad-key":
      return m.site_unsent_bad_key();
    case "trap-filled":
      return m.site_unsent_trap_filled();
    case "too-many":
      return m.site_unsent_too_many();
  }
}

/** Says that nothing was booked yet, and how to go on; it takes the focus when the page comes. */
export function UnsentNotice({ unsent, phone }: { unsent: Unsent; phone: ShownPhone }) {
  return (
    <Notice tone="wait" role="alert" tabIndex={-1} autoFocus>
      <h2 className="text-[1.3rem]">{m.site_unsent_title()}</h2>
      <p className="mt-1">{wordsOf(unsent)}</p>
      {unsent === "too-many" ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-2">
          <span>{m.site_call_us()}</span> <PhoneLink phone={phone} />
        </p>
      ) : null}
    </Notice>
  );
}
