package vn.haidang.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document before it is laid out: the nine components of Nghị định 30/2020/NĐ-CP,
 * article 8, except seal and signature themselves.
 *
 * @param superior the body above the issuer, in capitals; empty for a People's Committee itself
 * @param issuer in whose name it is issued, a line each: {@code ỦY BAN NHÂN DÂN}, {@code THÀNH PHỐ
 *     HẢI PHÒNG}
 * @param number without the running number while there is none: {@code /TB-VP}
 * @param place of the place line: {@code Hải Phòng}
 * @param date null: not signed yet, the day is left blank
 * @param addressees after {@code Kính gửi:}; empty: none
 * @param recipients of {@code Nơi nhận}, without dash and semicolon
 * @param recorder who signs minutes on the left; minutes state their time in the text, so they have
 *     no place and date at the top (annex III, form 1.10); empty for every other document
 */
public record OfficialDocument(
    Optional<String> superior,
    List<String> issuer,
    String number,
    String place,
    @Nullable LocalDate date,
    Title title,
    List<String> addressees,
    List<Passage> body,
    Signature signature,
    List<String> recipients,
    Optional<Signature> recorder) {

  /** A document that one person signs. */
  public OfficialDocument(
      Optional<String> superior,
      List<String> issuer,
      String number,
      String place,
      @Nullable LocalDate date,
      Title title,
      List<String> addressees,
      List<Passage> body,
      Signature signature,
      List<String> recipients) {
    this(
        superior,
        issuer,
        number,
        place,
        date,
        title,
        addressees,
        body,
        signature,
        recipients,
        Optional.empty());
  }

  public OfficialDocument {
    issuer = List.copyOf(issuer);
    addressees = List.copyOf(addressees);
    body = body.stream().flatMap(OfficialDocument::paragraphs).toList();
    recipients = List.copyOf(recipients);
    if (issuer.isEmpty() || body.isEmpty()) {
      throw new IllegalArgumentException("an official document has an issuer and a text");
    }
  }

  /** Words typed on several lines are as many paragraphs. */
  private static Stream<Passage> paragraphs(Passage passage) {
    return passage instanceof Passage.Text(String text)
        ? text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Passage.Text::new)
        : Stream.of(passage);
  }

  /** Place and day as they stand at the top; room for the day where it is not signed yet. */
  public String placeAndDay() {
    return place + ", " + Letterhead.day(date);
  }

  /** A day inside a sentence, {@code 05/01/2018} and {@code 20/9/2018}: zeros as at the top. */
  public static String dayInText(LocalDate day) {
    return String.format(
        day.getMonthValue() <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear());
  }

  /** The text, its last paragraph closed by {@code ./.} as it is printed. */
  public List<Passage> closedBody() {
    return IntStream.range(0, body.size())
        .mapToObj(i ->
            i == body.size() - 1 && body.get(i) instanceof Passage.Text(String last)
                ? new Passage.Text(BodyText.closed(last))
                : body.get(i))
        .toList();
  }

  /** Box 5a or 5b: what kind of document it is and what it is about. */
  public sealed interface Title {

    /** {@code THÔNG BÁO} with its subject below. */
    record Named(String type, String subject) implements Title {}

    /** A letter (công văn): {@code V/v …} below its number. */
    record Letter(String subject) implements Title {}
  }

  /** A piece of the text, in order. */
  public sealed interface Passage {

    /**
     * A numbered heading on a line of its own.
     *
     * @param level 1: {@code I. …}, 2: {@code 1. …}
     */
    record Heading(int level, String text) implements Passage {
      public Heading {
        if (level < 1 || level > 2) {
          throw new IllegalArgumentException("headings have level 1 or 2, not " + level);
        }
      }
    }

    /** A paragraph. */
    record Text(String text) implements Passage {}

    /** A line of the legal bases, in italics. */
    record Basis(String text) implements Passage {}

    /**
     * A table whose head repeats on every page.
     *
     * @param weights how wide each column is against the others
     * @param figures numbers of the columns, from 0, that are set to the right
     */
    record Rows(
        List<String> head, List<Integer> weights, List<Integer> figures, List<List<String>> rows)
        implements Passage {
      public Rows {
        if (weights.size() != head.size()) {
          throw new IllegalArgumentException("every column needs a weight");
        }
        for (List<String> row : rows) {
          if (row.size() != head.size()) {
            throw new IllegalArgumentException("a row does not fit under the head");
          }
        }
      }
    }
  }

  /**
   * Box 7: on whose authority somebody signs (article 13): {@code TL. CHỦ TỊCH}, {@code CHÁNH VĂN
   * PHÒNG}.
   *
   * @param name empty while it is not known
   */
  public record Signature(List<String> authority, String name) {
    public Signature {
      authority = List.copyOf(authority);
    }
  }
}
