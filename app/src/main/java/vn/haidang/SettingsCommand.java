package vn.haidang;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.Setting;

/**
 * {@code haidang settings}: every environment variable that the program listens to, with what holds
 * when it is absent.
 */
@Command(name = "settings", mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {

  private final ConsoleText texts;

  SettingsCommand(ConsoleText texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() {
    for (Setting setting : Setting.values()) {
      System.out.println(
          setting.variable() + (setting.standard().isEmpty() ? "" : "=" + setting.standard()));
      System.out.println("    " + texts.text("platform", setting.messageKey()));
    }
    return 0;
  }
}
