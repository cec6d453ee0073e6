import type { PlaceName } from './event-block';

/**
 * The name in use at an instant (seconds) in a language, else in English, else the first one in use, else the
 * first: as `BoundPlace.name` on the server.
 */
export function nameAt(names: readonly PlaceName[] | undefined, language: string, time: number): string {
  if (!names?.length) return '';
  const inUse = ([, , since, until]: PlaceName) => (since === null || since <= time) && (until === null || time < until);
  const wanted = names.find((name) => name[0] === language && inUse(name));
  return (wanted ?? names.find((name) => name[0] === 'en' && inUse(name)) ?? names.find(inUse) ?? names[0])[1];
}
