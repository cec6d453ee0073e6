import { html, nothing, svg, type TemplateResult } from 'lit';
import { groupedNumber, type Messages, say } from './messages';
import type { CategoryLook } from './symbology';

export interface LegendModel {
  readonly looks: readonly CategoryLook[];
  readonly colours: readonly string[];
  /** Events shown by category. */
  readonly counts: ArrayLike<number>;
  /** Codes shown; null for all. */
  readonly shown: readonly string[] | null;
  readonly language: string;
  readonly messages?: Messages;
  readonly open: boolean;
  /** Bits of the categories that there are at all. */
  readonly present: number;
  /** What of the further signs appears on the map. */
  readonly signs: { several: boolean; region: boolean; lasts: boolean; imprecise: boolean; disputed: boolean };
}

/** A category's shape as it is on the map. */
export function sign(look: CategoryLook, colour: string): TemplateResult {
  return html`<svg class="sign" viewBox="-11 -11 22 22" aria-hidden="true">
    ${svg`<path d=${look.path} fill=${colour} fill-rule="evenodd"></path>`}
  </svg>`;
}

export function chevron(points: 'up' | 'down'): TemplateResult {
  return html`<svg class="chevron" viewBox="0 0 10 10" aria-hidden="true">
    ${svg`<path d=${points === 'down' ? 'M1 3L5 7L9 3' : 'M1 7L5 3L9 7'} fill="none" stroke="currentColor" stroke-width="1.4"></path>`}
  </svg>`;
}

export function labelOf(look: CategoryLook, language: string): string {
  return look.label[language] ?? look.label['en'] ?? look.code;
}

/** The legend; its categories are switches. */
export function legend(model: LegendModel, onToggle: (code: string) => void, onAll: () => void, onOpen: () => void) {
  const { looks, colours, counts, shown, language, messages, open } = model;
  const pressed = (code: string) => shown === null || shown.includes(code);
  return html`<section class="panel legend" aria-label=${say(messages, 'map.legend')}>
    <button class="toggle" aria-expanded=${open} @click=${onOpen}>
      <span>${say(messages, 'map.legend')}</span>
      ${chevron(open ? 'down' : 'up')}
    </button>
    ${open
      ? html`${looks.map(
            (look, i) => ((model.present >>> i) & 1) === 0 ? nothing : html`<button
              class="category"
              aria-pressed=${pressed(look.code)}
              title=${say(messages, 'map.legend.filter', { category: labelOf(look, language) })}
              @click=${() => onToggle(look.code)}
            >
              ${sign(look, colours[i])}
              <span class="name">${labelOf(look, language)}</span>
              <span class="number">${pressed(look.code) && counts[i] ? groupedNumber(counts[i]) : nothing}</span>
            </button>`,
          )}
          ${shown === null
            ? nothing
            : html`<div class="row"><button class="link" @click=${onAll}>${say(messages, 'map.legend.all')}</button></div>`}
          ${signs(model)}`
      : nothing}
  </section>`;
}

function signs({ signs: { several, region, lasts, imprecise, disputed }, messages, colours }: LegendModel) {
  const key = (drawing: TemplateResult, text: string) => html`<div class="key">${drawing}<span>${text}</span></div>`;
  const drawn = (content: TemplateResult) =>
    html`<svg class="sign" viewBox="-11 -11 22 22" aria-hidden="true">${content}</svg>`;
  const [one = 'currentColor', two = one, three = two] = colours;
  return html`${several || region || lasts || imprecise || disputed ? html`<hr />` : nothing}
    ${several
      ? key(
          drawn(svg`<g fill="none" stroke-width="4">
            <circle r="8" stroke=${one} stroke-dasharray="24 100"></circle>
            <circle r="8" stroke=${two} stroke-dasharray="14 100" stroke-dashoffset="-25"></circle>
            <circle r="8" stroke=${three} stroke-dasharray="9 100" stroke-dashoffset="-40"></circle>
          </g><circle r="3.4" fill=${one}></circle>` as TemplateResult),
          say(messages, 'map.legend.several'),
        )
      : nothing}
    ${region
      ? key(
          drawn(svg`<path d="M-9 -7H9V8H-9Z" fill="none" stroke="currentColor" stroke-width="1.5"></path>
            <path d="M-9 -1L-3 -7M-9 7L5 -7M-2 8L9 -3M5 8L9 4" stroke="currentColor" stroke-width="1.3"></path>` as TemplateResult),
          say(messages, 'map.legend.region'),
        )
      : nothing}
    ${lasts
      ? key(
          drawn(svg`<g fill="currentColor">${[-6, 0, 6].map((y) => [-6, 0, 6].map((x) => svg`<circle cx=${x} cy=${y} r="1.4"></circle>`))}</g>` as TemplateResult),
          say(messages, 'map.legend.lasts'),
        )
      : nothing}
    ${imprecise
      ? key(
          drawn(svg`<circle r="8" fill="currentColor" fill-opacity=".35" stroke="currentColor" stroke-width="1.8" stroke-dasharray="4 3"></circle>` as TemplateResult),
          say(messages, 'map.legend.imprecise'),
        )
      : nothing}
    ${disputed
      ? key(
          drawn(svg`<circle r="8" fill="none" stroke="currentColor" stroke-width="1.6"></circle>
            <path d="M-4 -2H4M-4 2H4M-2.4 5.4L2.4 -5.4" stroke="currentColor" stroke-width="1.6"></path>` as TemplateResult),
          say(messages, 'map.legend.disputed'),
        )
      : nothing}`;
}
