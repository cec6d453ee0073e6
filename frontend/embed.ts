import './styles/fonts.css';
import './styles/tokens.css';
import './styles/light-page.css';
import './styles/embed.css';
import { type LightState, show, type TableEvent } from './light-page';
import type { Symbology } from './symbology';

/** What `EmbedPage` writes into the page: addresses are relative to it. */
interface EmbedState extends LightState {
  readonly block: string;
  readonly basemap: string;
  readonly symbology: string;
  readonly told: string;
  readonly slider: 'yes' | 'no';
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}

async function start(): Promise<void> {
  const state = JSON.parse(document.getElementById('contents')!.textContent!) as EmbedState;
  show(document.getElementById('stage')!, state, {
    symbology: await read<Symbology>(state.symbology),
    blockUrl: state.block,
    basemapUrl: state.basemap,
    slider: state.slider === 'yes',
    events: () => read<TableEvent[]>(state.told),
  });
}

void start();
