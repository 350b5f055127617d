package vn.haidang.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the message files for commands at a terminal, which run without Spring.
 *
 * <p>Vietnamese unless {@code HAIDANG_LANGUAGE=en}; the language of the operating system does not
 * decide, because servers in Vietnamese offices are mostly set up in English.
 */
public final class ConsoleText {

  private static final ResourceBundle.Control WITHOUT_THE_SYSTEMS_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  public ConsoleText(Locale locale) {
    this.locale = locale;
  }

  /** In the language that the environment asks for. */
  public static ConsoleText inLanguageOf(Settings settings) {
    return new ConsoleText(settings.language());
  }

  /** The message file of one module. */
  public ResourceBundle bundle(String module) {
    return ResourceBundle.getBundle(
        "messages." + module,
        locale,
        ConsoleText.class.getClassLoader(),
        WITHOUT_THE_SYSTEMS_LANGUAGE);
  }

  /**
   * The sentence under {@code key} in the file of {@code module}; read as Spring reads it: patterns
   * only where there are arguments.
   */
  public String text(String module, String key, Object... arguments) {
    String sentence = bundle(module).getString(key);
    return arguments.length == 0 ? sentence : new MessageFormat(sentence, locale).format(arguments);
  }

  /** The sentence of a problem, in whichever file of its module it stands. */
  public String text(Problem problem) {
    return bundle(problem.module()).containsKey(problem.messageKey())
        ? text(problem.module(), problem.messageKey(), problem.arguments().toArray())
        : new MessageFiles().in(locale).get(problem);
  }
}
