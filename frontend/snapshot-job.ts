import { type Choice, extensionOf, isFilm } from './snapshot-choice';
import { fileQuery, progressLink, withQuery } from './snapshot-request';
import type { FilmProgress, Kept, MadeFile, SnapshotService } from './snapshot-service';

const POLL = 500;

/** Makes a snapshot once and everything that comes of it. */
export class SnapshotJob {
  #kept?: { query: string; kept: Promise<Kept> };

  constructor(
    private readonly service: () => SnapshotService,
    private readonly wait: (millis: number) => Promise<void> = (millis) => new Promise((done) => setTimeout(done, millis)),
  ) {}

  /** The snapshot of a query: the same one is asked for once. */
  keep(query: string): Promise<Kept> {
    if (this.#kept?.query !== query) {
      const kept = this.service().keep(query);
      this.#kept = { query, kept };
      kept.catch(() => {
        if (this.#kept?.kept === kept) this.#kept = undefined;
      });
    }
    return this.#kept!.kept;
  }

  /** @param told how far a film is, while it is made */
  async file(query: string, choice: Choice, signal: AbortSignal, told: (progress: FilmProgress) => void): Promise<MadeFile> {
    const kept = await this.keep(query);
    signal.throwIfAborted();
    const link = withQuery(kept.links[extensionOf(choice.format)], fileQuery(choice));
    if (!isFilm(choice.format)) return this.service().file(link, signal);
    const progress = progressLink(this.service().base, kept.id, choice.format);
    const making = this.service().file(link, signal);
    let over = false;
    const stop = () => void this.service().callOff(progress).catch(() => {});
    const settle = () => {
      over = true;
      signal.removeEventListener('abort', stop);
    };
    signal.addEventListener('abort', stop);
    const settled = making.then(settle, settle);
    while (!over) {
      await Promise.race([settled, this.wait(POLL)]);
      if (over) break;
      try {
        const now = await this.service().progress(progress, signal);
        if (!over && now.state === 'making') told(now);
      } catch {
        // The film itself tells what is wrong.
      }
    }
    return making;
  }
}
