package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;

class CompilationTest {

  private static final String PLAN = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Tăng thu ngân sách 15%.\n";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private @Nullable Boolean progress;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theReadableTextAloneGoesToStandardOutput() throws IOException {
    Path file = Files.writeString(folder.resolve("k.txt"), PLAN);
    assertThat(compilation(PrintFormat.TEXT, "").run(List.of(file), null)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Tăng thu ngân sách 15%.");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aRefusedFileEndsWithStatusOneAndItsReason() throws IOException {
    Path file = Files.write(folder.resolve("k.docx"), new byte[] {'P', 'K', 3, 4, 9, 9});
    assertThat(compilation(PrintFormat.JSON, "").run(List.of(file), null)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bị hỏng");
  }

  @Test
  void aDashReadsStandardInput() {
    int status = compilation(PrintFormat.JSON, PLAN).run(List.of(Path.of("-")), null);
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"format\": \"haidang-plan/1\"");
  }

  @Test
  void theTargetFileAppearsWhole() throws IOException {
    Path target = folder.resolve("o.json");
    compilation(PrintFormat.JSON, PLAN).run(List.of(Path.of("-")), target);
    assertThat(Files.readString(target)).startsWith("{").endsWith("}\n");
    assertThat(out.size()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void progressThatWasAskedForGoesToStandardErrorAndTheResultStaysWhole() throws IOException {
    Path one = Files.writeString(folder.resolve("mot.txt"), PLAN);
    Path two = Files.writeString(folder.resolve("hai.txt"), PLAN);
    progress = true;
    assertThat(compilation(PrintFormat.REPORT, "").run(List.of(one, two), null)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .startsWith("Đang mở 1/2 mot.txt  0 %")
        .contains("Đang đọc 1/2 mot.txt  56 %")
        .endsWith("Đang đọc 2/2 hai.txt  100 %");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Đang mở");
  }

  private Compilation compilation(PrintFormat format, String input) {
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var said = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Compilation(
        format,
        false,
        new Console(new ConsoleText(Locale.of("vi")), printed, said),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        printed,
        ReadingLimits.STANDARD,
        progress);
  }
}
