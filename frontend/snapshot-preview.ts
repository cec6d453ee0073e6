import { type Preview, SnapshotFailure, type SnapshotService } from './snapshot-service';

/** What the preview shows: the last picture and words stay until the next ones are there, also where that failed. */
export interface PreviewState {
  /** The query that the picture is of. */
  shown?: string;
  picture?: Blob;
  words?: Preview;
  working: boolean;
  failure?: SnapshotFailure;
  /** Seconds until it asks again by itself; only where the server was busy. */
  retryIn?: number;
}

/** Once typing and choosing rest for this long the preview is asked for. */
export const SETTLED = 350;
const DPI = 96;

/** Keeps the picture of what was last asked for: one request at a time, the newest wins. */
export class LivePreview {
  state: PreviewState = { working: false };
  #wanted?: string;
  #unedited = '';
  #wordsOf?: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking?: AbortController;

  /** @param changed told of every new state */
  constructor(
    private readonly service: () => SnapshotService,
    private readonly changed: (state: PreviewState) => void,
  ) {}

  /**
   * Asks for a picture after a pause, or at once where there is none yet; nothing where it is shown or coming.
   *
   * @param unedited the query without edited words, for the generated ones
   */
  want(query: string, unedited: string): void {
    if (query === this.#wanted && (this.state.shown === query || this.state.working)) return;
    this.#wanted = query;
    this.#unedited = unedited;
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#tell({ ...this.state, working: true, failure: undefined, retryIn: undefined });
    this.#timer = setTimeout(() => void this.#ask(), this.state.picture ? SETTLED : 0);
  }

  /** Asks again at once for what failed. */
  retry(): void {
    clearTimeout(this.#timer);
    if (this.#wanted !== undefined) void this.#ask();
  }

  /** Nothing more is asked for; what is shown stays. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#wanted = undefined;
    this.#tell({ ...this.state, working: false, retryIn: undefined });
  }

  async #ask(): Promise<void> {
    const query = this.#wanted!;
    const asking = (this.#asking = new AbortController());
    this.#tell({ ...this.state, working: true, failure: undefined, retryIn: undefined });
    try {
      const [picture] = await Promise.all([this.service().picture(query, DPI, asking.signal), this.#words(asking.signal)]);
      if (!asking.signal.aborted) this.#tell({ words: this.state.words, picture, shown: query, working: false });
    } catch (cause) {
      if (asking.signal.aborted) return;
      const failure = cause instanceof SnapshotFailure ? cause : new SnapshotFailure('failed');
      this.#tell({ ...this.state, working: false, failure });
      if (failure.kind === 'busy') this.#count(failure.seconds);
    }
  }

  async #words(signal: AbortSignal): Promise<void> {
    const query = this.#unedited;
    if (query === this.#wordsOf) return;
    const words = await this.service().preview(query, signal);
    if (signal.aborted) return;
    this.#wordsOf = query;
    this.#tell({ ...this.state, words });
  }

  #count(seconds: number): void {
    this.#tell({ ...this.state, retryIn: seconds });
    this.#timer = setTimeout(() => (seconds > 1 ? this.#count(seconds - 1) : this.retry()), 1000);
  }

  #tell(state: PreviewState): void {
    this.state = state;
    this.changed(state);
  }
}
