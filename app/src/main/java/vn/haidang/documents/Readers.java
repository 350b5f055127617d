package vn.haidang.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.haidang.platform.Settings;

/** The reader of files as the server uses it. */
@Configuration(proxyBeanMethods = false)
class Readers {

  @Bean
  DocumentReader documentReader(Settings settings) {
    return new DocumentReader(ReadingLimits.of(settings));
  }

  @Bean
  WorkbookReader workbookReader(Settings settings) {
    return new WorkbookReader(ReadingLimits.of(settings));
  }
}
