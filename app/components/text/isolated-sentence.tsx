import { aroundMessage } from "#app/domain/text/isolated-text.ts";

type WordsInSentenceProps = {
  /** What a person wrote. */
  words: string;
  /** The message that they stand in. */
  children: (words: string) => string;
};

/** A sentence with a person's words in it: they keep their own direction, and the sentence its own. */
export function WordsInSentence({ words, children }: WordsInSentenceProps) {
  const [before, after] = aroundMessage(children);
  return (
    <span>
      {before === "" ? null : <span>{before}</span>}
      <bdi>{words}</bdi>
      {after === "" ? null : <span>{after}</span>}
    </span>
  );
}
