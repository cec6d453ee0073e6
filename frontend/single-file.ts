import fonts from './styles/fonts.css?inline';
import tokens from './styles/tokens.css?inline';
import page from './styles/single-file.css?inline';
import './dateline-map';
import './dateline-slider';
import type { DatelineMap } from './dateline-map';
import type { DatelineSlider } from './dateline-slider';
import type { Extent } from './mercator';
import type { TimeMode } from './shown-range';
import type { Symbology } from './symbology';

/** What the page carries inside, written by `HtmlWriter`. */
interface Contents {
  /** By address: bytes, gzipped and in base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly symbology: Symbology;
  readonly extent: Extent;
  readonly categories: readonly string[] | null;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly zone: string;
  readonly mode: TimeMode;
  readonly from: number;
  readonly to: number;
  readonly period: { readonly from: number; readonly to: number };
  readonly events: readonly TableEvent[];
  readonly words: { readonly close: string };
}

interface TableEvent {
  readonly title: string;
  /** Epoch milliseconds at which it began at the earliest. */
  readonly earliest: number;
  readonly when: string;
  readonly places: readonly string[];
  readonly claims: readonly { readonly says: string; readonly source: string }[];
}

/** Nothing leaves the file: every address is answered from inside or not at all. */
function answerFromInside(files: Contents['files']): void {
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = files[address];
    if (file === undefined) return new Response(null, { status: 404 });
    const packed = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
  };
}

function dress(contents: Contents): void {
  const style = document.createElement('style');
  style.textContent = [fonts, tokens, page].join('\n');
  document.head.append(style);
  document.documentElement.setAttribute('theme', contents.theme);
}

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** The events of the chosen place until the slider's time, with who claims what. */
function tellOf(panel: HTMLElement, contents: Contents, place: string | null, to: number): void {
  const events = contents.events.filter((event) => place !== null && event.places.includes(place) && event.earliest < to);
  const close = element('button', contents.words.close);
  close.addEventListener('click', () => panel.dispatchEvent(new CustomEvent('close')));
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

/** What was known by when is settled in a file: the events of another moment are not inside. */
async function withoutKnownBy(slider: DatelineSlider): Promise<void> {
  await slider.updateComplete;
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('dateline-known-by { display: none }');
  slider.shadowRoot!.adoptedStyleSheets.push(hidden);
}

function start(): void {
  const contents = JSON.parse(document.getElementById('contents')!.textContent!) as Contents;
  answerFromInside(contents.files);
  dress(contents);
  const map = document.createElement('dateline-map') as DatelineMap;
  const slider = document.createElement('dateline-slider') as DatelineSlider;
  const panel = element('aside');
  panel.hidden = true;
  map.id = 'map';
  slider.for = 'map';
  let chosen: string | null = null;
  let to = contents.to;
  for (const part of [map, slider]) {
    part.symbology = contents.symbology;
    part.language = contents.language;
    part.theme = contents.theme;
    part.zone = contents.zone;
    part.categories = contents.categories;
    part.blockUrl = 'inside:block';
  }
  map.basemapUrl = 'inside:basemap';
  map.whole = contents.extent;
  slider.period = contents.period;
  slider.mode = contents.mode;
  slider.from = contents.from;
  slider.to = contents.to;
  map.addEventListener('place-select', (event) => {
    chosen = (event as CustomEvent<{ place: string | null }>).detail.place;
    map.selected = chosen;
    tellOf(panel, contents, chosen, to);
  });
  map.addEventListener('categories-change', (event) => {
    slider.categories = (event as CustomEvent<{ categories: readonly string[] | null }>).detail.categories;
  });
  slider.addEventListener('time-rest', (event) => {
    to = (event as CustomEvent<{ to: number }>).detail.to;
    tellOf(panel, contents, chosen, to);
  });
  panel.addEventListener('close', () => {
    chosen = map.selected = null;
    tellOf(panel, contents, chosen, to);
  });
  document.getElementById('stage')!.replaceChildren(map, panel, slider);
  void withoutKnownBy(slider);
}

start();
