import { cx } from "class-variance-authority";
import type { ReactNode } from "react";

type ListFoldProps = {
  label: string;
  /** Whether its lines belong on paper. */
  isPrinted?: boolean;
  children: ReactNode;
};

/** Lines that are folded away into one, which says in words what they are; on paper they stand open. */
export function ListFold({ label, isPrinted = false, children }: ListFoldProps) {
  return (
    <details
      data-printed={isPrinted || undefined}
      className={cx("border-t border-edge", !isPrinted && "print:hidden")}
    >
      <summary className="min-h-target py-2.5 print:min-h-0 print:list-none print:py-1 font-medium text-soft marker:text-soft">
        <span>{label}</span>
      </summary>
      <ul className="border-t border-line">{children}</ul>
    </details>
  );
}
