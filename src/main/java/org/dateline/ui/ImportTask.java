package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dateline.access.Caller;
import org.dateline.access.Role;
import org.dateline.event.StaleBasis;
import org.dateline.event.StoreUnavailable;
import org.dateline.intake.Work;
import org.dateline.portrayal.Words;

/// Work beside the page, with a bar that shows how far it is and a button that calls it off. The
/// page asks every now and then.
final class ImportTask extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 400;
    private static final int STEPS = 100;

    private final transient Words words;
    private final transient Caller caller;
    private final HtmlContainer bar = new HtmlContainer("progress");
    private final HtmlContainer stage;
    private final AtomicBoolean calledOff = new AtomicBoolean();

    /// What is to be done, and what to show when it is done.
    @FunctionalInterface
    interface Job {
        Runnable run(Work work) throws IOException;
    }

    /// @param caller whose work it is; it is called off where they lose the right to write
    ImportTask(Words words, Caller caller) {
        super("p");
        this.caller = caller;
        this.words = words;
        stage = Hypertext.text("span", "muted", words.say("stage.checking"));
        getElement().setAttribute("class", "import-progress");
        getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("max", "1");
        bar.getElement().setAttribute("aria-label", words.say("stage.checking"));
        add(bar, stage, Hypertext.button("quiet", words.say("call-off"), this::callOff));
    }

    void callOff() {
        calledOff.set(true);
    }

    /// @param said hears why nothing came of it
    void start(UI ui, Job job, Consumer<String> said) {
        ui.setPollInterval(POLL_MILLIS);
        var last = new AtomicInteger(-1);
        Work work =
                (at, share) -> {
                    int now = at.ordinal() * 2 * STEPS + (int) (share * STEPS);
                    if (last.getAndSet(now) != now) {
                        if (!caller.may(Role.EDITOR)) {
                            callOff();
                        }
                        ui.access(() -> show(at, share));
                    }
                    return !calledOff.get();
                };
        Thread.ofVirtual()
                .name("import")
                .start(
                        caller.carried(
                                () -> {
                                    Runnable after = done(job, work, said);
                                    ui.access(
                                            () -> {
                                                ui.setPollInterval(-1);
                                                after.run();
                                            });
                                }));
    }

    private Runnable done(Job job, Work work, Consumer<String> said) {
        try {
            return job.run(work);
        } catch (IOException | StoreUnavailable e) {
            String why = String.valueOf(e.getMessage());
            return () -> said.accept(words.say("nothing-written", why));
        } catch (Work.CalledOff e) {
            return () -> said.accept(words.say("called-off"));
        } catch (StaleBasis e) {
            return () -> said.accept(words.say("stale"));
        } catch (RuntimeException | Error e) {
            Thread.currentThread()
                    .getUncaughtExceptionHandler()
                    .uncaughtException(Thread.currentThread(), e);
            return () -> said.accept(words.say("failed"));
        }
    }

    private void show(Work.Stage at, double share) {
        String name = words.say("stage." + at.name().toLowerCase(Locale.ROOT));
        bar.getElement().setAttribute("value", Double.toString(Math.clamp(share, 0, 1)));
        bar.getElement().setAttribute("aria-label", name);
        stage.setText(name + ", " + (int) (share * STEPS) + " %");
    }
}
