package vn.haidang.measures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Hands rows to COPY in its binary format (PostgreSQL, "COPY", File Formats), in the transaction
 * under way: the server parses no text.
 */
@Component
class CopyStore {

  private final DataSource connections;

  CopyStore(DataSource connections) {
    this.connections = connections;
  }

  /**
   * Writes rows into a table.
   *
   * @param target table and columns, as COPY names them
   * @return how many there were
   */
  long copy(String target, Consumer<Rows> writer) {
    Connection connection = DataSourceUtils.getConnection(connections);
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + target + " from stdin (format binary)");
      try {
        Rows rows = new Rows(copy);
        writer.accept(rows);
        rows.end();
        return copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("rows could not be handed to the database", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }

  /** Takes the columns of one row after the other. */
  static final class Rows {

    private static final int ENOUGH = 1 << 16;
    private static final byte[] SIGNATURE =
        "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(ENOUGH + 1000);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Rows(CopyIn copy) {
      this.copy = copy;
      write(() -> {
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
      });
    }

    Rows row(int columns) {
      if (bytes.size() >= ENOUGH) {
        flush();
      }
      return write(() -> out.writeShort(columns));
    }

    Rows number(int value) {
      return write(() -> {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
      });
    }

    Rows small(int value) {
      return write(() -> {
        out.writeInt(Short.BYTES);
        out.writeShort(value);
      });
    }

    Rows small(@Nullable Integer value) {
      return value == null ? write(() -> out.writeInt(-1)) : small(value.intValue());
    }

    Rows day(LocalDate value) {
      return number(Math.toIntExact(value.toEpochDay() - EPOCH));
    }

    Rows exact(BigDecimal value) {
      byte[] written = ByteConverter.numeric(value);
      return write(() -> {
        out.writeInt(written.length);
        out.write(written);
      });
    }

    private void end() {
      write(() -> out.writeShort(-1));
      flush();
    }

    private void flush() {
      try {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
      } catch (SQLException e) {
        throw new IllegalStateException("the database did not take the rows", e);
      }
      bytes.reset();
    }

    private interface Writing {
      void write() throws IOException;
    }

    private Rows write(Writing writing) {
      try {
        writing.write();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
