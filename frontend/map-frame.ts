import type * as L from 'leaflet';
import { type Extent, extentOf, fit, sameExtent, type View, WORLD } from './mercator';

/** Where a map should be: what it was asked to show, until somebody moves it. */
export class MapFrame {
  /** Whether somebody moved the map since it was asked. */
  byUser = false;
  /** The situation's own extent: it keeps clear of the legend. */
  whole?: Extent;
  #fitted?: Extent;
  #asked?: Extent;

  /** @param covered pixels at the left that the legend covers */
  constructor(
    readonly map: L.Map,
    readonly view: () => View,
    readonly covered: () => number,
  ) {}

  /** Shows an extent, unless the map shows it already. */
  show(extent: Extent | undefined): void {
    const size = this.map.getSize();
    if (!extent || size.x === 0 || size.y === 0) return;
    if (sameExtent(extent, this.#fitted) || this.#isShown(extent)) return;
    this.#fitted = this.#asked = extent;
    const { lon, lat, zoom } = this.fitting(extent);
    // Leaflet takes latitude first.
    this.map.setView([lat, lon], zoom, { animate: false });
    this.byUser = false;
  }

  /** After another size: shows again what was asked for, unless somebody moved the map. */
  resized(extent: Extent | undefined): void {
    if (this.byUser) return;
    this.#fitted = undefined;
    this.show(extent);
  }

  moved(): void {
    this.byUser = true;
    this.#fitted = undefined;
  }

  /** What "show all" goes back to. */
  get all(): Extent | undefined {
    return this.whole ?? this.#asked;
  }

  /** The view that just shows an extent in a share of the map's size. */
  fitting(extent: Extent, share = 1): { lon: number; lat: number; zoom: number } {
    const { x, y } = this.map.getSize();
    const covered = sameExtent(extent, this.whole) ? this.covered() : 0;
    const { lon, lat, zoom } = fit(extent, (x - covered) * share, y * share);
    const limited = Math.max(this.map.getMinZoom(), Math.min(this.map.getMaxZoom(), zoom));
    return { lon: lon - ((covered / 2 / 2 ** limited) * 360) / WORLD, lat, zoom: limited };
  }

  #isShown(extent: Extent): boolean {
    const view = this.view();
    return sameExtent(extent, extentOf(view), (2 * 360) / (WORLD * view.scale));
  }
}
