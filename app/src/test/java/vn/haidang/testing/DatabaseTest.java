package vn.haidang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that speaks to a real, migrated, empty PostgreSQL database, without Spring.
 *
 * <p>The class gets a database of its own (about 40 ms), dropped afterwards; its methods share it.
 * Constructors and methods may ask for a {@code DataSource}, a {@code JdbcClient}, a {@code
 * TransactionTemplate} or a {@code DatabaseAddress}:
 *
 * <pre>
 * &#64;DatabaseTest
 * class FileStoreTest {
 *   private final FileStore files;
 *
 *   FileStoreTest(JdbcClient database) {
 *     files = new FileStore(database);
 *   }
 *
 *   &#64;Test void aFileIsGivenBackByteForByte() { … }
 * }
 * </pre>
 *
 * <p>{@code @DatabaseTest(eachTest = true)} gives every test method a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseOfTest.class)
public @interface DatabaseTest {

  /** Whether every method gets a new database instead of sharing the class's. */
  boolean eachTest() default false;
}
