import type { ReactNode } from "react";
import { offeredName } from "#app/components/admin/entry/offered-name.ts";
import { Button } from "#app/components/ui/button.tsx";
import type { Place } from "#app/domain/reservations/entry-places.ts";
import type { OfferedService } from "#app/domain/reservations/entry-view.ts";
import { placeValue } from "#app/forms/place-field.ts";
import { m } from "#app/i18n/compiled/messages.js";
import { shortDate } from "#app/i18n/format.ts";

type OverQuestionProps = {
  over: number;
  place: { service: string; time: string; date: string };
  services: readonly OfferedService[];
  /** The nearest places with room; `null` where another one is of no use. */
  nearest: readonly Place[] | null;
  /** The other ways: buttons of the form that the question stands in. */
  children: ReactNode;
};

/** Asks what to do where there is no room: another slot, or one of the other ways, side by side. */
export function OverQuestion({ over, place, services, nearest, children }: OverQuestionProps) {
  const title = m.entry_over({
    service: offeredName(place.service, services),
    time: place.time,
    count: over,
  });
  return (
    <div className="space-y-3">
      <div>
        <h2 className="text-[1.2em]">{title}</h2>
        <p>{m.entry_over_text()}</p>
      </div>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        {nearest === null ? null : (
          <div className="min-w-0">
            <h3 className="mb-1 font-medium">
              {nearest.length === 0 ? m.entry_over_none() : m.entry_over_nearest()}
            </h3>
            <ul className="flex flex-wrap gap-2 empty:hidden">
              {nearest.map((free) => (
                <li key={placeValue(free)}>
                  <Button tone="plain" name="instead" value={placeValue(free)}>
                    {[
                      ...(free.date === place.date ? [] : [shortDate(free.date)]),
                      ...(free.service === place.service
                        ? []
                        : [offeredName(free.service, services)]),
                      free.time,
                    ].join(" · ")}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    </div>
  );
}
