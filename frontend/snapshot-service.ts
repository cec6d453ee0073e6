import { LONGEST_QUERY } from './snapshot-request';
import type { Words } from './snapshot-words';

/** What a preview says in words. */
export interface Preview {
  generated: Words;
  citation: string[];
  revision: number;
}

/** A snapshot that the server keeps: links by the ending of the file and to its `page`, and the snippet of its embed. */
export interface Kept {
  id: string;
  links: Record<string, string>;
  iframe: string;
}

export interface MadeFile {
  blob: Blob;
  name: string;
}

export interface FilmProgress {
  state: 'none' | 'making' | 'done' | 'failed';
  done: number;
  of: number;
}

/**
 * Why the server did not answer as asked. `busy` comes with the seconds after which to ask again, `refused` with the
 * server's own words.
 */
export class SnapshotFailure extends Error {
  constructor(
    readonly kind: 'busy' | 'refused' | 'gone' | 'failed' | 'unreachable',
    readonly detail = '',
    readonly seconds = 0,
  ) {
    super(detail || kind);
  }
}

const USUAL_WAIT = 5;
const LONGEST_WAIT = 120;

/** The snapshot's addresses, as `src/docs/snapshots.md` lists them. */
export class SnapshotService {
  /** @param base address below which they are, relative to the page */
  constructor(
    readonly base: string,
    private readonly fetcher: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  async preview(query: string, signal?: AbortSignal): Promise<Preview> {
    return (await this.#ask(`${this.base}/preview.json?${query}`, { signal })).json() as Promise<Preview>;
  }

  /** The picture of a sheet; words too long for an address go in the body. */
  async picture(query: string, dpi: number, signal?: AbortSignal): Promise<Blob> {
    const address = `${this.base}/preview.png`;
    const asked = `${query}&dpi=${dpi}`;
    const long = asked.length > LONGEST_QUERY;
    const answer = long
      ? await this.#ask(address, { method: 'POST', body: new URLSearchParams(asked), signal })
      : await this.#ask(`${address}?${asked}`, { signal });
    return answer.blob();
  }

  async keep(query: string, signal?: AbortSignal): Promise<Kept> {
    const body = new URLSearchParams(query);
    return (await this.#ask(this.base, { method: 'POST', body, signal })).json() as Promise<Kept>;
  }

  async file(link: string, signal?: AbortSignal): Promise<MadeFile> {
    const answer = await this.#ask(link, { signal });
    const blob = await answer.blob();
    return { blob, name: nameIn(answer.headers.get('Content-Disposition')) ?? link.split('?')[0].split('/').at(-1)! };
  }

  async progress(link: string, signal?: AbortSignal): Promise<FilmProgress> {
    return (await this.#ask(link, { signal, cache: 'no-store' })).json() as Promise<FilmProgress>;
  }

  /** The film need not be finished. */
  async callOff(progress: string): Promise<void> {
    await this.#ask(progress, { method: 'DELETE' });
  }

  async #ask(address: string, init: RequestInit): Promise<Response> {
    let answer: Response;
    try {
      answer = await this.fetcher(address, init);
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw new SnapshotFailure('unreachable');
    }
    if (answer.ok) return answer;
    throw await failureOf(answer);
  }
}

async function failureOf(answer: Response): Promise<SnapshotFailure> {
  const { status } = answer;
  if (status === 503 || status === 429) return new SnapshotFailure('busy', '', secondsIn(answer.headers.get('Retry-After')));
  if (status === 404 || status === 410) return new SnapshotFailure('gone');
  if (status >= 500) return new SnapshotFailure('failed');
  try {
    const { detail, title, allowed } = (await answer.json()) as { detail?: string; title?: string; allowed?: string[] };
    return new SnapshotFailure('refused', [detail ?? title, ...(allowed ?? [])].filter(Boolean).join(' '));
  } catch {
    return new SnapshotFailure('refused');
  }
}

function secondsIn(header: string | null): number {
  const seconds = Number(header ?? '');
  return header && seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT) : USUAL_WAIT;
}

/** The file's name in a `Content-Disposition`, never a path. */
export function nameIn(header: string | null): string | undefined {
  const name = /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? /filename=([^;\s"]+)/i.exec(header ?? '')?.[1];
  return name?.replace(/[/\\]/g, '-');
}
