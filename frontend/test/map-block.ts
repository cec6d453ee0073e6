import type { BlockMovement, BlockPlace, PlaceName } from '../event-block';
import { assemble } from './blocks';

export type PlaceRow = readonly [lon: number, lat: number];

type Written = readonly [id: string, lon: number, lat: number, precision: number, area: string | null, country: string, names: PlaceName[]];

const always = (language: string, text: string): PlaceName => [language, text, null, null];
const renamed = Date.parse('2019-03-23T00:00Z') / 1000;
const back = Date.parse('2022-09-17T00:00Z') / 1000;

const places: Written[] = [
  ['kz:zhanaozen', 52.86, 43.34, 1, null, 'KZ', [always('en', 'Zhanaozen'), always('ru', 'Жанаозен'), always('kk', 'Жаңаөзен')]],
  ['kz:aktau', 51.16, 43.65, 1, null, 'KZ', [always('en', 'Aktau'), always('ru', 'Актау'), always('kk', 'Ақтау')]],
  ['kz:aktobe', 57.17, 50.28, 1, null, 'KZ', [always('en', 'Aktobe'), always('ru', 'Актобе'), always('kk', 'Ақтөбе')]],
  ['kz:almaty', 76.93, 43.25, 1, null, 'KZ', [always('en', 'Almaty'), always('ru', 'Алматы'), always('kk', 'Алматы')]],
  ['kz:almaty-airport', 77.03, 43.355, 0, null, 'KZ', [always('en', 'Almaty airport'), always('ru', 'аэропорт Алматы')]],
  ['kz:nur-sultan', 71.43, 51.17, 1, null, 'KZ', [
    ['en', 'Astana', null, renamed], ['en', 'Nur-Sultan', renamed, back], ['en', 'Astana', back, null],
    ['ru', 'Нур-Султан', renamed, back], ['kk', 'Нұр-Сұлтан', renamed, back],
  ]],
  ['kz:mangystau', 53.5, 44.2, 2, 'KZ-MAN', 'KZ', [always('en', 'Mangystau Region'), always('ru', 'Мангистауская область')]],
  ['kz', 67.5, 48.2, 3, 'KAZ', 'KZ', [always('en', 'Kazakhstan'), always('ru', 'Казахстан'), always('kk', 'Қазақстан')]],
  ['ru:moscow', 37.62, 55.75, 1, null, 'RU', [always('en', 'Moscow'), always('ru', 'Москва')]],
  ['by:minsk', 27.56, 53.9, 1, null, 'BY', [always('en', 'Minsk'), always('ru', 'Минск')]],
  ['am:yerevan', 44.51, 40.18, 1, null, 'AM', [always('en', 'Yerevan'), always('ru', 'Ереван')]],
  ['tj:dushanbe', 68.78, 38.56, 1, null, 'TJ', [always('en', 'Dushanbe'), always('ru', 'Душанбе')]],
];

/** Place, category, day of January 2022 and hour (UTC), hours it takes or 0, kind of span, bits of the look. */
type Happening = readonly [place: string, category: string, day: number, hour: number, hours?: number, kind?: 0 | 1, bits?: number];

const happenings: Happening[] = [
  ['kz:zhanaozen', 'protest', 1, 20, 24, 0, 0x20],
  ['kz:mangystau', 'protest', 2, 8, 12, 0, 0x20],
  ['kz:aktau', 'protest', 3, 6],
  ['kz:aktau', 'arrests', 3, 15],
  ['kz:zhanaozen', 'economy', 3, 4],
  ['kz:aktobe', 'protest', 4, 5],
  ['kz:aktobe', 'clash', 4, 14],
  ['kz:nur-sultan', 'protest', 4, 9],
  ['kz:almaty', 'protest', 4, 13],
  ['kz:almaty', 'protest', 4, 17],
  ['kz:almaty', 'clash', 4, 18],
  ['kz:almaty', 'government-measure', 4, 19, 15 * 24, 1],
  ['kz:mangystau', 'government-measure', 4, 19, 15 * 24, 1],
  ['kz:almaty', 'clash', 5, 5],
  ['kz:almaty', 'seizure', 5, 9],
  ['kz:almaty', 'seizure', 5, 10],
  ['kz:almaty-airport', 'seizure', 5, 15],
  ['kz:almaty', 'casualties', 5, 16, 24, 0, 0x60],
  ['kz:almaty', 'casualties', 6, 2, 12, 0, 0x40],
  ['kz:almaty', 'arrests', 6, 8],
  ['kz', 'communications-shutdown', 5, 6, 110, 1],
  ['kz', 'government-measure', 5, 12, 14 * 24, 1],
  ['kz', 'troop-request', 5, 16],
  ['kz', 'government-measure', 5, 2],
  ['kz:almaty', 'troop-presence', 6, 9],
  ['kz:almaty', 'troop-movement', 6, 10],
  ['kz:almaty', 'troop-movement', 6, 14],
  ['kz:almaty', 'troop-movement', 7, 2],
  ['kz:almaty', 'troop-movement', 7, 3],
];

/** A small invented block that has one of everything the map can show. */
export function kazakhstan(codes: string[]): ArrayBuffer {
  const at = (day: number, hour: number) => Date.UTC(2022, 0, day, hour) / 1000;
  const number = (id: string) => places.findIndex(([other]) => other === id);
  const rows = [...happenings].sort((a, b) => at(a[2], a[3]) - at(b[2], b[3]));
  const spans = rows.map((row, index) => ({ row, index })).filter(({ row }) => row[4]);
  const origins = ['ru:moscow', 'by:minsk', 'am:yerevan', 'tj:dushanbe'];
  const moves = rows.map((row, index) => ({ row, index })).filter(({ row }) => row[1] === 'troop-movement');
  const movements: BlockMovement[] = moves.map(({ row, index }, i) => ({
    event: `e${index}`, row: index, from: number(origins[i]), to: number(row[0]),
    depart: at(row[2], row[3]) - (i === 3 ? 0 : 10 * 3600), arrive: at(row[2], row[3]),
  }));
  const described: BlockPlace[] = places.map(([id, , , , area, country, names]) => ({ id, names, area, country, zone: 'Asia/Almaty' }));
  return assemble(
    {
      situation: 'invented', revision: 1, period: [at(1, 18), at(7, 18)], zone: 'Asia/Almaty',
      rows: rows.length, events: rows.length, undated: 2, unplaced: 1, categories: codes, movements, places: described,
      ids: rows.map((_, i) => `e${i}`),
      titles: rows.map(([place, category]) => `${category.replace('-', ' ')}, ${place}`),
    },
    {
      start: Int32Array.from(rows, (row) => at(row[2], row[3])),
      place: Uint32Array.from(rows, (row) => number(row[0])),
      look: Uint8Array.from(rows, (row) => codes.indexOf(row[1]) | (row[6] ?? 0)),
      event: Uint32Array.from(rows, (_, i) => i),
      spanRow: Uint32Array.from(spans, ({ index }) => index),
      spanEnd: Int32Array.from(spans, ({ row }) => at(row[2], row[3]) + row[4]! * 3600),
      spanKind: Uint8Array.from(spans, ({ row }) => row[5]!),
      placeLon: Int32Array.from(places, ([, lon]) => lon * 1e7),
      placeLat: Int32Array.from(places, ([, , lat]) => lat * 1e7),
      placePrecision: Uint8Array.from(places, ([, , , precision]) => precision),
    },
  );
}
