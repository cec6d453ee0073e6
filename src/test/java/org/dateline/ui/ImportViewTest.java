package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Situation;
import org.dateline.query.Situations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/import-view",
            "logging.level.org.dateline.data=error"
        })
class ImportViewTest extends SpringBrowserlessTest {
    private static final String ROWS =
            """
            id,date,place,type,what,lat,lon
            1,2022-01-04,Aktau,mitingi,Crowds on the square,,
            2,2022-01-05,Zhanaozen,mitingi,Crowds gather,43.50,52.86
            3,2022-02-30,Aktau,protest,No such day,,
            4,2022-01-06,Nowheresville-on-Sea,clash,Shots,,
            """;

    @Autowired private Situations situations;

    /// The folder of earlier runs stays.
    @BeforeAll
    static void forgetMappings() throws IOException {
        Path mappings = Path.of("target/test-data/import-view/mappings");
        if (Files.isDirectory(mappings)) {
            try (var all = Files.list(mappings)) {
                for (Path each : all.toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @BeforeEach
    void open() {
        UI.getCurrent().navigate("import");
    }

    private String text() {
        return ((ImportView) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>)
                $(Select.class).all().stream()
                        .filter(
                                s ->
                                        label.equals(s.getLabel())
                                                || s.getAriaLabel()
                                                        .filter(l -> l.toString().startsWith(label))
                                                        .isPresent())
                        .reduce((first, last) -> last)
                        .orElseThrow();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(f -> label.equals(f.getLabel()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void press(String label) {
        test($(NativeButton.class).all().stream()
                        .filter(b -> b.getText().startsWith(label))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    private void upload(String name, String text) {
        test($(Upload.class).single())
                .upload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        until("What the columns mean");
    }

    private void until(String shown) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            let();
                            assertThat(text()).contains(shown);
                        });
    }

    /// Lets what waits for the page have it.
    private static void let() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    private void intoNew(String title) {
        select("Into the situation").setValue("+");
        field("Title of the new situation").setValue(title);
    }

    @Test
    void a_table_becomes_a_new_situation_step_by_step() {
        String id = "step-by-step-" + Long.toString(System.nanoTime(), 36);
        intoNew(id.replace('-', ' '));
        upload("steps.csv", ROWS);
        assertThat(this.<String>select("Place").getValue()).isEqualTo("place");
        assertThat(this.<String>select("Category").getValue()).isEqualTo("type");
        assertThat(field("Its time zone").getValue()).isEqualTo("Asia/Aqtau");
        assertThat(field("Its home country").getValue()).isEqualTo("KZ");

        press("Check the file");
        until("What would become of it");
        assertThat(text())
                .contains("4 rows: 1 new event")
                .contains("no category is called \"mitingi\"")
                .contains("no such date in the calendar")
                .contains("Words for categories")
                .contains("Nowheresville-on-Sea");

        this.<Category>select("mitingi").setValue(Category.PROTEST);
        assertThat(text()).contains("Decisions count when the file is checked again");
        press("Check again");
        until("3 new events");
        assertThat(text()).contains("km away");
        assertThat(field("First day").getValue()).isEqualTo("2022-01-04");
        assertThat(field("Last day").getValue()).isEqualTo("2022-01-06");
        assertThat(Double.parseDouble(field("West").getValue())).isBetween(50.0, 51.5);
        assertThat(
                        $(Anchor.class).all().stream()
                                .filter(a -> a.getText().contains("rejected rows")))
                .hasSize(1);
        field("Last day").setValue("2022-01-10");

        press("Import 3 events");
        until("3 events were written as revision 1");
        assertThat(text())
                .contains("1 rows were left out")
                .contains("Download the 1 rejected rows to mend them");
        DataState state = situations.newest(id).orElseThrow().state();
        Situation made = state.situation();
        assertThat(made.zone()).isEqualTo(ZoneId.of("Asia/Aqtau"));
        assertThat(made.homeCountries()).containsExactly("KZ");
        assertThat(made.period().end()).isEqualTo("2022-01-10T19:00:00Z");
        assertThat(made.extent().west()).isBetween(50.0, 51.5);
        assertThat(state.events()).hasSize(3);

        UI.getCurrent().navigate("import");
        select("Into the situation").setValue(id);
        upload("steps.csv", ROWS);
        assertThat(text()).contains("As you mapped a file with the same columns before");
        press("Check the file");
        until("Nothing new: what is not rejected is in the situation already");
    }

    @Test
    void a_file_of_which_every_row_is_rejected_does_not_claim_to_be_there_already() {
        intoNew("All bad");
        upload("bad.csv", "date,place,category\n2022-02-30,Aktau,protest\n");
        press("Check the file");
        until("No row can be taken over");
        assertThat(text()).doesNotContain("already. Nothing was written");
    }

    @Test
    void changing_the_mapping_takes_the_old_check_away() {
        intoNew("Changing");
        upload("changing.csv", "date,place,category\n2022-01-05,Aktau,protest\n");
        press("Check the file");
        until("What would become of it");
        select("Place").setValue(null);
        assertThat(text()).doesNotContain("What would become of it");
    }

    @Test
    void what_is_no_table_is_said_and_nothing_is_shown() {
        test($(Upload.class).single()).upload("empty.csv", "text/csv", new byte[0]);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> {
                            let();
                            assertThat(text()).contains("empty");
                        });
        assertThat(List.of(text().split("\n"))).noneMatch(l -> l.contains("Exception"));
    }
}
