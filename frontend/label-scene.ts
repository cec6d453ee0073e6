import type { LabelledPlace, LabelScene } from './label-layer';
import { type Box, holds } from './label-layout';
import { cursorOf } from './lasting';
import type { MapEvents } from './map-events';
import type { View } from './mercator';
import { groupedNumber } from './messages';
import { nameAt } from './place-names';
import type { SymbolLayer } from './symbol-layer';

/** So many places at most are named beside their symbols. */
const NAMED = 120;

/** Tags of areas, then the places whose symbols are in view: the chosen one first, then most events first. */
export function labelledPlaces(events: MapEvents, symbols: SymbolLayer, language: string, selected: number): LabelledPlace[] {
  return [...areas(events, language), ...marks(events, symbols, language, selected)];
}

/** Where movements come into sight from an origin that is not, named by it. */
export function originNames(
  events: MapEvents,
  view: View,
  walls: readonly Box[],
  language: string,
  write: (origin: string) => string,
): LabelScene['origins'] {
  const room = { x: 10, y: 10, width: view.width - 20, height: view.height - 20 };
  const inSight = (x: number, y: number) => holds(room, x, y) && !walls.some((box) => holds(box, x, y));
  return events.movements.entries(inSight).map(({ event, from, x, y }) => ({
    event, x, y, name: write(nameOf(events, from, language)),
  }));
}

function nameOf({ block, time }: MapEvents, place: number, language: string): string {
  return nameAt(block.places[place]?.names, language, cursorOf(time));
}

function countText(count: number): string {
  return count > 1 ? groupedNumber(count) : '';
}

function* areas(events: MapEvents, language: string): Generator<LabelledPlace> {
  const { positions } = events;
  for (const place of events.areas) {
    const composition = events.composition(place);
    if (!composition) continue;
    const tag = { composition, doubt: events.doubt([place]) };
    const name = nameOf(events, place, language);
    yield { place, name, count: countText(composition.total), x: positions.x[place], y: positions.y[place], radius: 0, tag };
  }
}

function* marks(events: MapEvents, symbols: SymbolLayer, language: string, selected: number): Generator<LabelledPlace> {
  const { marks: all } = events;
  const chosen = (mark: number) => Number(all.place[mark] === selected);
  const shown = [...symbols.shown()].sort((a, b) => chosen(b.mark) - chosen(a.mark) || all.total[b.mark] - all.total[a.mark]);
  for (const { mark } of shown.slice(0, NAMED)) {
    const place = all.place[mark];
    // A cell of several places has no name of its own.
    const name = all.shared && all.places(mark).length > 1 ? '' : nameOf(events, place, language);
    yield { place, name, count: countText(all.total[mark]), x: all.x[mark], y: all.y[mark], radius: symbols.radius(mark) };
  }
}
