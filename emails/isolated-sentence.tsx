import { aroundMessage } from "#app/domain/text/isolated-text.ts";

type WordsInSentenceProps = {
  /** What a person wrote. */
  words: string;
  /** The message that they stand in. */
  children: (words: string) => string;
};

/** A sentence of a mail with a person's words in it, which keep their own direction. */
export function WordsInSentence({ words, children }: WordsInSentenceProps) {
  const [before, after] = aroundMessage(children);
  return (
    <>
      {before}
      <bdi>{words}</bdi>
      {after}
    </>
  );
}
