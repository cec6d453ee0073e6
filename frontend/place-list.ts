import { html, nothing, type TemplateResult } from 'lit';
import { cursorOf } from './lasting';
import type { MapEvents } from './map-events';
import { type Messages, say, sayCount } from './messages';
import { nameAt } from './place-names';

const MOST = 100;

/** A place that can be reached, and how many events are marked there. */
export interface ListedPlace {
  readonly place: number;
  readonly count: number;
}

/** Places with events as they are marked, most events first. */
export function placesByCount({ index, marks }: MapEvents): ListedPlace[] {
  const counts = new Map<number, number>();
  index.placeTotal.forEach((total, place) => {
    if (total <= 0) return;
    const mark = marks.of(place);
    const named = mark < 0 ? place : marks.place[mark];
    counts.set(named, (counts.get(named) ?? 0) + total);
  });
  return [...counts].map(([place, count]) => ({ place, count })).sort((a, b) => b.count - a.count || a.place - b.place);
}

/**
 * The places of the map as a list of buttons that is seen only by those who come to it by keyboard or screen
 * reader: one stop of the tabulator, arrows within.
 */
export function placeList(
  events: MapEvents,
  places: readonly ListedPlace[],
  words: { language: string; messages?: Messages },
  on: { focus: (place: number) => void; blur: () => void; choose: (place: number) => void },
): TemplateResult {
  const { language, messages } = words;
  const named = places.slice(0, MOST);
  return html`<ul
    class="places visually-hidden"
    aria-label=${say(messages, 'map.places')}
    @keydown=${moveFocus}
    @focusout=${on.blur}
  >
    ${named.map(({ place, count }, i) => {
      const name =
        nameAt(events.block.places[place]?.names, language, cursorOf(events.time)) || say(messages, 'map.unnamed');
      return html`<li>
        <button tabindex=${i === 0 ? 0 : -1} @focus=${() => on.focus(place)} @click=${() => on.choose(place)}>
          ${sayCount(messages, language, 'map.place', count, { name })}
        </button>
      </li>`;
    })}
    ${places.length > named.length
      ? html`<li>${say(messages, 'map.places.more', { count: places.length - named.length })}</li>`
      : nothing}
  </ul>`;
}

/** Arrows, Home and End move within the list; where one was is where the tabulator comes back to. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const next = { ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 }[
    event.key
  ];
  if (next === undefined || now < 0) return;
  event.preventDefault();
  const button = buttons[Math.max(0, Math.min(buttons.length - 1, next))];
  for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
  button.focus();
}
