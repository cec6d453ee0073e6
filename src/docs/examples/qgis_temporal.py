"""Opens the events of a situation in QGIS without a window and draws each day of a stretch of time.

Debian: apt-get install qgis python3-qgis, then
    QT_QPA_PLATFORM=offscreen /usr/bin/python3 qgis_temporal.py ADDRESS COLLECTION FIRST_DAY LAST_DAY FOLDER
for example
    ... http://127.0.0.1:8080/ kazakhstan-2022_events 2022-01-02 2022-01-06 pictures

Prints a line for each day, "2022-01-05 features=23 picture=pictures/2022-01-05.png", and ends with status 1 where
QGIS finds no layer, or cannot use the fields "start" and "end" as its temporal controller does.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor


def open_layer(address, collection):
    layer = QgsVectorLayer(f"url='{address}' typename='{collection}' pageSize='50'", collection, "OAPIF")
    if not layer.isValid():
        sys.exit(f"QGIS cannot open {collection} at {address}")
    times = layer.temporalProperties()
    times.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromFields)
    times.setStartField("start")
    times.setEndField("end")
    times.setIsActive(True)
    dot = {"name": "circle", "color": "#b5305a", "outline_color": "#ffffff", "size": "3.4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(dot)))
    return layer


def day_of(day):
    start = QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.UTC)
    return QgsDateTimeRange(start, start.addDays(1), True, False)


def count(layer, span):
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    condition = layer.temporalProperties().createFilterString(context, span)
    return sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition)))


def draw(layer, span, path):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    extent = layer.extent()
    extent.scale(1.1)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(1000, 600))
    settings.setBackgroundColor(QColor("#f4f1ea"))
    settings.setIsTemporal(True)
    settings.setTemporalRange(span)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    if not job.renderedImage().save(str(path)):
        sys.exit(f"{path} cannot be written")


def main(address, collection, first, last, folder):
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    layer = open_layer(address, collection)
    print(f"fields={','.join(field.name() for field in layer.fields())}")
    print(f"all features={sum(1 for _ in layer.getFeatures())}")
    Path(folder).mkdir(parents=True, exist_ok=True)
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        picture = Path(folder) / f"{day}.png"
        draw(layer, day_of(day), picture)
        print(f"{day} features={count(layer, day_of(day))} picture={picture}")
        day += timedelta(days=1)
    del layer
    application.exitQgis()


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
