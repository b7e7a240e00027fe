import { cx } from "class-variance-authority";
import { type ComponentProps, createContext, type ReactNode, useContext } from "react";
import {
  type CarriedDetails,
  carriedFields,
  carryingMark,
  elsewhereMark,
} from "#app/domain/carried-details.ts";

/** The form of a page that takes along what was typed: that of the booking, or one of its own. */
type Carrier = { form: "booking" | "carried"; details: CarriedDetails | null };

const CarrierContext = createContext<Carrier | null>(null);

/** The form of this page that carries what was typed; `null` where nothing can have been typed. */
export function useCarrier(): Carrier | null {
  return useContext(CarrierContext);
}

/** What was typed, as the fields of a form that carries it. */
export function CarriedFields({ details }: { details: CarriedDetails }) {
  return (
    <>
      <input type="hidden" {...carryingMark} />
      {carriedFields(details).map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
    </>
  );
}

type CarryingProps = {
  /** What was typed on the way here. */
  details: CarriedDetails | null;
  /** Whether the booking form stands on the page: what is typed there goes along as it stands. */
  hasForm: boolean;
  children: ReactNode;
};

/** Lets the ways out of a page take along what was typed, by a form that each of them sends. */
export function Carrying({ details, hasForm, children }: CarryingProps) {
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
    <CarrierContext.Provider value={{ form: "carried", details }}>
      <form method="post" id="carried">
        <CarriedFields details={details} />
      </form>
      {children}
    </CarrierContext.Provider>
  );
}

type CarryingLinkProps = Omit<ComponentProps<"button">, "form" | "type" | "value"> & { to: string };

/** A way to another page of the booking: a link, or a button that takes along what was typed. */
export function CarryingLink({ to, className, children, ...rest }: CarryingLinkProps) {
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
