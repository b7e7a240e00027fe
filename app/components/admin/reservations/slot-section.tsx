import type { ReactNode } from "react";

type SlotSectionProps = {
  /** What stands at its head: a time, or a word. */
  title: string;
  /** The figures under it. */
  figures?: ReactNode;
  /** “+”, where one more may be entered. */
  entry?: ReactNode;
  /** The lines. */
  children: ReactNode;
};

/** A part of the list: its head above the lines, or in a column of its own where there is room. */
export function SlotSection({ title, figures, entry, children }: SlotSectionProps) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[2.75rem_minmax(0,1fr)] lg:grid-cols-[minmax(0,10.5rem)_2.75rem_minmax(0,1fr)] lg:gap-x-2 lg:border-t lg:border-edge">
      <div className="flex min-h-[1.6rem] flex-wrap items-baseline gap-x-3 self-center border-edge max-lg:pt-1 sm:col-start-2 lg:col-start-1 lg:block lg:self-start lg:pt-2">
        <h2 className="text-[1.05em] leading-tight">{title}</h2>
        {figures}
      </div>
      <div className="empty:hidden sm:col-start-1 sm:row-span-2 sm:row-start-1 lg:col-start-2 lg:row-span-1">
        {entry}
      </div>
      <ul className="col-span-2 border-t border-edge sm:col-span-1 sm:col-start-2 lg:col-start-3 lg:row-start-1 lg:border-t-0">
        {children}
      </ul>
    </section>
  );
}
