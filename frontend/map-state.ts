import type * as L from 'leaflet';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BaseMapLoader } from './base-map-loader';
import { type EventBlock, loadBlock } from './event-block';
import { mapColours } from './map-colours';
import { MapEvents } from './map-events';
import { MapFrame } from './map-frame';
import { makeMap, MapMotion } from './map-motion';
import { MapScene } from './map-scene';
import { type Extent, extentOf } from './mercator';
import { type Messages, say } from './messages';
import { type ListedPlace, placesByCount } from './place-list';
import { type Pin, PinLayer } from './pins';
import type { ShownTime } from './playback';
import { type CategoryLook, coloursOf, looksOf, maskOf, type Symbology } from './symbology';

/** What the map shows and how it loads, moves and tells; without its controls. */
export abstract class MapState extends LitElement {
  @property() blockUrl = '';
  @property() basemapUrl = '';
  @property({ attribute: false }) symbology?: Symbology;
  @property({ attribute: false }) categories: readonly string[] | null = null;
  @property({ attribute: false }) extent?: Extent;
  /** The situation's own extent: fitted beside the legend, and what "show all" goes back to. */
  @property({ attribute: false }) whole?: Extent;
  @property({ attribute: false }) time?: ShownTime;
  @property({ attribute: false }) messages?: Messages;
  @property() language = 'en';
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  @property() zone = '';
  @property() selected: string | null = null;
  /** While set, a click gives a position and chooses nothing. */
  @property({ type: Boolean }) picking = false;
  /** Places that the page points at, apart from events. */
  @property({ attribute: false }) pins: readonly Pin[] | null = null;
  /** ISO 3166-1 alpha-3 of the country that stands out; that of most places where it is not given. */
  @property() home = '';
  /** Address of an online tile layer, `https://…/{z}/{x}/{y}.png`, drawn instead of our own land; off by default. */
  @property() tiles = '';

  @state() protected events?: MapEvents;
  @state() protected failed: 'base' | 'events' | null = null;
  @state() protected loading = true;
  @state() protected looks: readonly CategoryLook[] = [];
  @state() protected colours: readonly string[] = [];
  /** Places with events, most events first, as of the last rest. */
  @state() protected listed: readonly ListedPlace[] = [];

  protected map?: L.Map;
  protected scene?: MapScene;
  protected motion?: MapMotion;
  #base?: BaseMapLoader;
  #pins?: PinLayer;
  #frame?: MapFrame;
  #announced = false;
  #listing: ReturnType<typeof setTimeout> | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #size = new ResizeObserver(() => this.#resized());

  /** Boxes of the controls, which names keep away from. */
  protected abstract obstacles(): DOMRect[];
  protected abstract container(): HTMLElement;

  /** Goes to a position, or to where an extent fits. */
  goTo({ lon, lat, zoom, extent }: { lon?: number; lat?: number; zoom?: number; extent?: Extent }): void {
    const { map } = this;
    if (!map) return;
    this.moved();
    const to = extent
      ? this.#frame!.fitting(extent, 0.92)
      : { lon: lon ?? map.getCenter().lng, lat: lat ?? map.getCenter().lat, zoom: zoom ?? Math.max(map.getZoom(), 7) };
    this.motion!.goTo(to.lat, to.lon, Math.min(to.zoom, map.getMaxZoom()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#styled);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#styled);
    this.#size.disconnect();
    clearTimeout(this.#listing);
    this.motion?.destroy();
    this.scene?.destroy();
    this.map?.remove();
    this.map = this.scene = this.motion = undefined;
  }

  override firstUpdated(): void {
    this.#start();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('blockUrl') && this.blockUrl) void this.loadEvents();
    if (['symbology', 'theme'].some((name) => changed.has(name))) this.#styled();
    if (!this.scene) return;
    if (changed.has('basemapUrl')) this.loadBase(true);
    if (changed.has('extent') || changed.has('whole')) this.#fit();
    if (changed.has('language')) this.scene.language = this.language;
    if (changed.has('tiles')) this.#base?.useTiles(this.tiles);
    if (changed.has('home')) this.#settle();
    if (changed.has('categories')) this.#filter();
    if (changed.has('time')) this.#seek();
    if (changed.has('selected') || changed.has('events')) this.#choose();
    if (changed.has('pins')) this.#showPins();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('language') || changed.has('selected') || changed.has('messages')) this.scene?.layOut();
  }

  /** Downloads the block of `blockUrl`; what is shown stays until it is there. */
  protected async loadEvents(): Promise<void> {
    const url = this.blockUrl;
    if (this.failed === 'events') this.failed = null;
    this.loading = true;
    try {
      const block = await loadBlock(url);
      if (url === this.blockUrl) this.#show(block);
    } catch (cause) {
      if (url !== this.blockUrl) return;
      console.error(cause);
      this.failed = 'events';
    }
    this.loading = false;
  }

  /** Asks for what the zoom wants of the base map, or again for what did not come. */
  protected loadBase(again = false): void {
    if (again && this.failed === 'base') this.failed = null;
    if (this.map) this.#base?.load(this.basemapUrl, this.map.getZoom(), again);
  }

  /** Tells of categories chosen in the legend, and shows them. */
  protected showCategories(codes: readonly string[] | null): void {
    this.categories = codes;
    this.dispatchEvent(new CustomEvent('categories-change', { detail: { categories: codes } }));
  }

  /** Tells of a place chosen on the map, and marks it. */
  protected choosePlace(place: number | null): void {
    const { events } = this;
    const id = place === null ? null : (events?.block.places[place]?.id ?? null);
    if (place === null && this.selected === null) return;
    this.selected = id;
    const { placeLon, placeLat } = events!.block;
    const at = place === null ? { lon: null, lat: null } : { lon: placeLon[place] / 1e7, lat: placeLat[place] / 1e7 };
    this.dispatchEvent(new CustomEvent('place-select', { detail: { place: id, ...at } }));
  }

  /** Shows the whole situation again. */
  protected fitAll(): void {
    const extent = this.#frame?.all;
    if (!extent) return;
    const { lon, lat, zoom } = this.#frame!.fitting(extent);
    this.moved();
    this.motion!.goTo(lat, lon, zoom);
  }

  /** Pixels at the left that the legend covers. */
  protected abstract covered(): number;

  /** The map is no longer where it was asked to be. */
  protected moved(): void {
    this.#frame?.moved();
  }

  #start(): void {
    const map = (this.map = makeMap(this.container()));
    this.motion = new MapMotion(map, () => this.moved());
    const scene = (this.scene = new MapScene(map));
    this.#base = new BaseMapLoader(scene, () => (this.failed = 'base'));
    this.#pins = new PinLayer(map, ({ id }) => this.dispatchEvent(new CustomEvent('pin-select', { detail: { id } })));
    map.getContainer().append(scene.stage.element, this.#pins.element);
    this.#frame = new MapFrame(map, () => scene.stage.view, () => this.covered());
    scene.language = this.language;
    const own = this.getBoundingClientRect.bind(this);
    scene.obstacles = () => {
      const { left, top } = own();
      return this.obstacles().map((box) => ({ x: box.x - left - 4, y: box.y - top - 4, width: box.width + 8, height: box.height + 8 }));
    };
    scene.onRest = () => this.#rested();
    scene.fromText = (place) => say(this.messages, 'map.origin', { place });
    map.on('dragstart boxzoomend dblclick', () => this.moved());
    map.getContainer().addEventListener('keydown', () => this.moved());
    map.getContainer().addEventListener('touchstart', () => this.moved(), { passive: true });
    this.#size.observe(this);
    this.#fit();
    scene.setStyle(mapColours(this, this.#isDark()), this.looks, this.colours);
    this.#base?.useTiles(this.tiles);
    this.loadBase();
    this.#seek();
    this.#showPins();
    if (this.events) this.#show(this.events.block);
    void document.fonts?.ready.then(() => this.scene?.fontLoaded());
  }

  #show(block: EventBlock): void {
    const { scene } = this;
    const events = new MapEvents(block);
    this.events = events;
    if (!scene) return;
    this.#styled();
    events.group(scene.stage.view.zoom);
    events.filter(maskOf(block.categories, this.categories));
    events.seek(this.#seconds(block));
    scene.setEvents(events);
    this.#settle();
    this.#choose();
    this.#listSoon();
    this.#announceFirst();
  }

  #announceFirst(): void {
    if (this.#announced) return;
    this.#announced = true;
    requestAnimationFrame(() => {
      performance.mark('dateline-first-events');
      this.dispatchEvent(new CustomEvent('first-events'));
    });
  }

  #seconds(block: EventBlock) {
    const { mode, from, to } = this.time ?? { mode: 'until' as const, from: block.period[0] * 1000, to: block.period[1] * 1000 };
    return { mode, from: from / 1000, to: to / 1000 };
  }

  #seek(): void {
    if (!this.time) return;
    if (!this.events) {
      this.scene!.idle = this.time.from / 1000;
      this.scene!.layOut();
      return;
    }
    this.scene!.seek(this.#seconds(this.events.block));
    this.#listSoon();
  }

  /** Names of the ground make room for those of the pins. */
  #showPins(): void {
    this.#pins?.show(this.pins ?? []);
    this.scene?.layOut();
  }

  #filter(): void {
    if (!this.events) return;
    this.scene!.filter(maskOf(this.events.block.categories, this.categories));
    this.#listSoon();
  }

  /** The list for the keyboard follows when time rests: it would only flicker before. */
  #listSoon(): void {
    clearTimeout(this.#listing);
    this.#listing = setTimeout(() => {
      if (this.events) this.listed = placesByCount(this.events);
    }, 250);
  }

  #choose(): void {
    const { scene, events } = this;
    if (!scene) return;
    scene.selected = events && this.selected ? events.block.places.findIndex(({ id }) => id === this.selected) : -1;
    scene.paintEffects();
  }

  readonly #styled = (): void => {
    const dark = this.#isDark();
    const codes = this.events?.block.categories ?? this.symbology?.categories.map(({ code }) => code) ?? [];
    this.looks = looksOf(codes, this.symbology);
    this.colours = coloursOf(codes, this.symbology, dark ? 'dark' : 'light');
    this.scene?.setStyle(mapColours(this, dark), this.looks, this.colours);
  };

  #isDark(): boolean {
    return this.theme === 'dark' || (this.theme === 'auto' && this.#dark.matches);
  }

  #settle(): void {
    const { scene, events } = this;
    if (!scene) return;
    const own = events?.home() ?? { alpha2: '', alpha3: '' };
    scene.home = this.home ? { ...own, alpha3: this.home } : own;
    scene.repaint();
  }

  #fit(): void {
    if (!this.#frame) return;
    this.#frame.whole = this.whole;
    this.#frame.show(this.extent ?? this.whole);
  }

  #resized(): void {
    this.toggleAttribute('narrow', this.clientWidth < 760);
    this.toggleAttribute('low', this.clientHeight < 640);
    if (!this.map || !this.scene) return;
    this.map.invalidateSize({ pan: false });
    this.#frame?.resized(this.extent ?? this.whole);
    this.scene.repaint();
    this.requestUpdate();
  }

  #rested(): void {
    this.loadBase();
    this.requestUpdate();
    if (!this.#frame?.byUser) return;
    this.dispatchEvent(new CustomEvent<Extent>('extent-change', { detail: extentOf(this.scene!.stage.view) }));
  }
}
