import { type Choice, isFilm } from './snapshot-choice';
import { type EditedWords, isWritten, WORDS } from './snapshot-words';

/** A query string that is longer than this may not fit a request line. */
export const LONGEST_QUERY = 6000;

/** The parameters of a snapshot: the map context as it stands in the page's address, the sheet, and edited words. */
export function snapshotQuery(context: string, choice: Choice, edits: EditedWords = {}): string {
  const query = new URLSearchParams(context);
  query.set('layout', choice.layout);
  query.set('tone', choice.tone);
  query.set('projection', choice.projection);
  if (choice.layout === 'map') {
    query.set('width', choice.width.trim());
    query.set('height', choice.height.trim());
  }
  for (const word of WORDS) {
    const text = edits[word];
    if (isWritten(text)) query.set(word, text);
  }
  return query.toString();
}

/** How the file is made, which is no part of the snapshot: `?dpi=192&download`. */
export function fileQuery({ format, dpi }: Pick<Choice, 'format' | 'dpi'>): string {
  const query = new URLSearchParams();
  if (format === 'png') query.set('dpi', String(dpi));
  if (format === 'pptx-multiples') query.set('slides', 'multiples');
  if (format === 'pptx-days') query.set('slides', 'days');
  query.set('download', '');
  return query.toString();
}

/** A link with more parameters, in the form it was given: absolute or relative. */
export function withQuery(link: string, query: string): string {
  return `${link}${link.includes('?') ? '&' : '?'}${query}`;
}

/** Where the film of a snapshot says how far it is. */
export function progressLink(service: string, id: string, format: Choice['format']): string {
  if (!isFilm(format)) throw new Error(`${format} is no film`);
  return `${service}/${encodeURIComponent(id)}/progress?f=${format}`;
}
