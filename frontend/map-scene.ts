import type * as L from 'leaflet';
import { AreaLayer } from './area-layer';
import type { BaseLabel, BaseMapData } from './base-map';
import { BaseMapPainter } from './base-map-painter';
import { EffectsLayer, type Ring } from './effects-layer';
import { NO_PLACE } from './event-block';
import { type HomeCountry, LabelLayer, project } from './label-layer';
import type { Box } from './label-layout';
import { labelledPlaces, originNames } from './label-scene';
import { LabelText } from './label-text';
import { cursorOf } from './lasting';
import type { MapColours } from './map-colours';
import { MapEvents } from './map-events';
import { MapStage } from './map-stage';
import type { View } from './mercator';
import type { SeekTime } from './shown-range';
import { SymbolLayer } from './symbol-layer';
import { SymbolCache, type SymbolStyle } from './symbols';

/** Names are laid out anew at most so often while time runs, in milliseconds. */
const LAYOUT_MS = 140;

/** What is under a point of the map. */
export type Hit = { place: number } | { movement: string };

/** Everything that is painted, and when. Knows nothing of the page: data and colours in, hits out. */
export class MapScene {
  readonly stage: MapStage;
  language = 'en';
  /** What names keep away from: the controls over the map. */
  obstacles: () => Box[] = () => [];
  onRest: () => void = () => {};
  /** "from Moscow". */
  fromText: (origin: string) => string = (origin) => origin;
  selected = -1;
  focused = -1;
  transparent = false;
  /** The instant whose names are shown where there are no events, in seconds. */
  idle = Date.now() / 1000;
  home: HomeCountry = { alpha2: '', alpha3: '' };
  #events?: MapEvents;
  #base?: BaseMapPainter;
  #baseLabels: readonly BaseLabel[] = [];
  #colours!: MapColours;
  #style!: SymbolStyle;
  #gone = false;
  #sprites!: SymbolCache;
  #text!: LabelText;
  readonly #areas = new AreaLayer();
  readonly #symbols: SymbolLayer;
  readonly #labels = new LabelLayer();
  readonly #effects: EffectsLayer;
  #movementState = '';
  #washState = '';
  #laidOut = 0;
  #layout: ReturnType<typeof setTimeout> | undefined;

  constructor(map: L.Map) {
    this.stage = new MapStage(
      map,
      { ground: 2, live: 4 },
      () => this.#frame(),
      (view) => this.#ground(view),
      () => {
        this.layOut();
        this.onRest();
      },
    );
    this.#symbols = new SymbolLayer(this.stage.live[1]);
    this.#effects = new EffectsLayer(this.stage.live[3]);
    this.#effects.locate = (mark) => {
      const [x, y] = this.#symbols.position(mark);
      return { x, y, radius: this.#symbols.radius(mark) };
    };
    this.#effects.rings = () => [...this.#rings()];
  }

  destroy(): void {
    clearTimeout(this.#layout);
    this.#effects.destroy();
    this.stage.destroy();
    this.#gone = true;
  }

  get events(): MapEvents | undefined {
    return this.#events;
  }

  setStyle(colours: MapColours, looks: SymbolStyle['looks'], categoryColours: readonly string[]): void {
    this.#colours = colours;
    this.#style = { looks, colours: categoryColours, halo: colours.halo, ink: colours.ink };
    this.#sprites = new SymbolCache(this.#style, this.stage.pixelRatio);
    this.#text = new LabelText(this.stage.live[2], colours);
    this.repaint();
  }

  setBase(data: BaseMapData | undefined): void {
    this.#base = data && new BaseMapPainter(data);
    this.repaint();
  }

  setBaseLabels(labels: readonly BaseLabel[]): void {
    this.#baseLabels = labels;
    this.layOut();
  }

  setEvents(events: MapEvents | undefined): void {
    this.#events = events;
    this.#effects.forgetSwells();
    if (events) this.#symbols.doubtAt = events.doubtOfMark;
    this.repaint();
  }

  /** The font has arrived: measures and sprites are made anew. */
  fontLoaded(): void {
    this.#text?.forget();
    this.layOut();
  }

  seek(time: SeekTime): void {
    const events = this.#events;
    if (!events || !this.#style) return;
    this.#changed(events.seek(time), true);
  }

  filter(mask: number): void {
    const events = this.#events;
    if (!events || !this.#style) return;
    this.#changed(events.filter(mask), false);
  }

  /** Paints all; nothing after `destroy`, when a download may still come late. */
  repaint(): void {
    if (!this.#style || this.#gone) return;
    this.stage.frame();
    this.stage.paintGround();
    this.layOut();
  }

  /** Places names anew and paints them. */
  layOut(): void {
    clearTimeout(this.#layout);
    this.#layout = undefined;
    this.#laidOut = performance.now();
    if (!this.#style || this.#gone || this.stage.view.width === 0) return;
    const events = this.#events;
    const obstacles = this.obstacles();
    const places = events ? labelledPlaces(events, this.#symbols, this.language, this.selected) : [];
    const scene = {
      base: this.#baseLabels,
      places,
      origins: events ? originNames(events, this.stage.view, obstacles, this.language, this.fromText) : [],
      obstacles,
      language: this.language,
      time: events ? cursorOf(events.time) : this.idle,
      home: this.home,
      named: new Set(events ? places.flatMap(({ place, tag }) => (tag ? events.codes(place) : [])) : []),
    };
    this.#labels.layOut(scene, this.stage.view, this.#text);
    this.#paintLabels();
    this.paintEffects();
  }

  paintEffects(): void {
    const { view, pixelRatio } = this.stage;
    this.#effects.paint(view.width, view.height, pixelRatio);
  }

  /** What is under a point, in CSS pixels of the map. */
  hit(x: number, y: number, slack = 3): Hit | undefined {
    const events = this.#events;
    if (!events?.marks) return undefined;
    const mark = this.#symbols.at(x, y, slack);
    if (mark !== undefined) return { place: events.marks.place[mark] };
    const named = this.#labels.placeAt(x, y, this.stage.view);
    if (named !== undefined) return { place: named };
    const movement = events.movements.at(x, y, slack + 3);
    return movement === undefined ? undefined : { movement };
  }

  /** Where a place is in the view, and how far its symbol or tag reaches. */
  locate(place: number): { x: number; y: number; radius: number } | undefined {
    const events = this.#events;
    if (!events?.marks || place < 0 || place >= events.positions.x.length) return undefined;
    const mark = events.marks.of(place);
    const at = project(events.positions.x[place], events.positions.y[place], this.stage.view);
    if (mark >= 0 && events.marks.shared) {
      const [x, y] = this.#symbols.position(mark);
      return { x, y, radius: Math.max(6, this.#symbols.radius(mark)) };
    }
    if (mark >= 0) return { ...at, radius: Math.max(6, this.#symbols.radius(mark)) };
    const box = this.#labels.tagBox(place, this.stage.view);
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: box.width / 2 } : { ...at, radius: 12 };
  }

  #changed(marks: readonly number[], swell: boolean): void {
    const events = this.#events!;
    if (this.#sprites.pixelRatio !== this.stage.pixelRatio) this.#freshSprites();
    this.#symbols.update(marks, this.#sprites);
    this.#paintMovements(false);
    const washes = this.#washKey(events);
    const washed = washes !== this.#washState;
    if (washed) this.#paintWashes(this.stage.painted);
    if (swell && !events.marks.shared) {
      const lit = events.newlyLit.map((mark) => {
        return { mark, colour: this.#style.colours[events.marks.composition(mark)?.dominant ?? 0] };
      });
      this.#effects.swell(lit);
    }
    if (marks.length > 0 || washed) this.#layOutSoon();
    if (this.selected >= 0 || this.focused >= 0) this.paintEffects();
  }

  #layOutSoon(): void {
    if (this.#layout !== undefined) return;
    const wait = Math.max(0, LAYOUT_MS - (performance.now() - this.#laidOut));
    this.#layout = setTimeout(() => this.layOut(), wait);
  }

  #freshSprites(): void {
    this.#sprites = new SymbolCache(this.#style, this.stage.pixelRatio);
  }

  #frame(): void {
    if (!this.#style) return;
    if (this.#sprites.pixelRatio !== this.stage.pixelRatio) this.#freshSprites();
    const events = this.#events;
    events?.group(this.stage.view.zoom);
    this.#symbols.show(events?.marks, this.stage.view, this.#sprites);
    this.#paintMovements(true);
    this.#paintLabels();
    this.paintEffects();
    this.#layOutSoon();
  }

  #ground(view: View): void {
    if (!this.#style) return;
    const land = this.stage.ground[0];
    const { pixelRatio } = this.stage;
    land.setTransform(1, 0, 0, 1, 0, 0);
    land.clearRect(0, 0, view.width * pixelRatio, view.height * pixelRatio);
    // Without land yet, the water of the page behind shows.
    if (!this.transparent) this.#base?.paint(land, view, this.#colours, this.home.alpha3, pixelRatio);
    this.#paintWashes(view);
  }

  #paintWashes(view: View): void {
    const context = this.stage.ground[1];
    const { pixelRatio } = this.stage;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    if (!this.#events || !this.#base) return;
    this.#areas.paint(context, view, this.#base, this.#events.washes(this.#style.colours), pixelRatio);
    this.#washState = this.#washKey(this.#events);
  }

  #washKey(events: MapEvents): string {
    return JSON.stringify(events.washes(this.#style.colours));
  }

  #paintMovements(anew: boolean): void {
    const events = this.#events;
    const context = this.stage.live[0];
    const { view, pixelRatio } = this.stage;
    const state = events?.movements.state(events.time, events.mask) ?? '';
    if (!anew && state === this.#movementState) return;
    this.#movementState = state;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    const styles = this.#style.colours.map((colour) => ({ colour, halo: this.#colours.halo }));
    const reach = (place: number) => (this.locate(place)?.radius ?? 0) + 3;
    events?.movements.paint(context, view, events.time, events.mask, styles, reach);
  }

  #paintLabels(): void {
    const { view, pixelRatio } = this.stage;
    this.#labels.paint(view, this.#text, this.#style, pixelRatio);
  }

  *#rings(): Generator<Ring> {
    const { accent, ink } = this.#colours;
    for (const [place, colour, more] of [[this.selected, accent, 4], [this.focused, ink, 7]] as const) {
      const at = this.locate(place);
      if (at && place !== NO_PLACE) yield { x: at.x, y: at.y, radius: at.radius + more, colour, width: 2.5 };
    }
  }
}
