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

/** The telephone of a party: the number where there is room for it, else a sign that calls it. */
export function LinePhone({ phone, name, isFolded }: LinePhoneProps) {
  if (phone === null) return <div className="max-lg:hidden lg:w-[8.75rem]" />;
  const { text, href } = phone;
  if (href === null) {
    return <bdi className="text-[0.9em] wrap-anywhere max-lg:hidden lg:w-[8.75rem]">{text}</bdi>;
  }
  return (
    <a
      href={href}
      aria-label={m.admin_call_label({ name, phone: text })}
      className={lineControl({
        tone: "quiet",
        className: cx(
          isFolded ? "max-sm:hidden" : "max-[359px]:hidden",
          "lg:w-[8.75rem] lg:justify-start lg:px-0 lg:font-normal lg:text-[0.92em] lg:underline",
        ),
      })}
    >
      <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 lg:hidden">
        <path
          d="M6.5 2.5 3.8 4c-.8 4.8 5.4 12.6 11 12.7l2.3-2.2-3.4-3.2-2.3 1.2c-1.6-.9-2.6-2.3-3.2-3.8l1.4-2z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      <span className="max-lg:hidden">{text}</span>
    </a>
  );
}
