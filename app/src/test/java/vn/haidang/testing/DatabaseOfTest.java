package vn.haidang.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.DatabaseAddress;

/** Gives the classes marked with {@link DatabaseTest} their database. */
final class DatabaseOfTest implements ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(DatabaseOfTest.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DataSource.class
        || type == JdbcClient.class
        || type == TransactionTemplate.class
        || type == DatabaseAddress.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Open open = database(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == DatabaseAddress.class) {
      return open.address();
    }
    if (type == TransactionTemplate.class) {
      return new TransactionTemplate(new JdbcTransactionManager(open.pool()));
    }
    return type == JdbcClient.class ? JdbcClient.create(open.pool()) : open.pool();
  }

  private static Open database(ExtensionContext context) {
    return scope(context)
        .getStore(HERE)
        .computeIfAbsent(Open.class, key -> Open.create(), Open.class);
  }

  private static ExtensionContext scope(ExtensionContext context) {
    ExtensionContext top = context;
    while (top.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
      top = top.getParent().get();
    }
    boolean eachTest =
        AnnotationSupport.findAnnotation(top.getTestClass(), DatabaseTest.class)
            .map(DatabaseTest::eachTest)
            .orElse(false);
    return eachTest ? context : top;
  }

  /** JUnit closes what its store holds when the class, or the method, is over. */
  private record Open(DatabaseAddress address, HikariDataSource pool) implements AutoCloseable {

    static Open create() {
      DatabaseAddress address = TestPostgres.running().createDatabase();
      return new Open(address, DatabaseOfTest.pool(address));
    }

    @Override
    public void close() {
      pool.close();
      TestPostgres.running().drop(address);
    }
  }

  static HikariDataSource pool(DatabaseAddress address) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    return pool;
  }
}
