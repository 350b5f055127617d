package vn.haidang.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as a browser would send it from a page, and with something else in one of its fields.
 *
 * @param fields by name, as they are filled in on the page or, where they are empty, somehow
 */
record SentForm(String action, boolean posted, Map<String, String> fields) {

  /** Those of a page, with the fields that stand outside of them. */
  static List<SentForm> on(Document page, String address) {
    List<SentForm> forms = new ArrayList<>();
    for (Element form : page.select("form")) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Element field : page.select("input, select, textarea, button")) {
        String name = field.attr("name");
        boolean below = form.equals(field.closest("form"));
        boolean named = !form.id().isEmpty() && field.attr("form").equals(form.id());
        if (!name.isEmpty() && !name.equals("_csrf") && !name.equals("_once") && (below || named)) {
          fields.putIfAbsent(name, value(field));
        }
      }
      String action = form.attr("action").isEmpty() ? address : form.attr("action");
      forms.add(new SentForm(action, form.attr("method").equalsIgnoreCase("post"), fields));
    }
    return forms;
  }

  /** Its body, with {@code value}, percent-encoded, in this field. */
  String with(String name, String value) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((field, filled) ->
        pairs.add(
            URLEncoder.encode(field, StandardCharsets.UTF_8)
                + "="
                + (field.equals(name)
                    ? value
                    : URLEncoder.encode(filled, StandardCharsets.UTF_8))));
    return String.join("&", pairs);
  }

  private static String value(Element field) {
    if (field.tagName().equals("select")) {
      return Stream.concat(
              field.select("option[selected]").stream(), field.select("option").stream())
          .map(Element::val)
          .filter(chosen -> !chosen.isEmpty())
          .findFirst()
          .orElse("");
    }
    if (!field.val().isEmpty() || field.tagName().equals("button")) {
      return field.val();
    }
    return switch (field.attr("type")) {
      case "date" -> "2026-12-01";
      case "month" -> "2026-12";
      case "time" -> "08:00";
      case "number" -> "1";
      case "hidden", "file" -> "";
      default -> "Nội dung thử";
    };
  }
}
