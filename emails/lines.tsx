import { Fragment } from "react";

/** What a person wrote, line by line, in a way that every mail reader keeps. */
export function Lines({ text }: { text: string }) {
  const lines = text.split("\n").map((line, at) => ({ line, key: `${at} ${line}` }));
  return (
    <>
      {lines.map(({ line, key }, at) => (
        <Fragment key={key}>
          {at === 0 ? null : <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}
