import { cx } from "class-variance-authority";
import { lineControl } from "#app/components/admin/reservations/line-button.tsx";
import type { ShownPhone } from "#app/domain/text/telephone.ts";
import { m } from "#app/i18n/compiled/messages.js";

type LinePhoneProps = {
  phone: ShownPhone | null;
  name: string;
  /** Whether a phone shows it behind “more” alone, where an answer takes its room. */
  isFolded: boolean;
};

const usual = lineControl({
  tone: "quiet",
  className: "list-sign list-phone list-phone-sign print:hidden",
});

/** The telephone of a party: the number where there is room for it, else a sign that calls it. */
export function LinePhone({ phone, name, isFolded }: LinePhoneProps) {
  if (phone === null) return <div className="print:hidden @max-book:hidden @book:w-[8.75rem]" />;
  const { text, href } = phone;
  if (href === null) {
    return (
      <bdi className="print:hidden text-[0.9em] wrap-anywhere @max-book:hidden @book:w-[8.75rem]">
        {text}
      </bdi>
    );
  }
  return (
    <a
      href={href}
      aria-label={m.admin_call_label({ name, phone: text })}
      className={cx(usual, isFolded ? "max-sm:hidden" : "max-[359px]:hidden")}
    >
      <span className="@max-book:hidden">{text}</span>
    </a>
  );
}
