"""Draws Crimea as part of Ukraine behind a disputed line: moves the parts that Natural Earth files
under Russia, and keeps of all border lines (the map draws those from the areas) only that one.

The polygons share their vertices with their neighbours, so a union is the cancelling of edges that
are walked in both directions; nothing is computed and no coordinate changes. Run after areas.py.
"""
import json
import os
import sys

CRIMEA = (32.3, 44.2, 36.8, 46.4)  # west, south, east, north: the peninsula and its islands


def inside(ring):
    w, s, e, n = CRIMEA
    return all(w < x < e and s < y < n for x, y in ring)


def union(polygons):
    edges = {}
    for polygon in polygons:
        for ring in polygon:
            for a, b in zip(ring, ring[1:]):
                a, b = tuple(a), tuple(b)
                if a in edges.get(b, ()):
                    edges[b].remove(a)
                else:
                    edges.setdefault(a, []).append(b)
    rings = []
    while any(edges.values()):
        start = next(k for k, v in edges.items() if v)
        ring = [start]
        while len(ring) == 1 or ring[-1] != start:
            ring.append(edges[ring[-1]].pop())
        rings.append(ring)
    outer = [[r] for r in rings if area(r) > 0]  # RFC 7946: outer rings run anticlockwise
    for hole in (r for r in rings if area(r) <= 0):
        next(p for p in outer if holds(p[0], hole[0])).append(hole)
    return [[[list(c) for c in ring] for ring in polygon] for polygon in outer]


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def holds(ring, point):
    x, y = point
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit


def parts(feature):
    g = feature['geometry']
    return [g['coordinates']] if g['type'] == 'Polygon' else g['coordinates']


def main(folder):
    for name in ('countries', 'world'):
        path = f'{folder}/{name}.geojson'
        with open(path, encoding='utf8') as f:
            data = json.load(f)
        of = {f['properties']['a3']: f for f in data['features']}
        moved = [p for p in parts(of['RUS']) if inside(p[0])]
        rest = [p for p in parts(of['RUS']) if not inside(p[0])]
        if not moved:
            print(name, 'nothing to move')
            continue
        of['RUS']['geometry'] = {'type': 'MultiPolygon', 'coordinates': rest}
        of['UKR']['geometry'] = {'type': 'MultiPolygon', 'coordinates': union(parts(of['UKR']) + moved)}
        write(path, data)
        print(name, len(moved), 'parts moved')
    path = f'{folder}/admin1.geojson'
    with open(path, encoding='utf8') as f:
        data = json.load(f)
    for feature in data['features']:
        if feature['properties'].get('disputed'):
            feature['properties']['a3'] = 'UKR'
            feature['properties']['code'] = feature['properties']['code'].replace('RUS-', 'UKR-')
    write(path, data)
    with open(f'{folder}/borders.geojson', encoding='utf8') as f:
        data = json.load(f)
    lines = [f for f in data['features'] if f['properties']['kind'] == 'disputed']
    write(f'{folder}/disputed.geojson', {**data, 'name': 'disputed', 'features': lines})
    os.remove(f'{folder}/borders.geojson')


def write(path, data):
    with open(path, 'w', encoding='utf8') as f:
        json.dump(data, f, ensure_ascii=False, separators=(',', ':'))


main(sys.argv[1])
