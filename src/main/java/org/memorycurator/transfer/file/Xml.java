package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML read element by element. Knows no document types and no entities of its own, so that nobody can hide anything in them. */
final class Xml implements Closeable {
    private final InputStream input;
    private final XMLStreamReader reader;

    /** Begins to read. */
    Xml(InputStream input) throws XMLStreamException {
        this.input = input;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.reader = factory.createXMLStreamReader(input);
    }

    /** Goes to where the next element begins or ends; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element begins here; else it ends. */
    boolean begins() {
        return reader.isStartElement();
    }

    /** Whether an element of this name begins here. */
    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The element's name, without its namespace. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that begins here, by its name without a namespace; null when it has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the next beginning or end of an element, where this then is; cut off after so many characters. */
    String text(int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                break;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int room = longest - text.length();
                text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
