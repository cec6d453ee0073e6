import './dateline-map';
import './dateline-slider';
import type { DatelineMap } from './dateline-map';
import type { DatelineSlider } from './dateline-slider';
import type { Extent } from './mercator';
import type { TimeMode } from './shown-range';
import type { Symbology } from './symbology';

/** What map and slider begin with, written by `LightPage`. */
export interface LightState {
  readonly extent: Extent;
  readonly categories: readonly string[] | null;
  readonly language: string;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly zone: string;
  readonly mode: TimeMode;
  readonly from: number;
  readonly to: number;
  readonly period: { readonly from: number; readonly to: number };
  readonly words: { readonly close: string };
}

/** Where a page without a session finds its data. */
export interface LightSources {
  readonly symbology: Symbology;
  readonly blockUrl: string;
  readonly basemapUrl: string;
  readonly slider: boolean;
  /** Asked when a reader first opens a place. */
  events(): Promise<readonly TableEvent[]>;
}

export interface TableEvent {
  readonly title: string;
  /** Epoch milliseconds at which it began at the earliest; missing where nobody says. */
  readonly earliest?: number;
  readonly when: string;
  readonly places: readonly string[];
  readonly claims: readonly { readonly says: string; readonly source: string }[];
}

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Stands for the events that have no place or no time. */
const TRAY = Symbol('tray');

/** The events of the chosen place until the slider's time, or those that the map cannot show. */
function chosenOf(told: readonly TableEvent[], chosen: string | typeof TRAY | null, to: number): TableEvent[] {
  return told.filter(({ places, earliest }) =>
    chosen === TRAY
      ? earliest === undefined || places.length === 0
      : chosen !== null && places.includes(chosen) && earliest !== undefined && earliest < to,
  );
}

function tellOf(panel: HTMLElement, close: HTMLElement, events: readonly TableEvent[]): void {
  const articles = events.map((event) => {
    const article = element('article');
    article.append(element('h2', event.title), element('p', event.when, 'when'));
    for (const claim of event.claims) {
      const line = element('p', claim.says);
      line.append(element('span', claim.source, 'source'));
      article.append(line);
    }
    return article;
  });
  panel.replaceChildren(close, ...articles);
  panel.hidden = events.length === 0;
}

/** What was known by when is settled here: the events of another moment are not at hand. */
async function withoutKnownBy(slider: DatelineSlider): Promise<void> {
  await slider.updateComplete;
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('dateline-known-by { display: none }');
  slider.shadowRoot!.adoptedStyleSheets.push(hidden);
}

/** Fills the stage with a map and, where wanted, its slider. */
export function show(stage: HTMLElement, state: LightState, from: LightSources): void {
  document.documentElement.setAttribute('theme', state.theme);
  const map = document.createElement('dateline-map') as DatelineMap;
  const slider = document.createElement('dateline-slider') as DatelineSlider;
  const panel = element('aside');
  const close = element('button', state.words.close);
  panel.hidden = true;
  map.id = 'map';
  slider.for = 'map';
  let chosen: string | typeof TRAY | null = null;
  let to = state.to;
  let told: Promise<readonly TableEvent[]> | undefined;
  for (const part of [map, slider]) {
    part.symbology = from.symbology;
    part.language = state.language;
    part.theme = state.theme;
    part.zone = state.zone;
    part.categories = state.categories;
    part.blockUrl = from.blockUrl;
  }
  map.basemapUrl = from.basemapUrl;
  map.whole = state.extent;
  map.time = { mode: state.mode, from: state.from, to: state.to };
  slider.period = state.period;
  slider.mode = state.mode;
  slider.from = state.from;
  slider.to = state.to;
  const tell = async () => {
    if (chosen === null && told === undefined) return;
    told ??= from.events();
    try {
      tellOf(panel, close, chosenOf(await told, chosen, to));
    } catch {
      // Another press asks again.
      told = undefined;
    }
  };
  const choose = (what: typeof chosen) => {
    chosen = what;
    map.selected = what === TRAY ? null : what;
    void tell();
  };
  map.addEventListener('place-select', (event) => choose((event as CustomEvent<{ place: string | null }>).detail.place));
  map.addEventListener('tray-open', () => choose(TRAY));
  map.addEventListener('categories-change', (event) => {
    slider.categories = (event as CustomEvent<{ categories: readonly string[] | null }>).detail.categories;
  });
  slider.addEventListener('time-rest', (event) => {
    to = (event as CustomEvent<{ to: number }>).detail.to;
    // The words around the map speak of the time that it began with.
    document.body.classList.toggle('moved', to !== state.to || slider.from !== state.from);
    void tell();
  });
  const back = () => {
    choose(null);
    map.focus();
  };
  close.addEventListener('click', back);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') back();
  });
  stage.replaceChildren(map, panel, ...(from.slider ? [slider] : []));
  if (from.slider) void withoutKnownBy(slider);
}
