import { cx } from "class-variance-authority";
import { type ComponentProps, createContext, type ReactNode, useContext } from "react";
import {
  elsewhereMark,
  type PrefillDetails,
  prefillFields,
  prefillMark,
} from "#app/domain/reservations/prefill-details.ts";

/** The form of a page that takes along what was typed: that of the booking, or one of its own. */
type Carrier = { form: "booking" | "prefill"; details: PrefillDetails | null };

const CarrierContext = createContext<Carrier | null>(null);

/** The form of this page that carries what was typed; `null` where nothing can have been typed. */
export function useCarrier(): Carrier | null {
  return useContext(CarrierContext);
}

/** What was typed, as the fields of a form that carries it. */
export function PrefillFields({ details }: { details: PrefillDetails }) {
  return (
    <>
      <input type="hidden" {...prefillMark} />
      {prefillFields(details).map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
    </>
  );
}

type PrefillProps = {
  /** What was typed on the way here. */
  details: PrefillDetails | null;
  /** Whether the booking form stands on the page: what is typed there goes along as it stands. */
  hasForm: boolean;
  children: ReactNode;
};

/** Lets the ways out of a page take along what was typed, by a form that each of them sends. */
export function Prefill({ details, hasForm, children }: PrefillProps) {
  if (hasForm) {
    return (
      <CarrierContext.Provider value={{ form: "booking", details }}>
        {/* The first button of a form is what the Enter key presses: it has to be one that books. */}
        <button type="submit" form="booking" hidden data-by-enter />
        {children}
      </CarrierContext.Provider>
    );
  }
  if (details === null) return children;
  return (
    <CarrierContext.Provider value={{ form: "prefill", details }}>
      <form method="post" id="prefill">
        <PrefillFields details={details} />
      </form>
      {children}
    </CarrierContext.Provider>
  );
}

type PrefillLinkProps = Omit<ComponentProps<"button">, "form" | "type" | "value"> & { to: string };

/** A way to another page of the booking: a link, or a button that takes along what was typed. */
export function PrefillLink({ to, className, children, ...rest }: PrefillLinkProps) {
  const carrier = useCarrier();
  if (carrier === null) {
    return (
      <a
        href={to}
        className={className}
        aria-label={rest["aria-label"]}
        aria-current={rest["aria-current"]}
      >
        {children}
      </a>
    );
  }
  return (
    <button
      type="submit"
      form={carrier.form}
      formAction={to}
      formNoValidate
      {...elsewhereMark}
      {...rest}
      className={cx("cursor-pointer aria-busy:cursor-progress", className)}
    >
      {children}
    </button>
  );
}
