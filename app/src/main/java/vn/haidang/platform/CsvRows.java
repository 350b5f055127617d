package vn.haidang.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a table in text (RFC 4180): fields in quotation marks may hold separators and line
 * breaks, which come as {@code \n}. As offices write such files, a row may have more or fewer
 * fields than others, and a quotation mark in the middle of a field is one. Rows with nothing in
 * them are passed over.
 */
public final class CsvRows {

  private CsvRows() {}

  /**
   * One row.
   *
   * @param line on which it begins, from 1
   */
  public record Row(int line, List<String> fields) {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Hands over one row after the other, however many there are; leaves the reader open.
   *
   * @throws RefusedException {@code platform.csv-field-too-long} where a quotation mark is never
   *     closed and the field grows beyond sixteen million letters
   */
  public static void forEach(Reader text, char separator, Consumer<Row> taker) {
    int line = 0;
    try {
      for (CsvRecord row : reader(text, separator)) {
        line = Math.toIntExact(row.getStartingLineNumber());
        List<String> fields =
            row.getFields().stream().map(field -> field.replace("\r\n", "\n")).toList();
        if (!fields.stream().allMatch(String::isBlank)) {
          taker.accept(new Row(line, fields));
        }
      }
    } catch (CsvParseException e) {
      throw new RefusedException(Problem.of("platform.csv-field-too-long", line + 1), e);
    }
  }

  /** All of them. */
  public static List<Row> of(String text, char separator) {
    List<Row> rows = new ArrayList<>();
    forEach(new StringReader(text), separator, rows::add);
    return rows;
  }

  private static CsvReader<CsvRecord> reader(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text);
  }
}
