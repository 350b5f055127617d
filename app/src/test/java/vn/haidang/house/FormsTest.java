package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every form of ours carries. */
class FormsTest {

  private static final Pattern FORM = Pattern.compile("<form\\b(.*?)</form>", Pattern.DOTALL);
  private static final Pattern POST =
      Pattern.compile("method\\s*=\\s*\"post\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern BUTTON =
      Pattern.compile("<(?!form\\b)\\w+[^>]*\\bhx-(post|put|patch|delete)=");

  @Test
  void everyFormThatSubmitsCarriesTokenAndKeyFromTheOneTag() {
    List<String> bare = new ArrayList<>();
    int seen = 0;
    for (Path template : Sources.list("app/src/main/resources/templates", ".jte")) {
      Matcher form = FORM.matcher(Sources.text(template).replaceAll("(?s)<%--.*?--%>", ""));
      while (form.find()) {
        if (POST.matcher(form.group()).find()) {
          seen++;
          int tags = form.group().split("@template\\.platform\\.csrf\\(", -1).length - 1;
          if (tags != 1) {
            bare.add(template.getFileName() + ": " + form.group().lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
    assertThat(bare)
        .as("forms without exactly one @template.platform.csrf(shell = shell) inside")
        .isEmpty();
  }

  @Test
  void nothingButAFormChangesSomething() {
    List<String> found = new ArrayList<>();
    for (Path template : Sources.list("app/src/main/resources/templates", ".jte")) {
      if (BUTTON.matcher(Sources.text(template)).find()) {
        found.add(String.valueOf(template.getFileName()));
      }
    }
    assertThat(found)
        .as("hx-post outside a form carries no key: put the button into a form that has it")
        .isEmpty();
  }
}
