package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/gazetteer-view",
            "logging.level.org.dateline.data=error"
        })
class GazetteerViewTest extends SpringBrowserlessTest {

    @Test
    void a_place_shows_its_names_with_their_years_and_what_it_lies_in() {
        open(Map.of("place", "kz:aktau"));
        String text = text($(PlaceSheet.class).single());
        assertThat(text)
                .contains("Aktau", "Mangystau", "Kazakhstan", "Ақтау", "Шевченко")
                .contains("11 May 1964 to 1991")
                .contains("Kazakh", "Russian");
    }

    @Test
    void a_place_of_a_situation_leads_to_its_events_on_the_map() {
        open(Map.of("place", "kz:almaty"));
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(h -> h.contains("situation=kazakhstan-2022&open=place:kz:almaty"));
    }

    @Test
    void the_names_are_those_of_the_day() {
        open(Map.of("place", "kz:astana", "date", "2020-06-01"));
        assertThat(text($(PlaceSheet.class).single())).startsWith("cityNur-Sultan");
        open(Map.of("place", "kz:astana", "date", "1995-06-01"));
        assertThat(text($(PlaceSheet.class).single())).doesNotStartWith("cityNur-Sultan");
    }

    @Test
    void a_name_shows_its_receipt_whose_parts_can_be_added_up() {
        open(Map.of("name", "Shevchenko", "date", "1985-06-01"));
        String text = text($(ReceiptDetail.class).single());
        assertThat(text).contains("kz:aktau", "Score", "letters", "in use then", "Sum");
    }

    @Test
    void a_name_that_nobody_bears_is_an_answer_too() {
        open(Map.of("name", "Qqqqqqq"));
        assertThat(text($(GazetteerView.class).single())).contains("No place is known");
    }

    @Test
    void a_text_shows_its_toponyms_marked_and_each_with_its_receipt() {
        open(Map.of("text", ""));
        $(TextArea.class).single().setValue("Troops left Zhanaozen for Almaty. Almaty was quiet.");
        press("Find its toponyms");
        TextReader reader = $(TextReader.class).single();
        assertThat($(NativeButton.class, reader).all())
                .filteredOn(b -> b.getElement().getAttribute("class").startsWith("mark"))
                .extracting(NativeButton::getText)
                .containsExactly("Zhanaozen", "Almaty", "Almaty");
        assertThat(text(reader)).contains("3 toponyms", "Almaty ×2");
        assertThat($(ReceiptDetail.class, reader).all()).hasSize(2);
    }

    @Test
    void markup_in_a_text_stays_text() {
        open(Map.of("text", ""));
        String attack = "<img src=x onerror=alert(1)> in Almaty </script>";
        $(TextArea.class).single().setValue(attack);
        press("Find its toponyms");
        TextReader reader = $(TextReader.class).single();
        assertThat(text(reader)).contains("<img src=x onerror=alert(1)> in ", " </script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "xx:nowhere", "../../etc/passwd", "%00", "<b>bold</b>"})
    void an_id_that_nobody_has_is_told_and_no_error(String id) {
        open(Map.of("place", id));
        assertThat($(PlaceSheet.class).all()).isEmpty();
        assertThat(text($(GazetteerView.class).single())).contains("Gazetteer");
    }

    @Test
    void a_day_that_is_none_is_told_and_the_page_stays() {
        open(Map.of("place", "kz:aktau", "date", "2022-02-30"));
        assertThat($(TextField.class).single().isInvalid()).isTrue();
        assertThat(text($(PlaceSheet.class).single())).contains("Aktau");
    }

    private void press(String label) {
        NativeButton button =
                $(NativeButton.class).all().stream()
                        .filter(b -> b.getText().equals(label))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }

    private void open(Map<String, String> parameters) {
        UI.getCurrent().navigate("gazetteer", QueryParameters.simple(parameters));
        assertThat(List.of($(GazetteerView.class).single())).hasSize(1);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
