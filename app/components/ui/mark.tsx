import { cx } from "class-variance-authority";

const shapes = {
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="currentColor" />,
  check: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  cross: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
  dots: (
    <path
      d="M1.8 6h.01M6 6h.01M10.2 6h.01"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
    />
  ),
  bar: <path d="M1.5 6h9" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;

export type MarkShape = keyof typeof shapes;

/** A small drawn shape beside a word, so that no state is told by colour alone. */
export function Mark({ shape, className }: { shape: MarkShape; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className={cx("inline-block size-[0.72em] flex-none", className)}
    >
      {shapes[shape]}
    </svg>
  );
}
