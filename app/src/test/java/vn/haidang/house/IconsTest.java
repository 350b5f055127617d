package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An icon that is not in the sprite leaves a hole on the page and says nothing. */
class IconsTest {

  private static final Pattern NAMED =
      Pattern.compile("\\bicon(?:\\(shell = shell, name)? = \"([a-z0-9-]+)\"");

  @Test
  void everyIconThatATemplateNamesIsInTheSprite() {
    String sprite =
        Sources.text(
            Sources.list("app/src/main/resources/static/vendor/icons", "icons.svg").getFirst());
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Path template : Sources.list("app/src/main/resources/templates", ".jte")) {
      Matcher icon = NAMED.matcher(Sources.text(template));
      while (icon.find()) {
        seen++;
        if (!sprite.contains("id=\"" + icon.group(1) + "\"")) {
          missing.add(template.getFileName() + ": " + icon.group(1));
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
    assertThat(missing).as("icons to be added to front-end/icons.txt, or other ones").isEmpty();
  }
}
