package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On paper stands the document alone. */
@BrowserTest(share = "the-sample")
class PrintTest {

  private final Person official;

  PrintTest(Office office) {
    official = office.somebody(Window.DESK);
  }

  @Test
  void onlyTheDocumentIsPrinted() {
    official.signInAsAdministrator();
    official.open("/plans/1");
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    byte[] paper =
        official
            .page()
            .pdf(
                new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(Path.of("target", "screenshots", "reader-print.pdf")));

    assertThat(official.find("[data-page]").isVisible()).isTrue();
    assertThat(official.find("#bang").isVisible()).isFalse();
    assertThat(official.find("#muc-luc").isVisible()).isFalse();
    assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }
}
