package vn.haidang;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/**
 * The server's modules put together by Spring.
 *
 * <p>Expects a migrated database: {@link vn.haidang.platform.Migrations} runs before the modules
 * start, so that none of them ever meets yesterday's tables.
 */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
public class Application {}
