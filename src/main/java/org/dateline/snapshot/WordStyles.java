package org.dateline.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The styles of text documents: `word-styles.xml` in the language of the text.
final class WordStyles {
    private WordStyles() {}

    static void add(XWPFDocument document, String language) {
        try (InputStream in = WordStyles.class.getResourceAsStream("word-styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("The styles are missing from the application");
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            document.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(
                                            xml.replace("LANGUAGE", Xml.text(language)))
                                    .getStyles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The styles are broken", e);
        }
    }
}
