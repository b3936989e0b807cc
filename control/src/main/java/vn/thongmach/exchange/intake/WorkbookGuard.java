package vn.thongmach.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.kernel.CodedException;

/**
 * Looks through a workbook before its reader does, which trusts sizes and cell addresses: unpacks
 * every part into nothing and counts, and reads the addresses of every cell.
 */
final class WorkbookGuard {

  static final int MOST_PARTS = 500;
  static final long MOST_UNPACKED = 128L << 20;

  /** Columns up to CV; a wider address is no list. */
  static final int MOST_COLUMNS = 100;

  private static final int LONGEST_COLUMN_NAME = 3;

  private long unpacked;

  private WorkbookGuard() {}

  /**
   * @throws CodedException {@code exchange.workbook-too-large}, {@code
   *     exchange.workbook-unreadable}, {@code exchange.too-many-columns}
   */
  static void check(byte[] workbook) {
    WorkbookGuard guard = new WorkbookGuard();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS) {
          throw tooLarge();
        }
        guard.unpack(zip, entry);
      }
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.getName().endsWith(".xml") && entry.getName().contains("worksheets/")) {
          checkAddresses(zip, entry);
        }
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw new CodedException(ExchangeError.WORKBOOK_UNREADABLE);
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    byte[] nowhere = new byte[1 << 16];
    try (InputStream part = zip.getInputStream(entry)) {
      for (int read = part.read(nowhere); read >= 0; read = part.read(nowhere)) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
          throw tooLarge();
        }
      }
    }
  }

  private static void checkAddresses(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream part = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new CodedException(ExchangeError.WORKBOOK_UNREADABLE);
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
          String address = xml.getAttributeValue(null, "r");
          if (address != null && column(address) > MOST_COLUMNS) {
            throw new CodedException(ExchangeError.TOO_MANY_COLUMNS, MOST_COLUMNS);
          }
        }
      }
      xml.close();
    }
  }

  /** The number of the column of an address such as AB12. */
  private static int column(String address) {
    int column = 0;
    for (int at = 0; at < address.length() && Character.isLetter(address.charAt(at)); at++) {
      if (at == LONGEST_COLUMN_NAME) {
        return Integer.MAX_VALUE;
      }
      column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
    }
    return column;
  }

  private static CodedException tooLarge() {
    return new CodedException(ExchangeError.WORKBOOK_TOO_LARGE, MOST_UNPACKED >> 20);
  }
}
