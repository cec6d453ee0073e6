import * as L from 'leaflet';
import { type Detail, detailFor, loadBaseLabels, loadBaseMap } from './base-map';
import type { MapScene } from './map-scene';

/** Brings the detail of the base map that suits the zoom, and the names, to a scene. */
export class BaseMapLoader {
  #detail?: Detail;
  #tiles?: L.TileLayer;

  /** @param onFailure said at most once for a detail; asking again is up to whoever hears it */
  constructor(
    readonly scene: MapScene,
    readonly onFailure: () => void,
  ) {}

  /** Draws an online tile layer instead of our own land, or our own again where the address is empty. */
  useTiles(url: string): void {
    this.#tiles?.remove();
    this.#tiles = url ? L.tileLayer(url).addTo(this.scene.stage.map) : undefined;
    if (this.scene.transparent === Boolean(url)) return;
    this.scene.transparent = Boolean(url);
    this.scene.repaint();
  }

  /** @param again also what was asked for already */
  load(baseUrl: string, zoom: number, again: boolean): void {
    // A sharp screen shows as much more detail as it has pixels.
    const detail = detailFor(zoom + Math.log2(this.scene.stage.pixelRatio) / 2);
    if (!baseUrl || (detail === this.#detail && !again)) return;
    this.#detail = detail;
    loadBaseMap(baseUrl, detail).then(
      (data) => {
        if (this.#detail === detail) this.scene.setBase(data);
      },
      (cause: unknown) => {
        console.error(cause);
        if (this.#detail === detail) this.onFailure();
      },
    );
    loadBaseLabels(baseUrl).then((labels) => this.scene.setBaseLabels(labels), this.onFailure);
  }
}
