package vn.haidang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Addition;
import vn.haidang.measures.Areas;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Kind;
import vn.haidang.measures.NewIndicator;
import vn.haidang.platform.DatabaseAddress;

/**
 * The whole program over its own PostgreSQL, as an office runs it: fsync on, its usual memory. The
 * folder {@code bench/target/figures} is kept, so that a later workload finds what was loaded.
 */
final class FiguresServer implements AutoCloseable {

  private final ProgramUnderLoad program = new ProgramUnderLoad("figures");

  private @Nullable SignedInBrowser browser;

  /** A browser signed in with an account of its own, closed with the server. */
  SignedInBrowser browser() {
    SignedInBrowser signedIn = browser == null ? SignedInBrowser.at(program) : browser;
    browser = signedIn;
    return signedIn;
  }

  DatabaseAddress address() {
    return program.address();
  }

  <T> T get(Class<T> bean) {
    return program.part(bean);
  }

  /** So many summed indicators; made once, with the nation's units. */
  List<IndicatorId> indicators(int count) {
    Catalogue catalogue = get(Catalogue.class);
    var found =
        new ArrayList<>(
            catalogue.listAll().stream()
                .filter(indicator -> indicator.code().startsWith("BENCH."))
                .map(Indicator::id)
                .toList());
    if (found.isEmpty()) {
      get(Areas.class).takeOver(Nation.areas(), LocalDate.of(2000, 1, 1));
    }
    while (found.size() < count) {
      String code = String.format(Locale.ROOT, "BENCH.%03d", found.size() + 1);
      found.add(
          catalogue.add(
              NewIndicator.of(code, "Chỉ tiêu đo " + code, "triệu đồng", 1, Kind.FLOW)
                  .adding(Addition.usualFor(Kind.FLOW, 4))));
    }
    return List.copyOf(found.subList(0, count));
  }

  @Override
  public void close() {
    if (browser != null) {
      browser.close();
    }
    program.close();
  }
}
