package vn.haidang.documents;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an office file, read forwards. Document types and entities are refused outright
 * (no office programme writes them), so nothing outside the file is ever fetched and nothing
 * expands.
 */
final class XmlPart {

  private final String name;
  private final XMLStreamReader xml;
  private final int deepest;
  private int depth;

  private XmlPart(String name, XMLStreamReader xml, int deepest) {
    this.name = name;
    this.xml = xml;
    this.deepest = deepest;
  }

  static XmlPart of(PackedParts parts, String name, ReadingLimits limits) throws Refusal {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The runtime's own limit of 100 is too near to tables within text boxes within tables.
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(limits.depth() + 1));
    try {
      byte[] bytes = parts.read(name);
      return new XmlPart(
          name, factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), limits.depth());
    } catch (XMLStreamException e) {
      throw Refusal.damaged("XML", name);
    }
  }

  /** Steps to the next event; false at the end. */
  boolean next() throws Refusal {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refusal("documents.unsafe-xml", name);
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      throw Refusal.damaged("XML", name);
    }
  }

  private void deeper() throws Refusal {
    if (++depth > deepest) {
      throw new Refusal("documents.too-complex", "XML");
    }
    if ((depth & 15) == 0 && Thread.currentThread().isInterrupted()) {
      throw new Refusal("documents.too-complex", "XML");
    }
  }

  boolean starts() {
    return xml.isStartElement();
  }

  boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** Local name of the element that starts or ends here. */
  String element() {
    return xml.getLocalName();
  }

  String text() {
    return xml.getText();
  }

  /** The attribute by its local name, whatever its namespace. */
  @Nullable String attribute(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String local, String otherwise) {
    String value = attribute(local);
    return value == null ? otherwise : value;
  }

  /** A whole number; office files hold nonsense here often enough. */
  int number(String local, int otherwise) {
    String value = attribute(local);
    if (value == null || !value.matches("-?\\d{1,8}")) {
      return otherwise;
    }
    return Integer.parseInt(value);
  }

  /** A switch element is on unless it says otherwise. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** Everything within the element that starts here is passed over. */
  void skip() throws Refusal {
    int within = depth;
    while (depth >= within && next()) {
      // forwards to the end of the element
    }
  }

  /** All text within the element that starts here. */
  String allText() throws Refusal {
    var text = new StringBuilder();
    int within = depth;
    while (depth >= within && next()) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
