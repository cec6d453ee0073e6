package org.dateline.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// The logical structure of a page (ISO 32000-1 section 14.7): which stretch of it is the heading,
/// which one the figure, and in which order they are read.
final class PdfTags {
    private final PDDocument document;
    private final PDPage page;
    private final PDStructureElement whole;
    private final COSArray parents = new COSArray();

    PdfTags(PDDocument document, PDPage page) {
        this.document = document;
        this.page = page;
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(root);
        whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(whole);
    }

    /// Opens a stretch of marked content.
    void begin(PDPageContentStream out, Surface.Role role, String alternative) throws IOException {
        String type =
                switch (role) {
                    case TITLE -> StandardStructureTypes.H1;
                    case FIGURE -> StandardStructureTypes.Figure;
                    case TEXT -> StandardStructureTypes.P;
                    case DECORATION -> "";
                };
        if (type.isEmpty()) {
            out.beginMarkedContent(COSName.ARTIFACT);
            return;
        }
        int id = parents.size();
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        if (!alternative.isEmpty()) {
            element.setAlternateDescription(alternative);
        }
        element.getCOSObject().setInt(COSName.K, id);
        whole.appendKid(element);
        parents.add(element);
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        out.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
    }

    /// Writes what the whole document says about itself. There is no date in it.
    void finish(Snapshot snapshot) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
        catalog.getStructureTreeRoot().setParentTree(tree);
        catalog.getStructureTreeRoot().setParentTreeNextKey(1);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setLanguage(snapshot.request().context().language());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var information = document.getDocumentInformation();
        information.setTitle(snapshot.wording().title());
        information.setSubject(snapshot.wording().caption());
        information.setCreator("Dateline");
        information.setKeywords("snapshot/" + snapshot.id());
        catalog.setMetadata(
                new PDMetadata(
                        document,
                        new ByteArrayInputStream(xmp(snapshot).getBytes(StandardCharsets.UTF_8))));
    }

    private static String xmp(Snapshot snapshot) {
        return """
               <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
               <x:xmpmeta xmlns:x="adobe:ns:meta/">
               <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
               <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
               <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
               <dc:identifier>snapshot/%s</dc:identifier>
               <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:rights>
               </rdf:Description>
               </rdf:RDF>
               </x:xmpmeta>
               <?xpacket end="r"?>
               """
                .formatted(
                        Xml.text(snapshot.wording().title()),
                        Xml.text(snapshot.wording().caption()),
                        Xml.text(snapshot.request().context().language()),
                        snapshot.id(),
                        Xml.text(snapshot.credits()));
    }
}
