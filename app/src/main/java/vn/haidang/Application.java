package vn.haidang;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;

/**
 * The server's modules put together by Spring.
 *
 * <p>Expects a migrated database: {@link vn.haidang.platform.Migrations} runs before the modules
 * start, so that none of them ever meets yesterday's tables. Meters and observations are left out:
 * nothing reads them, and they would be made at each start and kept at each request.
 */
@SpringBootApplication(
    exclude = {
      FlywayAutoConfiguration.class,
      MetricsAutoConfiguration.class,
      CompositeMeterRegistryAutoConfiguration.class,
      SimpleMetricsExportAutoConfiguration.class,
      ObservationAutoConfiguration.class
    })
public class Application {}
