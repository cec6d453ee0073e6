import { html, nothing, type TemplateResult } from 'lit';
import { momentText } from './civil-time';
import { NO_PLACE } from './event-block';
import type { MapEvents } from './map-events';
import { sign } from './map-legend';
import { type Messages, say } from './messages';
import { nameAt } from './place-names';
import { cursorOf } from './lasting';
import type { CategoryLook } from './symbology';

const MOST = 4;

/** A quiet list of what is in force at the moment shown: "Internet cut, since 5 January 12:00". */
export function lastingNotes(
  events: MapEvents,
  looks: readonly CategoryLook[],
  colours: readonly string[],
  words: { language: string; zone: string; messages?: Messages },
  onChoose: (place: number) => void,
): TemplateResult | typeof nothing {
  const { block } = events;
  const lasting = events.lasting();
  if (lasting.length === 0 || !block.titles || !block.event) return nothing;
  const { language, zone, messages } = words;
  return html`<section class="panel force" aria-label=${say(messages, 'map.force')}>
    <h2>${say(messages, 'map.force')}</h2>
    <ul>
      ${lasting.slice(0, MOST).map(({ row, category, place, since }) => {
        const at = place === NO_PLACE ? undefined : block.places[place];
        const name = nameAt(at?.names, language, cursorOf(events.time));
        const time = momentText(at?.zone ?? zone, language, since * 1000, 'short');
        return html`<li>
          <button @click=${() => place !== NO_PLACE && onChoose(place)}>
            ${sign(looks[category], colours[category])}
            <span>
              ${block.titles![block.event![row]]}
              <span class="since">${name ? `${name}, ` : ''}${say(messages, 'map.force.since', { time })}</span>
            </span>
          </button>
        </li>`;
      })}
    </ul>
    ${lasting.length > MOST
      ? html`<div class="since">${say(messages, 'map.force.more', { count: lasting.length - MOST })}</div>`
      : nothing}
  </section>`;
}
