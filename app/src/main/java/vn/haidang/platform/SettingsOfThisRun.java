package vn.haidang.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the modules their settings: those of the command line if it handed any over, else those of
 * the environment.
 */
@Configuration(proxyBeanMethods = false)
class SettingsOfThisRun {

  @Bean
  @ConditionalOnMissingBean
  Settings settings() {
    return Settings.of(System.getenv());
  }
}
