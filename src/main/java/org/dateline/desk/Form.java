package org.dateline.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.editing.Problem;
import org.dateline.portrayal.Words;

/// The fields of a form by the paths of the draft, so that each problem stands at its field.
final class Form {
    final Words words;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    Form(Words words) {
        this.words = words;
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// Forgets all fields; those that are there are put in again before a draft is checked.
    void clear() {
        fields.clear();
    }

    void put(String path, Component field) {
        fields.put(path, field);
    }

    TextField field(String key, String value) {
        TextField field = new TextField(say(key));
        field.setValue(value);
        field.addClassName("wide");
        help(key, field);
        return field;
    }

    TextArea area(String key, String value) {
        TextArea area = new TextArea(say(key));
        area.setValue(value);
        area.addClassName("wide");
        if (words.has(key + ".help")) {
            area.setHelperText(say(key + ".help"));
        }
        return area;
    }

    private void help(String key, TextField field) {
        if (words.has(key + ".help")) {
            field.setHelperText(say(key + ".help"));
        }
    }

    /// Marks the fields, opens what is folded over the first of them and leads the focus there.
    ///
    /// @return the problems that belong to no field
    List<Problem> show(List<Problem> problems) {
        fields.values().forEach(f -> mark(f, ""));
        List<Problem> homeless = new ArrayList<>();
        Component first = null;
        for (Problem problem : problems) {
            Component field = fields.get(problem.field());
            if (field == null || !mark(field, problem.text())) {
                homeless.add(problem);
            } else if (first == null) {
                first = field;
            }
        }
        if (first != null) {
            unfold(first);
            if (first instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
        return homeless;
    }

    private static boolean mark(Component field, String text) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(text);
            marked.setInvalid(!text.isEmpty());
            return true;
        }
        return false;
    }

    private static void unfold(Component field) {
        field.getParent()
                .ifPresent(
                        parent -> {
                            if (parent instanceof NativeDetails fold) {
                                fold.setOpen(true);
                            }
                            unfold(parent);
                        });
    }

    /// A part that can be folded away.
    static NativeDetails fold(String title, boolean open, Component... content) {
        HtmlContainer body = Markup.box("div", "fold-body", content);
        NativeDetails fold = new NativeDetails(title, body);
        fold.addClassName("fold");
        fold.setOpen(open);
        return fold;
    }
}
