/**
 * The event block as the browser gets it: typed-array views into one downloaded buffer, nothing copied.
 * The format is described in `src/docs/event-block.md`. Times are whole seconds since 1970-01-01T00:00Z.
 */

/** What `place` holds for a row whose event could not be placed. */
export const NO_PLACE = 0xffffffff;

/** Bits of the `look` column. */
export const LOOK_CATEGORY = 0x1f;
export const LOOK_IMPRECISE = 0x20;
export const LOOK_DISPUTED = 0x40;
export const LOOK_FURTHER = 0x80;

/** Values of `spanKind`: some time within the span, or throughout it. */
export const SPAN_WITHIN = 0;
export const SPAN_LASTS = 1;

/** Language, text, first and last second of use (null for open). */
export type PlaceName = [language: string, text: string, since: number | null, until: number | null];

export interface BlockPlace {
  id: string;
  names?: PlaceName[];
  zone?: string | null;
  area?: string | null;
  country?: string | null;
}

export interface BlockMovement {
  event: string;
  row: number;
  from: number;
  to: number;
  depart: number;
  arrive: number;
}

export interface EventBlock {
  readonly situation: string;
  readonly revision: number;
  readonly period: readonly [from: number, to: number];
  readonly zone: string;
  readonly rows: number;
  readonly events: number;
  readonly undated: number;
  readonly unplaced: number;
  readonly categories: readonly string[];
  readonly places: readonly BlockPlace[];
  readonly movements: readonly BlockMovement[];
  /** Absent, as are `titles` and `event`, where the block holds more than 20,000 events. */
  readonly ids?: readonly string[];
  readonly titles?: readonly string[];
  /** Earliest start of each row, ascending. */
  readonly start: Int32Array;
  readonly place: Uint32Array;
  readonly look: Uint8Array;
  readonly event?: Uint32Array;
  /** The rows that last longer than a minute, ascending; their latest end; and how they fill it. */
  readonly spanRow: Uint32Array;
  readonly spanEnd: Int32Array;
  readonly spanKind: Uint8Array;
  /** Degrees × 10⁷. */
  readonly placeLon: Int32Array;
  readonly placeLat: Int32Array;
  readonly placePrecision: Uint8Array;
  /** Size of the download before compression. */
  readonly bytes: number;
}

/** What is wrong with a block, in words fit for a log. */
export class EventBlockError extends Error {
  override name = 'EventBlockError';
}

interface Column {
  type: string;
  offset: number;
  length: number;
}

interface Header {
  situation: string;
  revision: number;
  period: [number, number];
  zone: string;
  rows: number;
  events: number;
  undated?: number;
  unplaced?: number;
  categories: string[];
  columns: Record<string, Column>;
  places?: BlockPlace[];
  movements?: BlockMovement[];
  ids?: string[];
  titles?: string[];
}

const MAGIC = 'DLB1';
const views = { int32: Int32Array, uint32: Uint32Array, uint8: Uint8Array } as const;
type ViewName = keyof typeof views;

/** Reads a block without copying its columns. Throws an {@link EventBlockError} that says what is wrong. */
export function decodeBlock(buffer: ArrayBuffer): EventBlock {
  if (buffer.byteLength < 8) fail(`is cut off: ${buffer.byteLength} bytes, not even its first eight`);
  const magic = String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (magic !== MAGIC) fail(`does not begin with ${MAGIC}`);
  const headerLength = new DataView(buffer).getUint32(4, true);
  if (8 + headerLength > buffer.byteLength) {
    fail(`is cut off in its header: ${headerLength} bytes announced, ${buffer.byteLength - 8} there`);
  }
  const header = readHeader(new Uint8Array(buffer, 8, headerLength));
  const { rows } = header;

  function column<T extends ViewName>(name: string, type: T, length?: number): InstanceType<(typeof views)[T]> {
    const found = optional(name, type, length);
    if (!found) fail(`has no column ${name}`);
    return found;
  }
  function optional<T extends ViewName>(name: string, type: T, length?: number) {
    const entry = header.columns[name];
    if (!entry) return undefined;
    const View = views[type];
    if (entry.type !== type) fail(`has column ${name} as ${entry.type}, not ${type}`);
    if (length !== undefined && entry.length !== length) {
      fail(`has ${entry.length} values in column ${name}, not ${length}`);
    }
    if (!isCount(entry.length) || !isCount(entry.offset) || entry.offset % View.BYTES_PER_ELEMENT !== 0) {
      fail(`places column ${name} at an impossible offset or length`);
    }
    if (entry.offset + entry.length * View.BYTES_PER_ELEMENT > buffer.byteLength) {
      fail(`is cut off in column ${name}: ${buffer.byteLength} bytes there`);
    }
    return new View(buffer, entry.offset, entry.length) as InstanceType<(typeof views)[T]>;
  }

  const placeLon = column('placeLon', 'int32');
  const spanRow = optional('spanRow', 'uint32') ?? new Uint32Array(0);
  const spans = spanRow.length;
  const block: EventBlock = {
    situation: header.situation,
    revision: header.revision,
    period: header.period,
    zone: header.zone,
    rows,
    events: header.events,
    undated: header.undated ?? 0,
    unplaced: header.unplaced ?? 0,
    categories: header.categories,
    places: header.places ?? [],
    movements: header.movements ?? [],
    ids: header.ids,
    titles: header.titles,
    start: column('start', 'int32', rows),
    place: column('place', 'uint32', rows),
    look: column('look', 'uint8', rows),
    event: optional('event', 'uint32', rows),
    spanRow,
    spanEnd: spans ? column('spanEnd', 'int32', spans) : new Int32Array(0),
    spanKind: spans ? column('spanKind', 'uint8', spans) : new Uint8Array(0),
    placeLon,
    placeLat: column('placeLat', 'int32', placeLon.length),
    placePrecision: column('placePrecision', 'uint8', placeLon.length),
    bytes: buffer.byteLength,
  };
  check(block);
  return block;
}

function readHeader(bytes: Uint8Array): Header {
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Header;
  } catch {
    return fail('has a header that is not JSON in UTF-8');
  }
  if (!isCount(header.rows)) fail('does not say how many rows it has');
  if (!Array.isArray(header.categories) || header.categories.length > 32) fail('lacks its categories (at most 32)');
  if (typeof header.columns !== 'object' || header.columns === null) fail('does not say where its columns are');
  return header;
}

/** The order and the references that everything that reads a block relies on; a few ms for a million rows. */
function check({ start, place, look, spanRow, spanEnd, placeLon, categories, rows }: EventBlock): void {
  for (let row = 0; row < rows; row++) {
    if (row > 0 && start[row] < start[row - 1]) fail(`is not in order of time at row ${row}`);
    if (place[row] >= placeLon.length && place[row] !== NO_PLACE) fail(`names a place that is not there at row ${row}`);
    if ((look[row] & LOOK_CATEGORY) >= categories.length) fail(`names a category that is not there at row ${row}`);
  }
  for (let i = 0; i < spanRow.length; i++) {
    if (spanRow[i] >= rows || (i > 0 && spanRow[i] <= spanRow[i - 1])) fail(`has spans out of order at ${i}`);
    if (spanEnd[i] < start[spanRow[i]] + 60) fail(`has a span shorter than a minute at row ${spanRow[i]}`);
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fail(what: string): never {
  throw new EventBlockError(`The event block ${what}.`);
}

const KEPT = 4;
const downloads = new Map<string, Promise<EventBlock>>();

/**
 * Downloads and decodes a block once for all who ask for the same address. The last few blocks are kept; a
 * failed download is forgotten, so that asking again tries again.
 */
export function loadBlock(url: string): Promise<EventBlock> {
  const address = new URL(url, globalThis.document?.baseURI).href;
  let download = downloads.get(address);
  if (download) {
    downloads.delete(address);
  } else {
    download = fetchBlock(address);
    download.catch(() => {
      if (downloads.get(address) === download) downloads.delete(address);
    });
  }
  downloads.set(address, download);
  if (downloads.size > KEPT) downloads.delete(downloads.keys().next().value!);
  return download;
}

async function fetchBlock(address: string): Promise<EventBlock> {
  const response = await fetch(address);
  if (!response.ok) throw new EventBlockError(`The event block was not delivered: ${response.status}.`);
  return decodeBlock(await response.arrayBuffer());
}
