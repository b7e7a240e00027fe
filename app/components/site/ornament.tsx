type OrnamentProps = { className?: string };

/** A knife, a plate and a fork between two rules that swell: the restaurant's vignette. */
export function Vignette({ className }: OrnamentProps) {
  return (
    <svg
      viewBox="0 0 240 48"
      width="240"
      height="48"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
      className={className}
    >
      <path
        d="M2 24c24-1.600 48-1.600 72 0-24 1.600-48 1.600-72 0z"
        fill="currentColor"
        stroke="none"
      />
      <path
        d="M238 24c-24-1.600-48-1.600-72 0 24 1.600 48 1.600 72 0z"
        fill="currentColor"
        stroke="none"
      />
      <circle cx="120" cy="24" r="15" strokeWidth="1.4" />
      <circle cx="120" cy="24" r="12.600" strokeWidth=".6" />
      <circle cx="120" cy="24" r="7.500" strokeWidth=".9" />
      <path d="M87 8v9c0 4.500 7 4.500 7 0V8m-3.500 0v32" strokeWidth="1.400" />
      <path d="M151.500 40V8c-4 4-5.500 10-5.500 18.500h5.500" strokeWidth="1.400" />
    </svg>
  );
}

/** A rule that a lozenge and two dots break in the middle. */
export function Fleuron({ className }: OrnamentProps) {
  return (
    <svg
      viewBox="0 0 160 12"
      width="160"
      height="12"
      fill="currentColor"
      aria-hidden="true"
      className={className}
    >
      <path d="M0 6c20-.9 40-.9 58 0-18 .9-38 .9-58 0zM160 6c-20-.9-40-.9-58 0 18 .9 38 .9 58 0z" />
      <path d="M80 .5 85.500 6 80 11.500 74.500 6z" />
      <circle cx="67" cy="6" r="1.500" />
      <circle cx="93" cy="6" r="1.500" />
    </svg>
  );
}
