import type { ReactNode } from "react";

type ExamplesProps = { name: string; count: number | null; children: ReactNode };

/** Texts as they may stand, and as they may not: each wrong line says so. */
export function Examples({ name, count, children }: ExamplesProps) {
  return (
    <section>
      <p>{name}</p>
      <p>{count === null ? null : "some"}</p>
      <p>
        <span>{name}</span>
        {children}
      </p>
      <p>
        {name /* fault */}
        <span>{count}</span>
      </p>
      <p>
        <span>{count}</span>
        {count === null ? null : "fault"}
      </p>
      <p>
        <span>{count}</span>
        {count ?? "fault"}
      </p>
      <p>
        a fault, <em>{name}</em>
      </p>
      {count === null ? (
        <>
          {`${name}, fault`}
          <br />
        </>
      ) : null}
    </section>
  );
}
