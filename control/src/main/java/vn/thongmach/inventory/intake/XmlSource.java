package vn.thongmach.inventory.intake;

import java.io.InputStream;
import java.util.MissingResourceException;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.Position;
import vn.thongmach.kernel.CodedException;

/**
 * Pulls the events of an untrusted XML file: no document type, no entities but the five of XML, no
 * more than {@value #MOST_ELEMENTS} elements, none deeper than {@value #DEEPEST}. Whatever the
 * parser of the JDK throws becomes a coded problem with its place. Not safe for use by several
 * threads.
 */
final class XmlSource {

  private static final int DEEPEST = 64;
  private static final long MOST_ELEMENTS = 3_000_000;

  /** After text the parser has read on to behind the bracket that ended it. */
  private static final int BRACKET = 1;

  private static final String PARSER_LIMIT = "JAXP0001";

  private final FileProblems problems;
  private final XMLStreamReader xml;
  private Position start = new Position(1, 1);
  private int depth;
  private long elements;
  private String namespace = "";

  XmlSource(InputStream file, FileProblems problems) throws ReadingStopped {
    this.problems = problems;
    try {
      xml = factory().createXMLStreamReader(file);
    } catch (XMLStreamException e) {
      throw stopped(e);
    } catch (CodedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw stopped(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, name) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  /** Moves to the next event and returns its type, see {@link XMLStreamConstants}. */
  int next() throws ReadingStopped {
    start = position(xml.getLocation());
    if (xml.getEventType() == XMLStreamConstants.CHARACTERS && start.column() > 1) {
      start = new Position(start.line(), start.column() - BRACKET);
    }
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException e) {
      throw stopped(e);
    } catch (CodedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw stopped(e);
    }
    switch (event) {
      case XMLStreamConstants.DTD -> throw stopped(start, InventoryError.XML_DOCTYPE);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw stopped(start, InventoryError.XML_MALFORMED, "&" + xml.getLocalName() + ";");
      case XMLStreamConstants.START_ELEMENT -> entered();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        return event;
      }
    }
    return event;
  }

  private void entered() throws ReadingStopped {
    if (++elements == 1) {
      namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
    }
    if (elements > MOST_ELEMENTS) {
      throw stopped(start, InventoryError.XML_TOO_LARGE, MOST_ELEMENTS);
    }
    if (++depth > DEEPEST) {
      throw stopped(start, InventoryError.XML_TOO_DEEP, DEEPEST);
    }
  }

  boolean hasNext() throws ReadingStopped {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw stopped(e);
    }
  }

  /** Where the current event starts. */
  Position start() {
    return start;
  }

  /** Whether the current start tag is this element of the document's own vocabulary. */
  boolean isElement(String name) {
    return xml.getLocalName().equals(name)
        && namespace.equals(Objects.requireNonNullElse(xml.getNamespaceURI(), ""));
  }

  String localName() {
    return xml.getLocalName();
  }

  /** An attribute without namespace of the current start tag. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** Moves past the end of the element whose start tag is the current event. */
  void skip() throws ReadingStopped {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /**
   * Moves past the end of the current element and gives its own text without that of elements in
   * it, at most one character more than the limit.
   */
  String text(int longest) throws ReadingStopped {
    StringBuilder text = new StringBuilder();
    int inside = depth;
    while (depth >= inside) {
      int event = next();
      boolean own =
          depth == inside
              && (event == XMLStreamConstants.CHARACTERS
                  || event == XMLStreamConstants.CDATA
                  || event == XMLStreamConstants.SPACE);
      if (own && text.length() <= longest) {
        text.append(xml.getText(), 0, Math.min(xml.getTextLength(), longest + 1 - text.length()));
      }
    }
    return text.toString();
  }

  ReadingStopped stopped(Position position, InventoryError code, Object... arguments) {
    problems.add(position, code, arguments);
    return new ReadingStopped();
  }

  private ReadingStopped stopped(XMLStreamException e) {
    Position position = e.getLocation() == null ? start : position(e.getLocation());
    String words = Objects.requireNonNullElse(e.getMessage(), "");
    if (words.contains(PARSER_LIMIT)) {
      return stopped(position, InventoryError.XML_TOO_LARGE, MOST_ELEMENTS);
    }
    int message = words.indexOf("Message: ");
    words = message < 0 ? words : words.substring(message + "Message: ".length());
    return stopped(position, InventoryError.XML_MALFORMED, words.strip());
  }

  /** The JDK's parser promises checked exceptions and throws others on some malformed files. */
  private ReadingStopped stopped(RuntimeException e) {
    return e instanceof MissingResourceException
        ? stopped(start, InventoryError.XML_DOCTYPE)
        : stopped(start, InventoryError.XML_MALFORMED, String.valueOf(e.getMessage()));
  }

  private static Position position(Location location) {
    return new Position(
        Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }
}
