import { PrefillLink } from "#app/components/site/prefill-link.tsx";
import { textLinkLook } from "#app/components/ui/text-link.tsx";
import { m } from "#app/i18n/compiled/messages.js";

export type TrailStep = {
  label: string;
  value: string;
  /** Where this choice is changed (`null`: on the page itself), and the words that say so. */
  to: string | null;
  changeLabel: string;
};

/** Everything chosen so far, each with a way to change it. */
export function BookingTrail({ steps }: { steps: readonly TrailStep[] }) {
  return (
    <nav aria-label={m.site_trail_label()} className="my-8">
      <ul className="border-y border-line">
        {steps.map(({ label, value, to, changeLabel }) => (
          <li
            key={label}
            className="flex flex-wrap items-center gap-x-3 min-h-target border-b border-line py-1 last:border-b-0"
          >
            <span className="small-caps w-18 flex-none text-soft">{label}</span>
            <span className="min-w-22 flex-1 leading-snug first-letter:uppercase">{value}</span>
            {to === null ? null : (
              <PrefillLink
                to={to}
                aria-label={changeLabel}
                className={textLinkLook({ isWarm: true, className: "text-[0.9rem]" })}
              >
                {m.site_trail_change()}
              </PrefillLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
