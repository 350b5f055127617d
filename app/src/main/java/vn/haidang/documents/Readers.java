package vn.haidang.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of files as the server uses it. */
@Configuration(proxyBeanMethods = false)
class Readers {

  @Bean
  DocumentReader documentReader() {
    return new DocumentReader(ReadingLimits.STANDARD);
  }
}
