package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/data-view",
            "logging.level.org.dateline.data=error"
        })
class DataViewTest extends SpringBrowserlessTest {

    @Test
    void the_page_names_every_report_toponym_licence_and_revision() {
        UI.getCurrent().navigate("data");
        String text =
                ((DataView) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
        assertThat(text)
                .contains("VICE News", "publisher inferred", "publisher unknown")
                .contains("“Zhanaozen”", "kz:zhanaozen")
                .contains("© OpenStreetMap contributors")
                .contains("Revision 1")
                .contains("imply no endorsement");
    }
}
