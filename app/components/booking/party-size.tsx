import { cva } from "class-variance-authority";
import { PrefillFields, PrefillLink, useCarrier } from "#app/components/site/prefill-link.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Field } from "#app/components/ui/field.tsx";
import { m } from "#app/i18n/compiled/messages.js";

type PartySizeProps = {
  covers: number;
  partyMax: number;
  /** The same page for another number of covers, or with it left to a form. */
  to: (covers?: number) => string;
};

const mostLinks = 8;
const sizeLook = cva(
  "inline-flex size-target items-center justify-center rounded-soft border border-edge bg-raised font-display text-[1.25rem] leading-none no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent aria-[current]:text-on-accent",
  { variants: { isWide: { true: "w-auto min-w-target px-2" } } },
);

/** How many come: one press for the usual numbers, a field for larger parties. */
export function PartySize({ covers, partyMax, to }: PartySizeProps) {
  const links = Math.min(mostLinks, partyMax);
  const sizes = Array.from({ length: links }, (_, index) => index + 1);
  const isMore = covers > links;
  return (
    <nav aria-labelledby="party">
      <p id="party" className="mb-2 font-medium">
        {m.site_party_label()}
      </p>
      <ul className="flex flex-wrap gap-1.5">
        {sizes.map((size) => (
          <li key={size}>
            <PrefillLink
              to={to(size)}
              className={sizeLook()}
              aria-label={m.site_party_option({ covers: size })}
              aria-current={size === covers || undefined}
            >
              {size}
            </PrefillLink>
          </li>
        ))}
        <li className="has-open:basis-full">
          {partyMax > links ? (
            <details open={isMore || undefined}>
              <summary
                className={sizeLook({
                  isWide: true,
                  className: "list-none [&::-webkit-details-marker]:hidden",
                })}
                aria-current={isMore || undefined}
              >
                <span aria-hidden="true">{`${links + 1} +`}</span>
                <span className="sr-only">{m.site_party_or_more({ count: links + 1 })}</span>
              </summary>
              <LargerParty {...{ covers, partyMax, to }} least={links + 1} />
            </details>
          ) : (
            <PrefillLink
              to={to(partyMax + 1)}
              className={sizeLook({ isWide: true })}
              aria-label={m.site_party_more({ count: partyMax })}
              aria-current={isMore || undefined}
            >
              {`${links + 1} +`}
            </PrefillLink>
          )}
        </li>
      </ul>
    </nav>
  );
}

function LargerParty({ covers, partyMax, to, least }: PartySizeProps & { least: number }) {
  const details = useCarrier()?.details ?? null;
  const { pathname, searchParams } = new URL(to(), "https://couverts.invalid");
  return (
    <form
      method={details === null ? "get" : "post"}
      action={details === null ? pathname : to()}
      className="mt-3 flex flex-wrap items-end gap-3"
    >
      {details === null ? (
        [...searchParams].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))
      ) : (
        <PrefillFields details={details} />
      )}
      <div className="max-w-full">
        <Field
          id="covers"
          name="covers"
          type="number"
          inputMode="numeric"
          min={1}
          max={500}
          required
          // Who comes back to this page finds its own number, not the one typed on leaving it.
          autoComplete="off"
          label={m.site_party_number()}
          hint={m.site_party_number_hint({ count: partyMax })}
          defaultValue={covers >= least ? covers : undefined}
        />
      </div>
      <Button tone="plain">{m.site_party_change()}</Button>
    </form>
  );
}
