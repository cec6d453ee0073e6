import { html, nothing, type TemplateResult } from 'lit';
import { clockText, dayText } from './civil-time';
import { type EventBlock, LOOK_IMPRECISE, NO_PLACE } from './event-block';
import { cursorOf, type Lasting } from './lasting';
import type { MapEvents } from './map-events';
import { chevron, sign } from './map-legend';
import { type Messages, say } from './messages';
import { nameAt } from './place-names';
import type { CategoryLook } from './symbology';

const MOST = 4;

/** What lasts, the rows of one event at several places together. */
function byEvent(lasting: readonly Lasting[], event: Uint32Array): Lasting[][] {
  const groups = new Map<number, Lasting[]>();
  for (const one of lasting) groups.set(event[one.row], [...(groups.get(event[one.row]) ?? []), one]);
  return [...groups.values()];
}

/** The slider beside it says the zone. */
function sinceText({ start, look }: EventBlock, row: number, zone: string, language: string): string {
  const at = start[row] * 1000;
  const day = dayText(zone, language, at, 'bare');
  return look[row] & LOOK_IMPRECISE ? day : `${day}, ${clockText(zone, at)}`;
}

/** A quiet list of what is in force at the moment shown: "Internet cut, Kazakhstan, since 5 January, 12:00". */
export function lastingNotes(
  events: MapEvents,
  looks: readonly CategoryLook[],
  colours: readonly string[],
  words: { language: string; zone: string; messages?: Messages },
  open: boolean,
  on: { choose: (place: number) => void; open: () => void },
): TemplateResult | typeof nothing {
  const { block } = events;
  const { event, titles } = block;
  const lasting = events.lasting();
  if (lasting.length === 0 || !titles || !event) return nothing;
  const { language, zone, messages } = words;
  const groups = byEvent(lasting, event);
  const name = (place: number) => nameAt(block.places[place]?.names, language, cursorOf(events.time));
  return html`<section class="panel force" aria-label=${say(messages, 'map.force')}>
    <button class="toggle" aria-expanded=${open} @click=${on.open}>
      <span>${say(messages, 'map.force.count', { count: groups.length })}</span>${chevron(open ? 'up' : 'down')}
    </button>
    ${open
      ? html`<ul>
            ${groups.slice(0, MOST).map((group) => {
              const [{ row, category, place }] = group;
              const where = group.flatMap((one) => (one.place === NO_PLACE ? [] : [name(one.place)])).filter(Boolean);
              const since = say(messages, 'map.force.since', { time: sinceText(block, row, zone, language) });
              return html`<li>
                <button @click=${() => place !== NO_PLACE && on.choose(place)}>
                  ${sign(looks[category], colours[category])}
                  <span>
                    ${titles[event[row]]}
                    <span class="since">${[...where, since].join(', ')}</span>
                  </span>
                </button>
              </li>`;
            })}
          </ul>
          ${groups.length > MOST
            ? html`<div class="since">${say(messages, 'map.force.more', { count: groups.length - MOST })}</div>`
            : nothing}`
      : nothing}
  </section>`;
}
