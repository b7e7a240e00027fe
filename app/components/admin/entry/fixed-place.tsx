import { m } from "#app/i18n/compiled/messages.js";

type FixedPlaceProps = {
  date: string;
  service: string;
  time: string;
  label: string;
  isPast: boolean;
};

/** Where a reservation is and stays, with why. */
export function FixedPlace({ date, service, time, label, isPast }: FixedPlaceProps) {
  return (
    <div>
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="time" value={time} />
      <p className="font-semibold first-letter:uppercase">{label}</p>
      <p className="text-soft">{isPast ? m.edit_fixed_past() : m.edit_fixed_there()}</p>
    </div>
  );
}
