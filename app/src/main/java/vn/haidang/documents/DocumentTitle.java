package vn.haidang.documents;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a document is called in one line: "Nghị quyết 01/NQ-CP", "Luật Đầu tư công". */
public final class DocumentTitle {

  private DocumentTitle() {}

  /** Type and number; without a number its name; without both what there is. */
  public static String of(DocumentIdentity document) {
    String type = document.type();
    String name = document.name();
    if (document.number() == null && name != null) {
      boolean named =
          type == null || name.toLowerCase(Locale.ROOT).startsWith(type.toLowerCase(Locale.ROOT));
      return named ? name : type + " " + name;
    }
    String title =
        Stream.of(type, document.number())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" "));
    return title.isBlank() ? "–" : title;
  }
}
