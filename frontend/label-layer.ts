import { type BaseLabel, type LabelKind } from './base-map';
import type { Box, LabelWish, PlacedLabel, Side } from './label-layout';
import { holds, layOut } from './label-layout';
import type { LabelText, TextKind } from './label-text';
import { type View, WORLD, worldX, worldY } from './mercator';
import { nameAt } from './place-names';
import { type Composition, type Doubt, paintSymbol, radiusOf, type SymbolStyle } from './symbols';

/** A place or an area with events, as its label wants to know it. */
export interface LabelledPlace {
  readonly place: number;
  readonly name: string;
  readonly count: string;
  /** World units. */
  readonly x: number;
  readonly y: number;
  /** Half the size of its symbol. */
  readonly radius: number;
  /** An area has no symbol on the map: its label is a tag that brings one along. */
  readonly tag?: { readonly composition: Composition; readonly doubt: Doubt };
}

/** The country that stands out: ISO 3166-1 alpha-3 and alpha-2; empty for none. */
export interface HomeCountry {
  readonly alpha3: string;
  readonly alpha2: string;
}

export interface LabelScene {
  readonly base: readonly BaseLabel[];
  /** The most important first. */
  readonly places: readonly LabelledPlace[];
  /** Where movements come into the view: an origin out of sight is named there. */
  readonly origins: readonly { readonly event: string; readonly name: string; readonly x: number; readonly y: number }[];
  readonly obstacles: readonly Box[];
  readonly language: string;
  /** Seconds: names are those of this instant. */
  readonly time: number;
  readonly home: HomeCountry;
  /** Codes of areas whose tag names them already. */
  readonly named: ReadonlySet<string>;
}

interface Label extends PlacedLabel {
  readonly text: string;
  readonly kind: TextKind;
  readonly place?: LabelledPlace;
  readonly worldX: number;
  readonly worldY: number;
}

const DOT: Partial<Record<LabelKind, number>> = { capital: 3.6, 'regional-capital': 3, city: 2.4 };
const TAG_RADIUS = 9;
const PAD = 5;

/** Lays out and writes names: of places with events first, then of what the base map has room for. */
export class LabelLayer {
  #labels: Label[] = [];
  #sides = new Map<string, Side>();

  layOut(scene: LabelScene, view: View, text: LabelText): void {
    const room = { x: 2, y: 2, width: view.width - 4, height: view.height - 4 };
    const wishes: LabelWish[] = [];
    const details = new Map<string, Omit<Label, keyof PlacedLabel>>();
    const add = (wish: LabelWish, detail: Omit<Label, keyof PlacedLabel>) => {
      if (details.has(wish.id)) return;
      wishes.push(wish);
      details.set(wish.id, detail);
    };
    for (const place of scene.places) {
      add(placeWish(place, view, text), { text: place.name, kind: 'place', place, worldX: place.x, worldY: place.y });
    }
    for (const { event, name, x, y } of scene.origins) {
      const at = { x: view.left + x / view.scale, y: view.top + y / view.scale };
      const size = { width: text.width('origin', name), height: text.height('origin') };
      add(
        { id: `origin ${event}`, x, y, distance: 8, sizes: [size], sides: ['right', 'below', 'above', 'left'] },
        { text: name, kind: 'origin', worldX: at.x, worldY: at.y },
      );
    }
    for (const { wish, detail } of baseWishes(scene, view, text)) add(wish, detail);
    const symbols = scene.places
      .filter(({ tag }) => !tag)
      .map(({ x, y, radius }) => {
        const at = project(x, y, view);
        return { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
      });
    const seen = new Set<string>();
    this.#labels = layOut(wishes, scene.obstacles, symbols, room, this.#sides)
      .map((placed) => ({ ...placed, ...details.get(placed.wish.id)! }))
      // A large country has several places for its name: the first that fits is enough.
      .filter(({ wish, kind }) => {
        if (kind !== 'country' && kind !== 'home') return true;
        const country = wish.id.split(' ')[1];
        return !seen.has(country) && seen.add(country);
      });
    this.#sides = new Map(this.#labels.map(({ wish, side }) => [wish.id, side]));
  }

  paint(view: View, text: LabelText, style: SymbolStyle, pixelRatio: number): void {
    const { context } = text;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    for (let i = this.#labels.length - 1; i >= 0; i--) {
      const label = this.#labels[i];
      const at = project(label.worldX, label.worldY, view);
      const x = at.x + label.box.x - label.wish.x;
      const y = at.y + label.box.y - label.wish.y;
      if (x > view.width || y > view.height || x + label.box.width < 0 || y + label.box.height < 0) continue;
      if (label.place?.tag) paintTag(label, x, y, text, style);
      else if (label.place) paintPlace(label, x, y, text);
      else {
        if (label.wish.dot) paintDot(context, label.kind, at.x, at.y, text);
        text.write(label.kind, label.text, x, y + label.box.height / 2);
      }
    }
  }

  /** The area whose tag is under a point. */
  tagAt(x: number, y: number, view: View): number | undefined {
    return this.#labels.find((label) => label.place?.tag && holds(this.#boxNow(label, view), x, y))?.place?.place;
  }

  /** The place whose name is under a point. */
  placeAt(x: number, y: number, view: View): number | undefined {
    return this.#labels.find((label) => label.place && holds(this.#boxNow(label, view), x, y))?.place?.place;
  }

  /** Where the tag of an area stands, if it does. */
  tagBox(place: number, view: View): Box | undefined {
    const label = this.#labels.find((candidate) => candidate.place?.tag && candidate.place.place === place);
    return label && this.#boxNow(label, view);
  }

  #boxNow(label: Label, view: View): Box {
    const at = project(label.worldX, label.worldY, view);
    return { ...label.box, x: at.x + label.box.x - label.wish.x, y: at.y + label.box.y - label.wish.y };
  }
}

/** In CSS pixels of the view, in the copy of the world nearest to its middle. */
export function project(x: number, y: number, view: View): { x: number; y: number } {
  const middle = view.left + view.width / view.scale / 2;
  const turned = x + WORLD * Math.round((middle - x) / WORLD);
  return { x: (turned - view.left) * view.scale, y: (y - view.top) * view.scale };
}

function placeWish(place: LabelledPlace, view: View, text: LabelText): LabelWish {
  const { x, y } = project(place.x, place.y, view);
  const count = place.count ? text.width('count', place.count) : 0;
  const name = place.name ? text.width('place', place.name) : 0;
  const full = name + (count && name ? 5 : 0) + count;
  if (place.tag) {
    const width = full + 2 * PAD + 2 * TAG_RADIUS + 5;
    return {
      id: `tag ${place.place}`, x, y, distance: 16, sizes: [{ width, height: text.height('place') + 8 }],
      sides: ['middle', 'below', 'above', 'right', 'left'], always: true,
    };
  }
  const height = text.height('place');
  const sizes = [full, ...(count && name ? [count] : [])].filter(Boolean).map((width) => ({ width, height }));
  return { id: `place ${place.place}`, x, y, distance: place.radius + 5, sizes, sides: ['right', 'left', 'below', 'above'] };
}

function* baseWishes({ base, places, language, time, home, named }: LabelScene, view: View, text: LabelText) {
  const { left, top, width, height, scale, zoom } = view;
  const reach = 90 / scale;
  for (const [kind, code, lon, lat, minZoom, names] of base) {
    if (!visibleAt(kind, code, minZoom, zoom, home)) continue;
    if ((kind === 'country' || kind === 'region') && named.has(code)) continue;
    const x = worldX(lon);
    const y = worldY(lat);
    const turned = x + WORLD * Math.round((left + width / scale / 2 - x) / WORLD);
    if (turned < left - reach || turned > left + width / scale + reach) continue;
    if (y < top - reach || y > top + height / scale + reach) continue;
    const dot = DOT[kind];
    if (dot && places.some((place) => isSame(place, x, y, names))) continue;
    const own = kind === 'country' && code === home.alpha3 ? 'home' : kind;
    const shown = nameAt(names, language, time);
    const size = { width: text.width(own, shown), height: text.height(own) };
    const wish: LabelWish = {
      id: `${kind} ${code} ${lon} ${lat}`,
      ...project(x, y, view),
      distance: (dot ?? 0) + 4,
      sizes: [size],
      sides: dot ? ['right', 'left', 'above', 'below'] : ['middle'],
      dot: dot && dot + 1,
    };
    yield { wish, detail: { text: shown, kind: own as TextKind, worldX: x, worldY: y } };
  }
}

function visibleAt(kind: LabelKind, code: string, minZoom: number, zoom: number, home: HomeCountry): boolean {
  switch (kind) {
    case 'country':
      return zoom >= minZoom && (code !== home.alpha3 || zoom < 6.5);
    case 'region':
      return zoom >= (code.slice(0, 2) === home.alpha2 ? 5.7 : 6.6);
    case 'lake':
      return zoom + 0.5 >= minZoom;
    default:
      return zoom + 0.3 >= minZoom;
  }
}

/** Whether a city of the base map is a place that has its own label because of its events. */
function isSame(place: LabelledPlace, x: number, y: number, names: BaseLabel[5]): boolean {
  const away = Math.hypot(place.x - x, place.y - y);
  return away < 0.02 || (away < 0.5 && names.some((name) => name[1] === place.name));
}

function paintPlace({ place, size, text: name }: Label, x: number, y: number, text: LabelText): void {
  const middle = y + text.height('place') / 2;
  const { count } = place!;
  const written = size === 0 ? name : '';
  if (written) text.write('place', written, x, middle);
  if (count) text.write('count', count, x + (written ? text.width('place', written) + 5 : 0), middle);
}

/** The tag of an area: a paper label with the symbol on it, so that nobody takes it for a pin. */
function paintTag({ place, text: name, box }: Label, x: number, y: number, text: LabelText, style: SymbolStyle): void {
  const { context, colours } = text;
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, box.width - 1, box.height - 1, 4);
  context.globalAlpha = 0.92;
  context.fillStyle = colours.panel;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.border;
  context.lineWidth = 1;
  context.setLineDash([3, 2]);
  context.stroke();
  context.setLineDash([]);
  const { composition, doubt } = place!.tag!;
  const middle = y + box.height / 2;
  context.save();
  context.translate(x + PAD + TAG_RADIUS, middle);
  const shrink = TAG_RADIUS / radiusOf(composition.total, composition.ring.length);
  context.scale(shrink, shrink);
  paintSymbol(context, style, composition, { ...doubt, disputed: false });
  context.restore();
  let at = x + PAD + 2 * TAG_RADIUS + 5;
  if (name) {
    text.write('place', name, at, middle, colours.panel);
    at += text.width('place', name) + 5;
  }
  text.write('count', place!.count, at, middle, colours.panel);
}

/** Capitals are squares, seats of regions circles with a point, other cities small circles. */
function paintDot(context: CanvasRenderingContext2D, kind: TextKind, x: number, y: number, { colours }: LabelText): void {
  context.fillStyle = colours.halo;
  context.strokeStyle = colours.label;
  context.lineWidth = 1.3;
  const size = DOT[kind as LabelKind]!;
  context.beginPath();
  if (kind === 'capital') context.rect(x - size, y - size, 2 * size, 2 * size);
  else context.arc(x, y, size, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  if (kind === 'city') return;
  context.beginPath();
  context.arc(x, y, kind === 'capital' ? 1.7 : 1.2, 0, 2 * Math.PI);
  context.fillStyle = colours.label;
  context.fill();
}
