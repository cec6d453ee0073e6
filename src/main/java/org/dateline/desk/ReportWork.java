package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import java.util.Comparator;
import java.util.function.Consumer;
import org.dateline.editing.ReportDraft;
import org.dateline.editing.Saving;
import org.dateline.event.DataState;
import org.dateline.report.Report;
import org.dateline.time.CivilTime;

/// What is done to reports on the sheet.
final class ReportWork {
    private final EditSheet sheet;
    private final Form form;

    ReportWork(EditSheet sheet) {
        this.sheet = sheet;
        this.form = sheet.form;
    }

    private DataState state() {
        return sheet.tools.editor().state(sheet.situation);
    }

    /// The newest first.
    void list() {
        DataState state = state();
        HtmlContainer list = Markup.box("ul", "report-list");
        state.reports().stream()
                .sorted(
                        Comparator.comparing((Report r) -> r.published().earliest())
                                .reversed()
                                .thenComparing(Report::id))
                .forEach(report -> list.add(row(state, report)));
        sheet.begin(form.say("reports"));
        if (state.reports().isEmpty()) {
            sheet.put(Markup.text("p", "muted", form.say("reports.none")));
        }
        sheet.put(Markup.button("primary", form.say("report.new"), this::add), list);
        sheet.offer(Markup.button("quiet", form.say("close"), sheet::close));
    }

    private HtmlContainer row(DataState state, Report report) {
        long claims =
                state.events().stream()
                        .flatMap(e -> e.claims().stream())
                        .filter(c -> c.report().equals(report.id()))
                        .count();
        return Markup.box(
                "li",
                "",
                Markup.button("link", report.title(), () -> edit(report)),
                Markup.text(
                        "p",
                        "muted",
                        form.say(
                                "report.line",
                                report.source().name(),
                                CivilTime.in(form.words.locale()).write(report.published()),
                                form.words.count("report.claims", claims))));
    }

    private void add() {
        show(ReportDraft.empty(language()), saved -> list(), this::list);
    }

    private void edit(Report report) {
        show(ReportDraft.of(report), saved -> list(), this::list);
    }

    /// @param added is handed the id of the new report
    void addFor(Consumer<String> added, Runnable given) {
        show(ReportDraft.empty(language()), saved -> added.accept(saved.id()), given);
    }

    private String language() {
        return state().situation().languages().getFirst();
    }

    private void show(ReportDraft draft, Consumer<Saving.Saved> then, Runnable back) {
        DataState state = state();
        sheet.begin(form.say(draft.id().isEmpty() ? "report.new" : "report.edit"));
        var fields = new ReportForm(form, state.situation(), draft);
        sheet.put(fields);
        sheet.offerSave(
                () ->
                        sheet.write(
                                () ->
                                        sheet.tools
                                                .editor()
                                                .save(
                                                        sheet.situation,
                                                        state.revision(),
                                                        fields.draft(),
                                                        sheet.by("")),
                                saved -> {
                                    sheet.page.saved("");
                                    then.accept(saved);
                                }));
        sheet.offer(Markup.button("quiet", form.say("cancel"), sheet::leave));
        ReportDraft untouched = fields.draft();
        sheet.guard(() -> !fields.draft().equals(untouched), back);
        fields.focus();
    }
}
