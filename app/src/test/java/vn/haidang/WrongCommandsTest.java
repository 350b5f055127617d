package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.haidang.platform.ConsoleText;

/** Who mistypes a command is told in Vietnamese what is wrong, and what to type. */
class WrongCommandsTest {

  @Test
  void aMistypedCommandIsAnsweredWithTheOnesItMayHaveBeen() {
    assertThat(told(2, "compil"))
        .contains("Không có lệnh hoặc tùy chọn này: compil", "Có lẽ bạn muốn gọi:", "compile")
        .doesNotContain("Did you mean");
  }

  @Test
  void anOptionThatStandsTwiceIsNamed() {
    assertThat(told(2, "compile", "--format=json", "--format=text", "x"))
        .contains("Tùy chọn --format chỉ ghi được một lần.");
  }

  @Test
  void aFileThatCannotBeCompiledIsNamedWithWhatToLookAt(@TempDir Path folder) {
    assertThat(told(1, "compile", folder.toString()))
        .contains(folder.toString(), "là tệp chứ không phải thư mục");
    assertThat(told(1, "compile", folder.resolve("khong-co.docx").toString()))
        .contains("Không tìm thấy tệp");
  }

  private static String told(int exit, String... arguments) {
    StringWriter told = new StringWriter();
    PrintStream before = System.err;
    var printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CommandLine commands = HaiDang.commandLine(new ConsoleText(Locale.of("vi")));
      commands.setErr(new PrintWriter(told, true));
      assertThat(commands.execute(arguments)).isEqualTo(exit);
    } finally {
      System.setErr(before);
    }
    return told + printed.toString(StandardCharsets.UTF_8);
  }
}
