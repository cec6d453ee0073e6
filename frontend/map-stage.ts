import * as L from 'leaflet';
import { padded, type View, worldX, worldY } from './mercator';

/** How far the drawn ground reaches beyond the view, in CSS pixels, so that a drag does not run into nothing. */
const MARGIN = 160;

/**
 * The canvases over a Leaflet map. Leaflet moves and zooms; the `ground` (land and washes) follows a motion by
 * being shifted and stretched and is painted anew at rest, the `live` canvases are painted at every frame.
 */
export class MapStage {
  readonly element = document.createElement('div');
  readonly ground: readonly CanvasRenderingContext2D[];
  readonly live: readonly CanvasRenderingContext2D[];
  pixelRatio = 1;
  view: View = { zoom: 0, scale: 1, left: 0, top: 0, width: 0, height: 0 };
  #painted?: View;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onFrame paint the live canvases
   * @param onGround paint the ground for this view, which is larger than the map
   * @param onRest the map stands still again
   */
  constructor(
    readonly map: L.Map,
    counts: { ground: number; live: number },
    readonly onFrame: () => void,
    readonly onGround: (view: View) => void,
    readonly onRest: () => void,
  ) {
    this.element.className = 'stage';
    const canvas = () => {
      const context = this.element.appendChild(document.createElement('canvas')).getContext('2d');
      if (!context) throw new Error('This browser has no canvas to paint on.');
      return context;
    };
    this.ground = Array.from({ length: counts.ground }, canvas);
    this.live = Array.from({ length: counts.live }, canvas);
    map.on('move zoom resize viewreset', this.frame, this);
    map.on('moveend', this.#settle, this);
  }

  /** Brings everything up to the map's present view. */
  frame(): void {
    const size = this.map.getSize();
    const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
    const zoom = this.map.getZoom();
    const centre = this.map.getCenter();
    const scale = 2 ** zoom;
    const resized = ratio !== this.pixelRatio || size.x !== this.view.width || size.y !== this.view.height;
    this.pixelRatio = ratio;
    this.view = {
      zoom,
      scale,
      left: worldX(centre.lng) - size.x / scale / 2,
      top: worldY(centre.lat) - size.y / scale / 2,
      width: size.x,
      height: size.y,
    };
    if (resized) this.#resize();
    if (resized || !this.#covered()) this.paintGround();
    else this.#shiftGround();
    this.onFrame();
  }

  /** The view for which the ground is painted. */
  get painted(): View {
    return this.#painted ?? padded(this.view, MARGIN);
  }

  /** Paints the ground for the present view. */
  paintGround(): void {
    const view = padded(this.view, MARGIN);
    this.#painted = view;
    for (const { canvas } of this.ground) canvas.style.transform = `translate(${-MARGIN}px, ${-MARGIN}px)`;
    this.onGround(view);
  }

  destroy(): void {
    clearTimeout(this.#rest);
    this.element.remove();
  }

  #settle(): void {
    this.frame();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (this.#painted?.zoom !== this.view.zoom || !this.#centred()) this.paintGround();
      this.onRest();
    }, 90);
  }

  #resize(): void {
    const fit = (canvas: HTMLCanvasElement, width: number, height: number) => {
      canvas.width = Math.round(width * this.pixelRatio);
      canvas.height = Math.round(height * this.pixelRatio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    };
    const { width, height } = this.view;
    for (const { canvas } of this.ground) fit(canvas, width + 2 * MARGIN, height + 2 * MARGIN);
    for (const { canvas } of this.live) fit(canvas, width, height);
  }

  /** Whether what is painted, stretched as it is, still fills the view. */
  #covered(): boolean {
    const painted = this.#painted;
    if (!painted) return false;
    const { left, top, width, height, scale } = this.view;
    const right = painted.left + painted.width / painted.scale;
    const bottom = painted.top + painted.height / painted.scale;
    return (
      left >= painted.left &&
      top >= painted.top &&
      left + width / scale <= right &&
      top + height / scale <= bottom &&
      Math.abs(this.view.zoom - painted.zoom) < 0.7
    );
  }

  #centred(): boolean {
    const { x, y } = this.#offset();
    return Math.abs(x + MARGIN) < MARGIN / 2 && Math.abs(y + MARGIN) < MARGIN / 2;
  }

  #offset(): { x: number; y: number } {
    const painted = this.#painted!;
    return {
      x: (painted.left - this.view.left) * this.view.scale,
      y: (painted.top - this.view.top) * this.view.scale,
    };
  }

  #shiftGround(): void {
    const { x, y } = this.#offset();
    const stretch = this.view.scale / this.#painted!.scale;
    for (const { canvas } of this.ground) canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
  }
}
