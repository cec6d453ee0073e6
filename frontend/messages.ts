/**
 * The words of the components. Keys are those of the server's message bundles, so that a page can hand over a
 * bundle as it is; what it leaves out stays English.
 */
export const english = {
  'slider.label': 'Time',
  'slider.play': 'Play',
  'slider.pause': 'Pause',
  'slider.next': 'Next event',
  'slider.previous': 'Previous event',
  'slider.mode': 'What is shown',
  'slider.mode.until': 'Until',
  'slider.mode.window': 'Window',
  'slider.mode.moment': 'Moment',
  'slider.mode.until.hint': 'Everything from the beginning until this moment',
  'slider.mode.window.hint': 'Everything between two moments',
  'slider.mode.moment.hint': 'What may be going on at this moment',
  'slider.events.one': '{count} event',
  'slider.events.other': '{count} events',
  'slider.continuing.one': '{count} continuing',
  'slider.continuing.other': '{count} continuing',
  'slider.thumb.from': 'Start of the window',
  'slider.thumb.to': 'End of the window',
  'slider.thumb.until': 'Shown until',
  'slider.thumb.moment': 'Moment shown',
  'slider.speed': 'Speed',
  'slider.speed.value.one': '{count} hour a second',
  'slider.speed.value.other': '{count} hours a second',
  'slider.loop': 'Loop',
  'slider.options': 'Time options',
  'slider.edit': 'Type the time',
  'slider.edit.title': 'Show the time',
  'slider.edit.from': 'From',
  'slider.edit.to': 'Until',
  'slider.edit.moment': 'At',
  'slider.edit.form': 'such as 2022-01-05 14:00',
  'slider.edit.zone': 'Civil time of {zone}',
  'slider.edit.apply': 'Show',
  'slider.problem.form': 'Write it like 2022-01-05 14:00',
  'slider.problem.date': 'There is no such date or time',
  'slider.problem.skipped': 'The clocks skipped this time',
  'slider.problem.order': 'The end must come after the start',
  'slider.problem.outside': 'Outside {from} to {to}',
  'slider.scale': 'up to {count} in {length}',
  'slider.length.minutes.one': '{count} minute',
  'slider.length.minutes.other': '{count} minutes',
  'slider.length.hours.one': '{count} hour',
  'slider.length.hours.other': '{count} hours',
  'slider.length.days.one': '{count} day',
  'slider.length.days.other': '{count} days',
  'slider.loading': 'Loading the events …',
  'slider.failed': 'The events could not be loaded.',
  'slider.retry': 'Try again',
  'slider.none': 'No events in this selection',
  'known.button': 'Known by: {value}',
  'known.short': 'known by {value}',
  'known.everything': 'everything',
  'known.title': 'Known by',
  'known.about': 'Shows only what reports published before this moment say.',
  'known.thumb': 'Known by',
  'known.form': 'such as 2022-01-05 14:00, or 5 January 2022 for the whole day',
  'known.typed': 'Moment',
  'known.apply': 'Set',
  'known.reports': 'Reports by time of publication',
  'map.label': 'Map of events',
  'map.help': 'Arrow keys move the map, plus and minus zoom. Tab leads to the places.',
  'map.places': 'Places with events, most events first',
  'map.place.one': '{name}, {count} event',
  'map.place.other': '{name}, {count} events',
  'map.places.more': '{count} more places: zoom in to reach them',
  'map.unnamed': 'Unnamed place',
  'map.events.one': '{count} event',
  'map.events.other': '{count} events',
  'map.more.one': 'and {count} more',
  'map.more.other': 'and {count} more',
  'map.movement': 'Troop movement, {from} to {to}',
  'map.origin': 'from {place}',
  'map.zoom.in': 'Zoom in',
  'map.zoom.out': 'Zoom out',
  'map.fit': 'Show the whole situation',
  'map.legend': 'Legend',
  'map.legend.filter': 'Show {category}',
  'map.legend.all': 'Show all',
  'map.legend.several': 'Several at one place',
  'map.legend.region': 'Placed by region or country only',
  'map.legend.lasts': 'In force now',
  'map.legend.imprecise': 'Time of day not reported',
  'map.legend.disputed': 'Reports disagree',
  'map.force': 'In force',
  'map.force.since': 'since {time}',
  'map.force.more': 'and {count} more',
  'map.force.count': 'In force: {count}',
  'map.tray.one': 'Not placed or dated: {count}',
  'map.tray.other': 'Not placed or dated: {count}',
  'map.scale': '{length} at {latitude}',
  'map.credits.osm': '© OpenStreetMap contributors',
  'map.credits.others': 'Natural Earth · GSHHG · GeoNames (CC BY 4.0)',
  'map.credits.more': 'Credits and note on borders',
  'map.borders': 'Borders and names imply no endorsement.',
  'map.loading': 'Loading the map …',
  'map.failed.base': 'The base map could not be loaded.',
  'map.failed.events': 'The events could not be loaded.',
  'map.retry': 'Try again',
  'map.empty': 'No events match these choices.',
  'map.empty.time': 'Nothing is reported for this time.',
  'map.empty.categories': 'No events of the chosen categories at this time.',
} as const;

export type MessageKey = keyof typeof english;
export type Messages = Partial<Record<MessageKey, string>>;

/** A text with its `{placeholders}` filled in. */
export function say(messages: Messages | undefined, key: MessageKey, values: Record<string, string | number> = {}): string {
  return fill(messages?.[key] ?? english[key], values);
}

/** `{placeholders}` replaced; those without a value stay. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

type CountedKey = MessageKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;

const plurals = new Map<string, Intl.PluralRules>();

/** A text about a number, in the language's plural form; the number has a thin space in its thousands. */
export function sayCount(
  messages: Messages | undefined,
  language: string,
  stem: CountedKey,
  count: number,
  values: Record<string, string | number> = {},
): string {
  let rules = plurals.get(language);
  if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language || 'en')));
  const form = rules.select(count);
  const own = messages as Record<string, string | undefined> | undefined;
  const key = `${stem}.${form}`;
  const known = (own && key in own) || key in english ? key : `${stem}.other`;
  return say(messages, known as MessageKey, { ...values, count: groupedNumber(count) });
}

/** `12 345` with a thin space that does not break. */
export function groupedNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}
