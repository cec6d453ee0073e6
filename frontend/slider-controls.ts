import { html } from 'lit';
import { type Messages, say, sayCount } from './messages';
import type { TimeMode } from './shown-range';
import { icons } from './slider-icons';

/** What the slider's buttons show and do; they lie in its row or in its panel, as there is room. */
export interface Controls {
  messages?: Messages;
  language: string;
  ready: boolean;
  playing: boolean;
  mode: TimeMode;
  /** Hours a second. */
  speed: number;
  loop: boolean;
  onPlay(): void;
  onStep(direction: 1 | -1): void;
  onMode(mode: TimeMode): void;
  onSpeed(speed: number): void;
  onLoop(): void;
}

const MODES: TimeMode[] = ['until', 'window', 'moment'];
const SPEEDS = [1, 3, 6, 12, 24];

export function playButton({ messages, playing, ready, onPlay }: Controls) {
  const label = say(messages, playing ? 'slider.pause' : 'slider.play');
  return html`<button class="play" aria-label=${label} title=${label} ?disabled=${!ready} @click=${onPlay}>
    ${playing ? icons.pause : icons.play}
  </button>`;
}

export function stepButtons({ messages, ready, onStep }: Controls) {
  return ([-1, 1] as const).map((direction) => {
    const label = say(messages, direction > 0 ? 'slider.next' : 'slider.previous');
    return html`<button aria-label=${label} title=${label} ?disabled=${!ready} @click=${() => onStep(direction)}>
      ${direction > 0 ? icons.next : icons.previous}
    </button>`;
  });
}

export function modeChoice({ messages, mode, onMode }: Controls) {
  return html`<fieldset class="choices">
    <legend class="hidden">${say(messages, 'slider.mode')}</legend>
    ${MODES.map(
      (choice) => html`<label class="choice" title=${say(messages, `slider.mode.${choice}.hint`)}>
        <input type="radio" name="mode" .checked=${choice === mode} @change=${() => onMode(choice)} />
        <span>${say(messages, `slider.mode.${choice}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function speedChoice({ messages, language, speed, onSpeed }: Controls) {
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed];
  return html`<select
    aria-label=${say(messages, 'slider.speed')}
    @change=${(event: Event) => onSpeed(Number((event.target as HTMLSelectElement).value))}
  >
    ${speeds.map(
      (choice) => html`<option value=${choice} .selected=${choice === speed}>
        ${sayCount(messages, language, 'slider.speed.value', choice)}
      </option>`,
    )}
  </select>`;
}

export function loopButton({ messages, loop, onLoop }: Controls) {
  const label = say(messages, 'slider.loop');
  return html`<button aria-label=${label} title=${label} aria-pressed=${loop} @click=${onLoop}>${icons.loop}</button>`;
}
