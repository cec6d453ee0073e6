import { type EventBlock, LOOK_CATEGORY, LOOK_DISPUTED, LOOK_IMPRECISE, NO_PLACE } from './event-block';
import type { Wash } from './area-layer';
import type { HomeCountry } from './label-layer';
import { type Lasting, lastingAt } from './lasting';
import { AREA, Marks, positionsOf } from './marks';
import { MovementLayer } from './movements';
import type { SeekTime } from './shown-range';
import { CERTAIN, type Composition, compose, type Doubt } from './symbols';
import { type Step, TimeIndex } from './time-index';

/** Blocks above this size do not say of single events what is uncertain; looking would cost more than it tells. */
const LOOKED_AT = 20_000;
const SHUTDOWN = 'communications-shutdown';

/** The events of a block as the map sees them: marks, areas and what lasts, at the time shown. */
export class MapEvents {
  readonly index: TimeIndex;
  readonly movements: MovementLayer;
  readonly positions: { x: Float64Array; y: Float64Array };
  /** Places that are areas. */
  readonly areas: readonly number[];
  /** Categories that the block has, and whether any of its events is uncertain. */
  readonly has: { readonly categories: number; readonly imprecise: boolean; readonly disputed: boolean };
  mask = -1;
  time: SeekTime;
  marks!: Marks;
  #marksZoom = NaN;
  #newlyLit: number[] = [];
  #lasting?: { time: SeekTime; mask: number; found: readonly Lasting[] };

  constructor(readonly block: EventBlock) {
    this.index = new TimeIndex(block);
    this.movements = new MovementLayer(block);
    this.positions = positionsOf(block);
    this.areas = Array.from(block.placePrecision.keys()).filter((place) => block.placePrecision[place] >= AREA);
    this.has = kindsIn(block);
    this.time = { mode: 'until', from: block.period[0], to: block.period[1] };
  }

  /** Follows the index to a time; returns the marks that changed. */
  seek(time: SeekTime): number[] {
    this.time = time;
    return this.#follow(this.index.seek(time));
  }

  /** Shows only some categories; returns the marks that changed. */
  filter(mask: number): number[] {
    this.mask = mask;
    return this.#follow(this.index.filter(mask));
  }

  /** Makes marks for a zoom; true where they are others than before. */
  group(zoom: number): boolean {
    const step = Math.round(zoom * 2) / 2;
    if (step === this.#marksZoom) return false;
    this.#marksZoom = step;
    this.marks = new Marks(this.index, this.positions, step);
    return true;
  }

  /** Marks among those changed last that showed nothing before. */
  get newlyLit(): readonly number[] {
    return this.#newlyLit;
  }

  composition(place: number): Composition | undefined {
    const { categories } = this.block;
    return compose(this.index.perPlace, place * categories.length, categories.length);
  }

  /** What is not certain about the events shown at a mark. */
  readonly doubtOfMark = (mark: number): Doubt => (this.marks.shared ? CERTAIN : this.doubt(this.marks.places(mark)));

  /** What is not certain about the events shown at places. */
  doubt(places: readonly number[]): Doubt {
    const { look, rows } = this.block;
    if (rows > LOOKED_AT) return CERTAIN;
    const shown = places.flatMap((place) => this.index.rowsAt(place));
    return {
      imprecise: shown.length > 0 && shown.every((row) => (look[row] & LOOK_IMPRECISE) !== 0),
      disputed: shown.some((row) => (look[row] & LOOK_DISPUTED) !== 0),
    };
  }

  /** The places counted together with a place where it is marked. */
  together(place: number): readonly number[] {
    const mark = this.marks.of(place);
    return mark < 0 || this.marks.place[mark] !== place ? [place] : this.marks.places(mark);
  }

  /** What lasts at the time shown; asked several times a step, looked for once. */
  lasting(): readonly Lasting[] {
    const { time, mask } = this;
    if (this.#lasting?.time !== time || this.#lasting.mask !== mask) {
      this.#lasting = { time, mask, found: lastingAt(this.block, time, mask) };
    }
    return this.#lasting.found;
  }

  /** The washes of what is shown, in the colours of the categories. */
  washes(colours: readonly string[]): Wash[] {
    const washes: Wash[] = [];
    for (const place of this.areas) {
      const composition = this.composition(place);
      const codes = this.codes(place);
      if (!composition || codes.length === 0) continue;
      washes.push({ codes, colour: colours[composition.dominant], kind: 'happened', dotted: false });
    }
    // A shutdown first: where several things last it is the one to see.
    const dots = ({ category }: Lasting) => this.block.categories[category] === SHUTDOWN;
    for (const lasts of [...this.lasting()].sort((a, b) => Number(dots(b)) - Number(dots(a)))) {
      const { category, place } = lasts;
      const codes = place === NO_PLACE ? [] : this.codes(place);
      if (codes.length === 0) continue;
      washes.push({ codes, colour: colours[category], kind: 'lasts', dotted: dots(lasts) });
    }
    return washes;
  }

  /** Codes of the base map's areas that draw a place; none for a point. */
  codes(place: number): string[] {
    const area = this.block.places[place]?.area;
    return area && this.block.placePrecision[place] >= AREA ? area.split(' ') : [];
  }

  /** The country in which most of the places lie. */
  home(): HomeCountry {
    const votes = new Map<string, number>();
    for (const { country } of this.block.places) if (country) votes.set(country, (votes.get(country) ?? 0) + 1);
    const alpha2 = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    const whole = this.block.places.find(({ country, area }) => country === alpha2 && area?.length === 3);
    return { alpha2, alpha3: whole?.area ?? '' };
  }

  #follow(step: Step): number[] {
    if (!this.marks) return [];
    const { total } = this.marks;
    const before = step.all ? total.slice() : undefined;
    const lit: number[] = [];
    const dark = before ? undefined : new Set<number>();
    if (dark) {
      for (const place of step.dirty) {
        const mark = this.marks.of(place);
        if (mark >= 0 && total[mark] === 0) dark.add(mark);
      }
    }
    const changed = this.marks.update(step);
    for (const mark of changed) {
      if (total[mark] > 0 && (dark ? dark.has(mark) : before![mark] === 0)) lit.push(mark);
    }
    this.#newlyLit = lit;
    return changed;
  }
}

function kindsIn({ look }: EventBlock): MapEvents['has'] {
  let categories = 0;
  let bits = 0;
  for (const one of look) {
    categories |= 1 << (one & LOOK_CATEGORY);
    bits |= one;
  }
  return { categories, imprecise: (bits & LOOK_IMPRECISE) !== 0, disputed: (bits & LOOK_DISPUTED) !== 0 };
}
