import type { ReactNode } from "react";
import { buttonClasses } from "#app/components/ui/button.tsx";

type DisclosureProps = {
  /** What stands on the button that opens it. */
  label: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
};

/** What is folded away behind a button, whose arrow says that it opens; without scripts too. */
export function Disclosure({ label, isOpen = false, className, children }: DisclosureProps) {
  return (
    <details className={`group ${className ?? ""}`} open={isOpen || undefined}>
      <summary className={buttonClasses("plain", "list-none [&::-webkit-details-marker]:hidden")}>
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none"
        >
          <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span>{label}</span>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
