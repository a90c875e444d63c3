package app.qingtian.bundle;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads a page of ours for the printer. Java counts each {@code &amp;} as an entity and stops after a hundred thousand
 * characters of them: a guard against strangers' documents, which would only keep a customer's words from being printed.
 */
final class Manuscript {

    private static final String ANY = "0";

    private Manuscript() {}

    static Document read(String page) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", ANY);
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", ANY);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException("a page of ours is not well-formed", unreadable);
        }
    }
}
