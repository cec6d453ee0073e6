package org.dateline.snapshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;

/// Paints on any `Graphics2D`: letters as outlines, so that no font of the machine is asked for.
public final class Graphics2DSurface implements Surface {
    private final Graphics2D graphics;
    private final StillLayers layers;

    /// @param graphics scaled so that one unit is a layout unit
    public Graphics2DSurface(Graphics2D graphics) {
        this(graphics, new StillLayers());
    }

    Graphics2DSurface(Graphics2D graphics, StillLayers layers) {
        this.graphics = graphics;
        this.layers = layers;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Color colour, BasicStroke stroke) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    @Override
    public void text(SetText text, double x, double y, Color colour, Optional<Halo> halo) {
        Shape outline = text.outline(x, y);
        halo.ifPresent(h -> stroke(outline, h.colour(), haloStroke(h)));
        fill(outline, colour);
    }

    static BasicStroke haloStroke(Halo halo) {
        return new BasicStroke(
                (float) (2 * halo.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    @Override
    public void clipped(Rectangle2D box, Runnable inside) {
        Shape before = graphics.getClip();
        graphics.clip(box);
        inside.run();
        graphics.setClip(before);
    }

    @Override
    public void still(Object what, Rectangle2D box, Consumer<Surface> inside) {
        AffineTransform scale = graphics.getTransform();
        Rectangle pixels = scale.createTransformedShape(box).getBounds();
        var key =
                new StillLayers.Key(
                        what, pixels.x, pixels.y, pixels.width, pixels.height, scale.getScaleX());
        layers.layer(key, () -> layer(pixels, scale, inside))
                .ifPresentOrElse(
                        layer -> {
                            graphics.setTransform(new AffineTransform());
                            graphics.drawImage(layer, pixels.x, pixels.y, null);
                            graphics.setTransform(scale);
                        },
                        () -> inside.accept(this));
    }

    private BufferedImage layer(Rectangle pixels, AffineTransform scale, Consumer<Surface> inside) {
        var image = new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D own = image.createGraphics();
        try {
            own.translate(-pixels.x, -pixels.y);
            own.transform(scale);
            inside.accept(new Graphics2DSurface(own, layers));
        } finally {
            own.dispose();
        }
        return image;
    }

    @Override
    public void part(Role role, String alternative, Runnable inside) {
        inside.run();
    }
}
