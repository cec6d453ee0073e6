import leafletCss from 'leaflet/dist/leaflet.css?inline';
import { html, nothing, type PropertyValues, svg, unsafeCSS } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { lastingNotes } from './lasting-notes';
import { legend } from './map-legend';
import type { MapEvents } from './map-events';
import type { Hit } from './map-scene';
import { MapState } from './map-state';
import { furnitureStyles } from './map-furniture-styles';
import { mapStyles } from './map-styles';
import { tooltip } from './map-tooltip';
import { say, sayCount } from './messages';
import { pickedPosition } from './picked-position';
import { pinStyles } from './pins';
import { placeList } from './place-list';
import { scaleBar } from './scale-bar';

const NONE = new Int32Array(32);

/**
 * The event map, as `src/docs/web-components.md` describes it.
 *
 * @fires extent-change `{west, south, east, north}` at rest after the user moved the map
 * @fires place-select `{place, lon, lat}`
 * @fires movement-select `{event}`
 * @fires categories-change `{categories}`
 * @fires pin-select `{id}`
 * @fires position-pick `{lon, lat}` while `picking` is set
 * @fires tray-open
 * @fires first-events once, when the first events are drawn
 */
@customElement('dateline-map')
export class DatelineMap extends MapState {
  // A bundler hands over the sheet as text or as a sheet of Lit's.
  static override styles = [typeof leafletCss === 'string' ? unsafeCSS(leafletCss) : leafletCss, mapStyles, furnitureStyles, pinStyles];

  @query('.map') private mapElement!: HTMLElement;
  @state() private hover?: { hit: Hit; x: number; y: number };
  @state() private legendOpen?: boolean;
  @state() private notesOpen?: boolean;
  @state() private creditsOpen = false;
  #press?: { x: number; y: number };

  protected override container(): HTMLElement {
    return this.mapElement;
  }

  protected override covered(): number {
    return this.clientWidth >= 800 ? 232 : 0;
  }

  protected override obstacles(): DOMRect[] {
    return [...this.renderRoot.querySelectorAll('.panel, .credits, .scale, .pin')].map((element) => element.getBoundingClientRect());
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (['legendOpen', 'notesOpen', 'creditsOpen'].some((name) => changed.has(name))) this.scene?.layOut();
  }

  override render() {
    const { messages, language, events, looks, colours } = this;
    const zone = this.zone || events?.block.zone || 'UTC';
    const words = { language, zone, messages };
    return html`<div
        class=${`map${this.hover ? ' over' : ''}${this.picking ? ' picking' : ''}`}
        tabindex="0"
        role="application"
        aria-label=${say(messages, 'map.label')}
        aria-description=${say(messages, 'map.help')}
        @pointermove=${this.#point}
        @pointerleave=${() => (this.hover = undefined)}
        @pointerdown=${this.#down}
        @click=${this.#click}
        @keydown=${this.#key}
      ></div>
      ${this.picking ? html`<div class="pick-cross" aria-hidden="true"></div>` : nothing}
      <div class="focus-frame"></div>
      ${events
        ? placeList(events, this.listed, words, {
            focus: (place) => this.#focusPlace(place),
            blur: () => this.#focusPlace(-1),
            choose: (place) => this.choosePlace(place),
          })
        : nothing}
      <div class="left">${events ? this.#notes(events) : nothing} ${looks.length ? this.#legend() : nothing}</div>
      ${this.#corner()} ${this.#state()}
      ${events && this.hover
        ? tooltip(events, this.hover.hit, { ...this.hover, width: this.clientWidth, height: this.clientHeight }, looks, colours, words)
        : nothing}`;
  }

  /** Leads the keyboard to the map itself. */
  focusMap(): void {
    this.mapElement.focus();
  }

  #notes(events: MapEvents) {
    const { looks, colours, language, messages } = this;
    const words = { language, messages, zone: this.zone || events.block.zone };
    const open = this.notesOpen ?? false;
    return lastingNotes(events, looks, colours, words, open, {
      choose: (place) => this.choosePlace(place),
      open: () => (this.notesOpen = !open),
    });
  }

  #wide(): boolean {
    // Asked at every step: the attributes are set when the map is resized, its size would force a layout.
    return !this.hasAttribute('narrow');
  }

  #legend() {
    const { events, looks, colours, language, messages, categories } = this;
    const open = this.legendOpen ?? this.#wide();
    // Where there is little room the categories come first.
    const roomy = events !== undefined && !this.hasAttribute('low');
    const single = roomy && !events.marks?.shared;
    return legend(
      {
        looks, colours, language, messages, open, counts: events?.index.byCategory ?? NONE, shown: categories,
        present: events ? events.has.categories : -1,
        signs: {
          several: single,
          region: roomy && events.areas.length > 0,
          lasts: roomy && events.lasting().length > 0,
          imprecise: single && events.has.imprecise,
          disputed: single && events.has.disputed,
        },
      },
      (code) => this.#toggle(code),
      () => this.showCategories(null),
      () => (this.legendOpen = !open),
    );
  }

  #corner() {
    const { messages, language, events } = this;
    const unplaced = (events?.block.unplaced ?? 0) + (events?.block.undated ?? 0);
    const view = this.scene?.stage.view;
    const scale = view && view.width > 0 ? scaleBar(view, 120) : undefined;
    const icon = (path: string) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
    const button = (label: string, path: string, act: () => void) =>
      html`<button aria-label=${label} title=${label} @click=${act}>${icon(path)}</button>`;
    return html`<div class="corner">
      ${unplaced
        ? html`<button class="panel tray" @click=${() => this.dispatchEvent(new CustomEvent('tray-open', { detail: {} }))}>
            ${sayCount(messages, language, 'map.tray', unplaced)}
          </button>`
        : nothing}
      <div class="panel zoom">
        ${button(say(messages, 'map.zoom.in'), 'M8 2V14M2 8H14', () => this.motion?.zoomBy(0.75))}
        ${button(say(messages, 'map.zoom.out'), 'M2 8H14', () => this.motion?.zoomBy(-0.75))}
        ${button(say(messages, 'map.fit'), 'M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10', () => this.fitAll())}
      </div>
      ${scale
        ? html`<div class="scale">
            ${say(messages, 'map.scale', { length: scale.text, latitude: scale.latitude })}
            <div style=${`width: ${scale.widthPx}px`}></div>
          </div>`
        : nothing}
      <div class="credits">
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">${say(messages, 'map.credits.osm')}</a>
        ${this.#wide() || this.creditsOpen
          ? html`· ${say(messages, 'map.credits.others')} · ${say(messages, 'map.borders')}`
          : html`<button
              class="link"
              aria-label=${say(messages, 'map.credits.more')}
              title=${say(messages, 'map.credits.more')}
              @click=${() => (this.creditsOpen = true)}
            >
              …
            </button>`}
      </div>
    </div>`;
  }

  #state() {
    const { messages, failed, events } = this;
    const panel = (text: string, action?: { label: string; act: () => void }) =>
      html`<div class="panel state" role="status">
        ${text}${action ? html` <button @click=${action.act}>${action.label}</button>` : nothing}
      </div>`;
    const retry = say(messages, 'map.retry');
    if (failed === 'events') return panel(say(messages, 'map.failed.events'), { label: retry, act: () => void this.loadEvents() });
    if (failed === 'base') return panel(say(messages, 'map.failed.base'), { label: retry, act: () => this.loadBase(true) });
    if (!events) return this.loading && this.blockUrl ? panel(say(messages, 'map.loading')) : nothing;
    if (events.block.rows === 0) return panel(say(messages, 'map.empty'));
    const { began, continuing } = events.index.count;
    if (began + continuing > 0) return nothing;
    if (this.categories === null) return panel(say(messages, 'map.empty.time'));
    return panel(say(messages, 'map.empty.categories'), {
      label: say(messages, 'map.legend.all'),
      act: () => this.showCategories(null),
    });
  }

  #toggle(code: string): void {
    const all = this.looks.map((look) => look.code);
    const shown = this.categories ?? all;
    const next = shown.includes(code) ? shown.filter((other) => other !== code) : all.filter((other) => shown.includes(other) || other === code);
    // None at all is as little of a choice as all of them.
    this.showCategories(next.length === 0 || next.length === all.length ? null : next);
  }

  #focusPlace(place: number): void {
    const { scene } = this;
    if (!scene) return;
    scene.focused = place;
    const at = place >= 0 ? scene.locate(place) : undefined;
    const { width, height } = scene.stage.view;
    if (at && (at.x < 20 || at.y < 20 || at.x > width - 20 || at.y > height - 20)) {
      const { placeLon, placeLat } = this.events!.block;
      this.goTo({ lon: placeLon[place] / 1e7, lat: placeLat[place] / 1e7, zoom: this.map!.getZoom() });
    }
    scene.paintEffects();
  }

  #position(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.mapElement.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      this.hover = undefined;
      return;
    }
    const { x, y } = this.#position(event);
    const hit = this.scene?.hit(x, y);
    if (hit || this.hover) this.hover = hit && { hit, x, y };
  }

  /** On the keyboard the middle of the map is what is pointed at. */
  #key(event: KeyboardEvent): void {
    if (!this.picking || event.key !== 'Enter') return;
    event.preventDefault();
    this.#pick(this.mapElement.clientWidth / 2, this.mapElement.clientHeight / 2);
  }

  #pick(x: number, y: number): void {
    const position = pickedPosition(this.scene?.stage.view, x, y);
    if (position) this.dispatchEvent(new CustomEvent('position-pick', { detail: position }));
  }

  #down(event: PointerEvent): void {
    this.#press = this.#position(event);
  }

  #click(event: MouseEvent): void {
    const { x, y } = this.#position(event);
    // The end of a drag is no click.
    if (!this.#press || Math.hypot(this.#press.x - x, this.#press.y - y) > 4) return;
    if (this.picking) {
      this.#pick(x, y);
      return;
    }
    const hit = this.scene?.hit(x, y, 6);
    if (!hit) this.choosePlace(null);
    else if ('place' in hit) this.choosePlace(hit.place);
    else this.dispatchEvent(new CustomEvent('movement-select', { detail: { event: hit.movement } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
