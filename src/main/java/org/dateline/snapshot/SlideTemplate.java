package org.dateline.snapshot;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// Makes the empty show that we start from 16:9, with its master, so that slides added later by
/// hand fit too.
final class SlideTemplate {
    private static final double NARROW = 720;

    private SlideTemplate() {}

    static void widen(XMLSlideShow show) {
        show.setPageSize(new Dimension((int) SlideGrid.WIDTH, (int) SlideGrid.HEIGHT));
        for (XSLFSlideMaster master : show.getSlideMasters()) {
            widen(master);
            for (var layout : master.getSlideLayouts()) {
                widen(layout);
            }
            var faces = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
            faces.getMajorFont().getLatin().setTypeface(SlideType.FACE);
            faces.getMinorFont().getLatin().setTypeface(SlideType.FACE);
        }
    }

    /// Without the date that the library's template brings along.
    static void undate(XSLFSheet sheet) {
        for (XSLFShape shape : List.copyOf(sheet.getShapes())) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.DATETIME) {
                sheet.removeShape(shape);
            }
        }
    }

    private static void widen(XSLFSheet sheet) {
        for (XSLFTextShape shape : sheet.getPlaceholders()) {
            if (shape.getXmlObject() instanceof CTShape xml && xml.getSpPr().isSetXfrm()) {
                Rectangle2D box = shape.getAnchor();
                double wider = SlideGrid.WIDTH / NARROW;
                shape.setAnchor(
                        new Rectangle2D.Double(
                                box.getX() * wider,
                                box.getY(),
                                box.getWidth() * wider,
                                box.getHeight()));
            }
        }
    }
}
