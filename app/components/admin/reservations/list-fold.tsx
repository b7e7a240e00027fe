import type { ReactNode } from "react";

/** Lines that are folded away into one, which says in words what they are. */
export function ListFold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="border-t border-edge">
      <summary className="min-h-target py-2.5 font-medium text-soft marker:text-soft">
        <span>{label}</span>
      </summary>
      <ul className="border-t border-line">{children}</ul>
    </details>
  );
}
