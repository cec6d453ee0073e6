import fonts from './styles/fonts.css?inline';
import tokens from './styles/tokens.css?inline';
import page from './styles/light-page.css?inline';
import { type LightState, show, type TableEvent } from './light-page';
import type { Symbology } from './symbology';

/** What the page carries inside, written by `HtmlWriter`. */
interface Contents extends LightState {
  /** By address: bytes, gzipped and in base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly symbology: Symbology;
  readonly events: readonly TableEvent[];
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

function start(): void {
  const contents = JSON.parse(document.getElementById('contents')!.textContent!) as Contents;
  answerFromInside(contents.files);
  const style = document.createElement('style');
  style.textContent = [fonts, tokens, page].join('\n');
  document.head.append(style);
  show(document.getElementById('stage')!, contents, {
    symbology: contents.symbology,
    blockUrl: 'inside:block',
    basemapUrl: 'inside:basemap',
    slider: true,
    events: () => Promise.resolve(contents.events),
  });
}

start();
