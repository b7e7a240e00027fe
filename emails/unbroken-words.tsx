/** Two or three short words with hyphens between them: "ci-dessous", "rendez-vous". */
const hyphenated = /(\p{L}{1,12}(?:-\p{L}{1,12}){1,2})(?![\p{L}-])/u;

/** A sentence of ours whose words with a hyphen stay on one line. */
export function UnbrokenWords({ text }: { text: string }) {
  if (!text.includes("-")) return <>{text}</>;
  // What the expression captures stands at the odd places.
  const pieces = text.split(hyphenated).map((piece, at) => ({ piece, at, isWord: at % 2 === 1 }));
  return (
    <>
      {pieces.map(({ piece, at, isWord }) =>
        isWord ? (
          <span key={at} style={{ whiteSpace: "nowrap" }}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
