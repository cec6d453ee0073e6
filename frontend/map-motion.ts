import * as L from 'leaflet';

/** A map that shows nothing of its own and leaves wheel and zooming to {@link MapMotion}. */
export function makeMap(container: HTMLElement): L.Map {
  return L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
    scrollWheelZoom: false,
    zoomSnap: 0,
    zoomDelta: 0.5,
    minZoom: 1,
    maxZoom: 13,
    inertia: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    center: [30, 20],
    zoom: 2,
  });
}

/** Moves a map smoothly: by the wheel, by buttons, and to where somebody wants to go. */
export class MapMotion {
  #frame = 0;
  #target = 0;
  #pointer?: L.Point;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    readonly map: L.Map,
    readonly onMove: () => void,
  ) {
    map.getContainer().addEventListener('wheel', this.#wheel, { passive: false });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.map.getContainer().removeEventListener('wheel', this.#wheel);
  }

  /** Zooms by so many levels around the middle. */
  zoomBy(levels: number): void {
    this.onMove();
    const size = this.map.getSize();
    this.#pointer = size.divideBy(2);
    this.#zoomTo((this.#frame ? this.#target : this.map.getZoom()) + levels);
  }

  /** Goes there within two thirds of a second, at once for those who prefer less motion. */
  goTo(lat: number, lon: number, zoom: number): void {
    cancelAnimationFrame(this.#frame);
    // Leaflet takes latitude first.
    const centre = L.latLng(lat, lon);
    if (this.#calm.matches) {
      this.#frame = 0;
      this.map.setView(centre, zoom, { animate: false });
      return;
    }
    const [fromZoom, begun] = [this.map.getZoom(), performance.now()];
    const from = this.map.project(this.map.getCenter(), 0);
    const to = this.map.project(centre, 0);
    const step = () => {
      const t = Math.min(1, (performance.now() - begun) / 650);
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      const at = from.add(to.subtract(from).multiplyBy(eased));
      this.map.setView(this.map.unproject(at, 0), fromZoom + (zoom - fromZoom) * eased, { animate: false });
      this.#frame = t < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.onMove();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
    // A pinch on a touch pad comes as a wheel with the control key, in small steps.
    const levels = -Math.max(-1.2, Math.min(1.2, pixels / (event.ctrlKey ? 60 : 260)));
    this.#pointer = this.map.mouseEventToContainerPoint(event);
    this.#zoomTo((this.#frame ? this.#target : this.map.getZoom()) + levels);
  };

  #zoomTo(zoom: number): void {
    this.#target = Math.max(this.map.getMinZoom(), Math.min(this.map.getMaxZoom(), zoom));
    if (this.#calm.matches) {
      this.map.setZoomAround(this.#pointer!, this.#target, { animate: false });
      return;
    }
    if (this.#frame) return;
    const step = () => {
      const left = this.#target - this.map.getZoom();
      const next = Math.abs(left) < 0.01 ? this.#target : this.map.getZoom() + left * 0.28;
      this.map.setZoomAround(this.#pointer!, next, { animate: false });
      this.#frame = next === this.#target ? 0 : requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
