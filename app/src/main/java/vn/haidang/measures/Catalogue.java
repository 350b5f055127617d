package vn.haidang.measures;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;

/** The indicators there are. */
@Component("indicatorCatalogue")
public class Catalogue {

  private final IndicatorStore store;
  private final Audit audit;

  Catalogue(IndicatorStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** By topic and position. */
  public List<Indicator> listAll() {
    return store.listAll();
  }

  /** Enters an indicator; its code must be free. */
  @Transactional
  public IndicatorId add(NewIndicator made) {
    IndicatorId id = store.add(made);
    audit.record("indicator.added", "indicator:" + id, Map.of("code", made.code()));
    return id;
  }
}
