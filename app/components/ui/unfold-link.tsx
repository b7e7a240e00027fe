import type { KeyboardEvent, MouseEvent, ReactNode } from "react";

type UnfoldLinkProps = {
  isOpen: boolean;
  /** The same page with what is folded standing open, or closed again. */
  to: string;
  onToggle: () => void;
  className: string;
  /** The key that acts on what stands behind it. */
  holds?: "x" | undefined;
  children: ReactNode;
};

/**
 * Unfolds what is made only when it is asked for, where a fold would make it each time. Without scripts
 * it leads to the page on which it stands open.
 */
export function UnfoldLink({ isOpen, to, onToggle, className, holds, children }: UnfoldLinkProps) {
  function toggle(event: MouseEvent | KeyboardEvent): void {
    event.preventDefault();
    onToggle();
  }
  return (
    <a
      href={to}
      data-unfolds
      data-holds={holds}
      aria-expanded={isOpen}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key === " ") toggle(event);
      }}
      className={className}
    >
      {children}
    </a>
  );
}
