import { Mark } from "#app/components/ui/mark.tsx";
import { m } from "#app/i18n/compiled/messages.js";

/** What a guest must not eat, in her own words, marked so that nobody reads over it. */
export function DietaryMark({ words }: { words: string }) {
  return (
    <p className="flex items-baseline gap-x-2 pb-1 font-medium">
      <Mark shape="diamond" />
      <span className="flex min-w-0 flex-wrap gap-x-1.5">
        <span>{m.admin_dietary_note()}</span>
        <span dir="auto" className="min-w-0 whitespace-pre-line wrap-anywhere">
          {words}
        </span>
      </span>
    </p>
  );
}
