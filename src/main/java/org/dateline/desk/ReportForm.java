package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.dateline.editing.ReportDraft;
import org.dateline.event.Situation;
import org.dateline.report.Source;

/// A report, as fields.
final class ReportForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final String id;
    private final TextField source;
    private final Select<Source.Certainty> certainty = new Select<>();
    private final TextField title;
    private final TextArea authors;
    private final TimeField published;
    private final TextField publishedFrom;
    private final TextField language;
    private final TextField link;
    private final TextArea note;

    ReportForm(Form form, Situation situation, ReportDraft draft) {
        super("div");
        this.form = form;
        this.id = draft.id();
        source = form.field("report.source", draft.source());
        certainty.setLabel(form.say("report.certainty"));
        certainty.addClassName("wide");
        certainty.setItems(Source.Certainty.values());
        certainty.setItemLabelGenerator(c -> form.say("certainty." + c.name()));
        certainty.setValue(draft.certainty());
        title = form.field("report.title", draft.title());
        authors = form.area("report.authors", draft.authors());
        published = new TimeField(form, "report.published", draft.published(), situation::zone);
        publishedFrom = form.field("report.published-from", draft.publishedFrom());
        language = form.field("report.language", draft.language());
        link = form.field("report.link", draft.link());
        note = form.area("report.note", draft.note());
        add(source, title, published, link, certainty, authors, language, publishedFrom, note);
    }

    void focus() {
        source.focus();
    }

    ReportDraft draft() {
        form.clear();
        form.put("source", source);
        form.put("title", title);
        form.put("authors", authors);
        published.name("published");
        form.put("publishedFrom", publishedFrom);
        form.put("language", language);
        form.put("link", link);
        form.put("note", note);
        return new ReportDraft(
                id,
                source.getValue(),
                certainty.getValue(),
                title.getValue(),
                authors.getValue(),
                published.draft(),
                publishedFrom.getValue(),
                language.getValue(),
                link.getValue(),
                note.getValue());
    }
}
