import type * as L from 'leaflet';
import { css } from 'lit';

/** A place that the page points at, apart from events. */
export interface Pin {
  id: string;
  lon: number;
  lat: number;
  label: string;
  /** A wash, never a point: the place is an area. */
  area?: boolean;
  chosen?: boolean;
}

/** Pins over a map: buttons in the order in which they were given, the chosen one on top. */
export class PinLayer {
  readonly element = document.createElement('div');
  #pins: readonly { pin: Pin; button: HTMLButtonElement; width: number }[] = [];

  /** @param choose hears of the pin that was pressed */
  constructor(
    readonly map: L.Map,
    readonly choose: (pin: Pin) => void,
  ) {
    this.element.className = 'pins';
    map.on('move zoom resize viewreset', this.place, this);
  }

  show(pins: readonly Pin[]): void {
    const buttons = pins.map((pin) => this.#button(pin));
    this.element.replaceChildren(...buttons);
    this.#pins = pins.map((pin, i) => ({ pin, button: buttons[i], width: buttons[i].offsetWidth }));
    this.place();
  }

  /** Puts every pin where its place is, in the copy of the world that is nearest to the middle. */
  place(): void {
    const middle = this.map.getCenter().lng;
    const labelled: { x: number; y: number; width: number }[] = [];
    for (const { pin, button, width } of this.#pins) {
      const lon = pin.lon + 360 * Math.round((middle - pin.lon) / 360);
      // Leaflet takes latitude first.
      const { x, y } = this.map.latLngToContainerPoint([pin.lat, lon]);
      button.style.transform = `translate(${x}px, ${y}px)`;
      // Two names over each other can be read by nobody: the later one gives way.
      const free = labelled.every((other) => Math.abs(other.y - y) > 18 || x > other.x + other.width || x + width < other.x);
      button.classList.toggle('bare', !free);
      if (free) labelled.push({ x, y, width });
    }
  }

  #button(pin: Pin): HTMLButtonElement {
    const button = document.createElement('button');
    button.className = `pin${pin.area ? ' area' : ''}${pin.chosen ? ' chosen' : ''}`;
    const label = document.createElement('span');
    label.textContent = pin.label;
    button.title = pin.label;
    button.append(document.createElement('i'), label);
    if (pin.chosen) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.choose(pin);
    });
    return button;
  }
}

export const pinStyles = css`
  .pins {
    position: absolute;
    inset: 0;
    z-index: 470;
    overflow: hidden;
    pointer-events: none;
  }
  .pin {
    position: absolute;
    left: 0;
    top: -12px;
    display: flex;
    align-items: center;
    gap: 4px;
    height: 24px;
    margin-left: -6px;
    padding: 0 4px 0 0;
    color: var(--dl-label);
    font-size: var(--dl-text-1);
    text-shadow: 0 0 3px var(--dl-halo), 0 0 3px var(--dl-halo), 0 0 2px var(--dl-halo);
    white-space: nowrap;
    pointer-events: auto;
  }
  .pin i {
    box-sizing: border-box;
    width: 12px;
    height: 12px;
    border: 2px solid var(--dl-panel);
    border-radius: 50%;
    background: var(--dl-accent);
    box-shadow: 0 0 0 1px var(--dl-accent);
  }
  .pin.area {
    margin-left: -14px;
  }
  .pin.area i {
    width: 28px;
    height: 28px;
    border: 1px dashed var(--dl-accent);
    background: color-mix(in srgb, var(--dl-accent) 22%, transparent);
    box-shadow: none;
  }
  .pin.bare span {
    clip-path: inset(50%);
    position: absolute;
  }
  .pin.chosen {
    z-index: 1;
    font-size: var(--dl-text-2);
    font-weight: 650;
  }
`;
