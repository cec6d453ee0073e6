/** The words of a snapshot that can be replaced, by the names of their parameters. */
export const WORDS = ['title', 'caption', 'alt'] as const;

export type Word = (typeof WORDS)[number];
export type Words = Record<Word, string>;
/** What somebody wrote instead; what is missing stays as generated. */
export type EditedWords = Partial<Words>;

/** Of each text, in UTF-16 units, as the server counts. */
export const LONGEST = 20_000;

/** The edits after `word` became `text`: what is as generated is no edit. */
export function edited(edits: EditedWords, generated: Words, word: Word, text: string): EditedWords {
  const { [word]: _before, ...others } = edits;
  return text === generated[word] ? others : { ...others, [word]: text };
}

/** A text counts once it says something: until then the generated one stands. */
export function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The words that the server would refuse. */
export function tooLong(edits: EditedWords): Word[] {
  return WORDS.filter((word) => (edits[word]?.length ?? 0) > LONGEST);
}
