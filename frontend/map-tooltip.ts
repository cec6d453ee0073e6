import { html, nothing, type TemplateResult } from 'lit';
import { dayText, momentText } from './civil-time';
import { type EventBlock, LOOK_CATEGORY, LOOK_IMPRECISE } from './event-block';
import { cursorOf } from './lasting';
import type { MapEvents } from './map-events';
import { sign } from './map-legend';
import type { Hit } from './map-scene';
import { type Messages, say, sayCount } from './messages';
import { nameAt } from './place-names';
import type { CategoryLook } from './symbology';

const MOST = 4;

interface Words {
  language: string;
  zone: string;
  messages?: Messages;
}

/** What is under the pointer: the place's name at the time shown, how many events, the first of them. */
export function tooltip(
  events: MapEvents,
  hit: Hit,
  at: { x: number; y: number; width: number; height: number },
  looks: readonly CategoryLook[],
  colours: readonly string[],
  words: Words,
): TemplateResult | typeof nothing {
  const content = 'place' in hit ? ofPlace(events, hit.place, looks, colours, words) : ofMovement(events, hit.movement, words);
  if (!content) return nothing;
  const right = at.x > at.width / 2;
  const low = at.y > at.height / 2;
  const style = [
    right ? `right: ${at.width - at.x + 14}px` : `left: ${at.x + 14}px`,
    low ? `bottom: ${at.height - at.y + 10}px` : `top: ${at.y + 10}px`,
  ].join(';');
  return html`<div class="tooltip" style=${style} aria-hidden="true">${content}</div>`;
}

function ofPlace(
  events: MapEvents,
  place: number,
  looks: readonly CategoryLook[],
  colours: readonly string[],
  { language, zone, messages }: Words,
): TemplateResult | undefined {
  const { block, marks } = events;
  const places = events.together(place);
  const total = places.reduce((sum, one) => sum + events.index.placeTotal[one], 0);
  if (total <= 0) return undefined;
  const of = block.places[place];
  const name = marks.shared ? '' : nameAt(of?.names, language, cursorOf(events.time));
  const count = sayCount(messages, language, 'map.events', total);
  const rows = block.titles && block.event ? places.flatMap((one) => events.index.rowsAt(one)).sort((a, b) => a - b) : [];
  // The latest first: they are what just happened.
  const latest = rows.slice(-MOST).reverse();
  return html`<h3>${name || count}</h3>
    ${name ? html`<p>${count}</p>` : nothing}
    <ol>
      ${latest.map((row) => {
        const category = block.look[row] & LOOK_CATEGORY;
        return html`<li>
          ${sign(looks[category], colours[category])}
          <span>${block.titles![block.event![row]]}</span>
          <time>${startText(block, row, zone, language)}</time>
        </li>`;
      })}
    </ol>
    ${rows.length > MOST ? html`<p>${sayCount(messages, language, 'map.more', rows.length - MOST)}</p>` : nothing}`;
}

/** When an event began: the day alone where no more is known. */
export function startText({ start, look }: EventBlock, row: number, zone: string, language: string): string {
  const write = look[row] & LOOK_IMPRECISE ? dayText : momentText;
  return write(zone, language, start[row] * 1000, 'bare');
}

function ofMovement(events: MapEvents, event: string, { language, messages }: Words): TemplateResult | undefined {
  const { block } = events;
  const movement = block.movements.find((candidate) => candidate.event === event);
  if (!movement) return undefined;
  const [from, to] = [movement.from, movement.to].map((place) =>
    nameAt(block.places[place]?.names, language, cursorOf(events.time)),
  );
  const title = block.ids && block.titles?.[block.ids.indexOf(event)];
  return html`<h3>${title || say(messages, 'map.movement', { from, to })}</h3>
    ${title ? html`<p>${say(messages, 'map.movement', { from, to })}</p>` : nothing}`;
}
