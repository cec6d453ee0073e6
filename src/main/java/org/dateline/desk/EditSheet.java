package org.dateline.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.access.NotAllowed;
import org.dateline.access.Role;
import org.dateline.editing.Editor.By;
import org.dateline.editing.Problem;
import org.dateline.editing.Saving;
import org.dateline.event.StoreUnavailable;
import org.dateline.geo.Position;
import org.dateline.ingest.ReadOnlySituation;
import org.dateline.portrayal.Words;
import org.jspecify.annotations.Nullable;

/// Lies over the panel while something is edited; the map beside it can be pointed at. Nothing is
/// written before "Save", and nothing typed is lost: not when saving is refused, and not by one key
/// or click either.
public final class EditSheet extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    final transient Tools tools;
    final transient Page page;
    final transient Form form;
    final String situation;
    private final transient EventWork events;
    private final transient ReportWork reports;
    private final HtmlContainer heading = Markup.text("h2", "", "");
    private final HtmlContainer body = Markup.box("div", "edit-body");
    private final HtmlContainer status = Markup.box("div", "edit-status");
    private final HtmlContainer foot = Markup.box("div", "edit-foot");
    private transient @Nullable PlaceRow pointing;
    private transient BooleanSupplier touched = () -> false;
    private transient Runnable save = () -> {};
    private transient Runnable away = this::close;

    public EditSheet(Tools tools, String situation, Page page, Locale language) {
        super("section");
        this.tools = tools;
        this.page = page;
        this.situation = situation;
        this.form = new Form(Words.of("org.dateline.desk.messages", language));
        this.events = new EventWork(this);
        this.reports = new ReportWork(this);
        getElement().setAttribute("class", "edit-sheet");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-label", form.say("sheet"));
        status.getElement().setAttribute("role", "alert");
        body.getElement().setAttribute("tabindex", "-1");
        add(
                Markup.box(
                        "header",
                        "edit-head",
                        heading,
                        Markup.button("quiet", form.say("close"), this::leave)),
                body,
                status,
                foot);
        setVisible(false);
        // A field tells what was typed when the focus leaves it, which no key does by itself.
        Shortcuts.addShortcutListener(this, this::escaped, Key.ESCAPE)
                .listenOn(this)
                .resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(this, () -> save.run(), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
    }

    /// Whether whoever looks at the page may change this situation.
    public boolean mayEdit() {
        return tools.writable().is(situation) && tools.caller().may(Role.EDITOR);
    }

    /// Whether this situation may be changed by nobody.
    public boolean isReadOnly() {
        return !tools.writable().is(situation);
    }

    /// Opens an event with its claims.
    public void editEvent(String id) {
        events.edit(id);
    }

    public void addEvent() {
        events.add();
    }

    /// All reports, to choose one that is to be changed, and the way to add one.
    public void reports() {
        reports.list();
    }

    /// What became of an event, newest first.
    public void history(String event) {
        events.history(event);
    }

    ReportWork reportWork() {
        return reports;
    }

    /// Shows something else; whatever stood here before is gone.
    void begin(String title, Component... content) {
        stopPointing();
        heading.setText(title);
        body.removeAll();
        foot.removeAll();
        form.clear();
        touched = () -> false;
        save = () -> {};
        away = this::close;
        body.add(content);
        body.getElement().setProperty("scrollTop", 0);
        setVisible(true);
    }

    void put(Component... content) {
        body.add(content);
    }

    /// Ways out that are not "Save".
    void offer(Component... actions) {
        foot.add(actions);
    }

    /// @param act also what Ctrl+Enter does
    void offerSave(Runnable act) {
        save = act;
        NativeButton button = Markup.button("primary", form.say("save"), act);
        button.getElement().setAttribute("title", form.say("save.keys"));
        foot.addComponentAsFirst(button);
    }

    /// @param changed whether leaving would lose something that was typed
    /// @param then where leaving leads
    void guard(BooleanSupplier changed, Runnable then) {
        touched = changed;
        away = then;
    }

    /// Leaves at once where nothing is lost, else asks first.
    void leave() {
        if (touched.getAsBoolean()) {
            ask(form.say("discard.sure"), form.say("discard"), away);
        } else {
            away.run();
        }
    }

    /// A question above the foot; the focus goes to the harmless answer.
    void ask(String question, String yes, Runnable act) {
        status.removeAll();
        NativeButton no = Markup.button("quiet", form.say("go-on"), this::goOn);
        status.add(
                Markup.text("p", "", question),
                Markup.box("div", "edit-acts", Markup.button("quiet danger", yes, act), no));
        no.focus();
    }

    /// The button that is gone cannot keep the focus: it stays in the sheet, for the keyboard.
    private void goOn() {
        status.removeAll();
        body.getElement().callJsFunction("focus");
    }

    By by(String reason) {
        return new By(tools.caller().demand(Role.EDITOR).name(), reason);
    }

    /// Saves and closes.
    ///
    /// @param shown whether the event that was saved is shown afterwards
    void write(Supplier<Saving> saving, boolean shown) {
        write(
                saving,
                saved -> {
                    close();
                    page.saved(shown ? saved.id() : "");
                });
    }

    void write(Supplier<Saving> saving, Consumer<Saving.Saved> then) {
        status.removeAll();
        try {
            tools.writable().check(situation);
            switch (saving.get()) {
                case Saving.Saved saved -> then.accept(saved);
                case Saving.Refused refused -> {
                    List<Problem> homeless = form.show(refused.problems());
                    tell(form.words.count("problems", refused.problems().size()));
                    homeless.forEach(p -> tell(p.text()));
                }
                case Saving.Overtaken overtaken -> overtaken(overtaken);
            }
        } catch (NotAllowed | ReadOnlySituation | StoreUnavailable no) {
            tell(no.getMessage() + ".");
        }
    }

    private void overtaken(Saving.Overtaken overtaken) {
        overtaken
                .clash()
                .ifPresentOrElse(
                        clash -> events.clash(overtaken, clash),
                        () ->
                                tell(
                                        form.say(
                                                "overtaken",
                                                overtaken.newest().author(),
                                                Long.toString(overtaken.newest().number()))));
    }

    void tell(String text) {
        status.add(Markup.text("p", "", text));
    }

    void tellOnly(String text) {
        status.removeAll();
        tell(text);
    }

    void point(PlaceRow row) {
        pointing = row;
        getElement().getClassList().add("pointing");
        tellOnly(form.say("place.pointing"));
        page.pick(true);
    }

    /// A position was given on the map.
    public void pointed(Position position) {
        if (pointing != null) {
            pointing.pointed(position);
            page.look(position);
        }
        stopPointing();
    }

    private void stopPointing() {
        pointing = null;
        getElement().getClassList().remove("pointing");
        status.removeAll();
        page.pick(false);
    }

    /// First gives up pointing, then leaves.
    private void escaped() {
        if (pointing != null) {
            stopPointing();
        } else {
            leave();
        }
    }

    void close() {
        stopPointing();
        touched = () -> false;
        save = () -> {};
        body.removeAll();
        foot.removeAll();
        setVisible(false);
        page.closed();
    }

    TextField reason() {
        return form.field("reason", "");
    }
}
