package vn.haidang.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitingText;
import vn.haidang.documents.CitingTexts;

/** Tells the library where in the reader a citing sentence stands. */
@Component
class ReaderPlaces implements CitingTexts {

  private final EditionStore editions;

  ReaderPlaces(EditionStore editions) {
    this.editions = editions;
  }

  @Override
  public Optional<CitingText> find(long edition) {
    EditionId id = new EditionId(edition);
    return editions
        .find(id)
        .flatMap(
            found -> editions.findReading(id).map(reading -> new Shown(found, reading.text())));
  }

  private record Shown(Edition edition, String text) implements CitingText {

    @Override
    public int editionNumber() {
      return edition.number();
    }

    @Override
    public String address(String section, long item) {
      String at = URLEncoder.encode(section, StandardCharsets.UTF_8);
      return "/plans/"
          + edition.plan()
          + "?edition="
          + edition.id()
          + "&at="
          + at
          + "&item="
          + item
          + "#"
          + at;
    }
  }
}
