package vn.hanoi.creativecity.events.occurrence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document piece by piece. Attributes are name, value, name, value. */
public final class Xml {

    /** What no document of XML 1.0 can hold, not even escaped. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    /** The encoding is that of a writer of ours: the library's own is at odds with what is beyond the basic plane. */
    public Xml(OutputStream out) throws IOException {
        xml = orBroken(() -> {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            writer.writeStartDocument("UTF-8", "1.0");
            return writer;
        });
    }

    public void begin(String element, String... attributes) throws IOException {
        orBroken(() -> {
            xml.writeStartElement(element);
            return attributes(attributes);
        });
    }

    /** The first element, whose namespace is that of all. */
    public void root(String element, String namespace, String... attributes) throws IOException {
        orBroken(() -> {
            xml.writeStartElement(element);
            xml.writeDefaultNamespace(namespace);
            return attributes(attributes);
        });
    }

    public void end() throws IOException {
        orBroken(() -> {
            xml.writeEndElement();
            return xml;
        });
    }

    public void empty(String element, String... attributes) throws IOException {
        orBroken(() -> {
            xml.writeEmptyElement(element);
            return attributes(attributes);
        });
    }

    public void text(String element, String text, String... attributes) throws IOException {
        begin(element, attributes);
        orBroken(() -> {
            xml.writeCharacters(possible(text));
            return xml;
        });
        end();
    }

    public void finish() throws IOException {
        orBroken(() -> {
            xml.writeEndDocument();
            xml.flush();
            return xml;
        });
    }

    private XMLStreamWriter attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], possible(attributes[i + 1]));
        }
        return xml;
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("");
    }

    private interface Step {
        XMLStreamWriter take() throws XMLStreamException;
    }

    private static XMLStreamWriter orBroken(Step step) throws IOException {
        try {
            return step.take();
        } catch (XMLStreamException failure) {
            throw failure.getCause() instanceof IOException broken ? broken : new IOException(failure);
        }
    }
}
