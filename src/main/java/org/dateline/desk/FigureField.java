package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.dateline.editing.FigureDraft;
import org.dateline.report.Figure;

/// A number with its bounds, and how the source hedges it.
final class FigureField extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final ComboBox<String> metric;
    private final Select<Figure.Qualifier> qualifier = new Select<>();
    private final TextField low;
    private final TextField high;
    private final TextField unit;
    private final TextField figureWords;

    /// @param metrics those in use, to be offered
    FigureField(Form form, FigureDraft draft, List<String> metrics) {
        super("div");
        this.form = form;
        metric = new ComboBox<>(form.say("figure.metric"));
        metric.setHelperText(form.say("figure.metric.help"));
        metric.setAllowCustomValue(true);
        metric.addClassName("wide");
        List<String> offered = new ArrayList<>(metrics);
        if (!draft.metric().isEmpty() && !offered.contains(draft.metric())) {
            offered.add(draft.metric());
        }
        metric.setItems(offered);
        if (!draft.metric().isEmpty()) {
            metric.setValue(draft.metric());
        }
        metric.addCustomValueSetListener(e -> metric.setValue(e.getDetail()));
        qualifier.setLabel(form.say("figure.qualifier"));
        qualifier.setItems(Figure.Qualifier.values());
        qualifier.setItemLabelGenerator(q -> form.say("qualifier." + q.name()));
        qualifier.setValue(draft.qualifier());
        low = form.field("figure.low", draft.low());
        high = form.field("figure.high", draft.high());
        unit = form.field("figure.unit", draft.unit());
        figureWords = form.field("figure.words", draft.words());
        add(
                metric,
                Markup.box("div", "pair", qualifier, unit),
                Markup.box("div", "pair", low, high),
                figureWords);
    }

    FigureDraft draft() {
        return new FigureDraft(
                metric.getValue() == null ? "" : metric.getValue(),
                low.getValue(),
                high.getValue(),
                qualifier.getValue(),
                unit.getValue(),
                figureWords.getValue());
    }

    void name(String path) {
        form.put(path + "/metric", metric);
        form.put(path + "/low", low);
        form.put(path + "/high", high);
        form.put(path + "/unit", unit);
        form.put(path + "/words", figureWords);
    }
}
