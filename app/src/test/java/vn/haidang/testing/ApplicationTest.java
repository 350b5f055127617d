package vn.haidang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import vn.haidang.Application;

/**
 * A test class that runs against the whole program: all modules, web server on a free port, real
 * PostgreSQL.
 *
 * <p>The Spring context is started once and shared by all classes with this annotation (a few
 * seconds for the first one); every class nevertheless begins with a fresh, migrated, empty
 * database, because the one data source is turned to a new copy before each class. Everything can
 * be injected with {@code @Autowired}: {@code MockMvc} (page tests without network), {@code
 * JdbcClient}, public and package-private beans; the port with {@code @LocalServerPort}.
 *
 * <p>Do not add properties, {@code @MockitoBean} or {@code @DirtiesContext}: each variation costs a
 * context of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import(SwitchingDataSource.class)
@ExtendWith(FreshDatabase.class)
public @interface ApplicationTest {}
