import { timeFrames, timeWork } from './frame-clock';
import { decodeBlock, LOOK_CATEGORY, NO_PLACE } from '../event-block';
import symbology from '../../src/main/resources/org/dateline/portrayal/symbology.json';
import { EXTENT, PERIOD } from './scrub-data.mjs';

/**
 * The same events in Leaflet.TimeDimension, as its documentation shows for GeoJSON: a feature with `time` for each
 * event, `L.geoJson` as base layer, `duration` for a window, the control with its slider. Markers are circles on a
 * canvas (`preferCanvas`), which is Leaflet's fastest way to draw many.
 */
const wanted = new URLSearchParams(location.search);

/* eslint-disable @typescript-eslint/no-explicit-any -- neither library brings types for this */
declare const L: any;

async function script(file: string): Promise<void> {
  const element = document.createElement('script');
  element.src = `/vendor/${file}`;
  const loaded = new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
  });
  document.head.append(element);
  await loaded;
}

async function open() {
  for (const file of ['leaflet.js', 'iso8601.js', 'leaflet.timedimension.min.js']) await script(file);
  const map = L.map('map', {
    preferCanvas: true,
    zoomSnap: 0,
    fadeAnimation: false,
    timeDimension: true,
    timeDimensionOptions: {
      timeInterval: `${new Date(PERIOD[0] * 1000).toISOString()}/${new Date(PERIOD[1] * 1000).toISOString()}`,
      period: 'PT6M',
    },
    timeDimensionControl: true,
  });
  // Leaflet takes latitude first.
  map.fitBounds([[EXTENT.south, EXTENT.west], [EXTENT.north, EXTENT.east]], { animate: false });
  const block = decodeBlock(await (await fetch(wanted.get('block')!)).arrayBuffer());
  const colours = symbology.categories.map(({ light }) => light);
  const features = [];
  for (let row = 0; row < block.rows; row++) {
    const place = block.place[row];
    if (place === NO_PLACE) continue;
    features.push({
      type: 'Feature',
      properties: { time: block.start[row] * 1000, row, colour: colours[block.look[row] & LOOK_CATEGORY] },
      geometry: { type: 'Point', coordinates: [block.placeLon[place] / 1e7, block.placeLat[place] / 1e7] },
    });
  }
  const base = L.geoJson(
    { type: 'FeatureCollection', features },
    {
      pointToLayer: ({ properties }: any, latLng: any) =>
        L.circleMarker(latLng, { radius: 5, weight: 1, color: '#fff', fillColor: properties.colour, fillOpacity: 0.9 }),
    },
  );
  const layer = L.timeDimension.layer.geoJson(base, wanted.get('mode') === 'window' ? { duration: 'PT6H' } : {});
  layer.addTo(map);
  const page = {
    set: (to: number) => map.timeDimension.setCurrentTime(to * 1000),
    roots: () => [document],
  };
  return {
    set: page.set,
    timeWork: (times: number[], budget: number) => timeWork(page, times, budget),
    timeFrames: (times: number[], budget: number) => timeFrames(page, times, budget),
    /** Rows on the map. */
    shown: (): number[] => {
      const rows: number[] = [];
      map.eachLayer((drawn: any) => {
        if (drawn.feature && !drawn.getLayers) rows.push(drawn.feature.properties.row);
      });
      return rows.sort((a, b) => a - b);
    },
  };
}

Object.assign(globalThis, { scrub: open() });
