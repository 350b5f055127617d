package vn.haidang.platform;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Gives the modules their settings: those of the command line if it handed any over, else those of
 * the environment.
 */
@Configuration(proxyBeanMethods = false)
class SettingsOfThisRun {

  /** Fields of the form and its frame beside the file, in megabytes. */
  private static final int FORM = 2;

  @Bean
  @ConditionalOnMissingBean
  Settings settings() {
    return Settings.of(System.getenv());
  }

  /** What the server takes in at once: the largest file and the form around it. */
  @Bean
  MultipartConfigElement largestUpload(Settings settings) {
    var limits = new MultipartConfigFactory();
    limits.setMaxFileSize(DataSize.ofMegabytes(settings.largestUpload()));
    limits.setMaxRequestSize(DataSize.ofMegabytes(settings.largestUpload() + FORM));
    return limits.createMultipartConfig();
  }
}
