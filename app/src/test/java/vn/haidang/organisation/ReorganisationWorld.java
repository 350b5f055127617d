package vn.haidang.organisation;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.testing.PageWorld;

/** A draft of a merger that has everything to be decided. */
public final class ReorganisationWorld implements PageWorld {

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    ReorganisationDrafts drafts = context.getBean(ReorganisationDrafts.class);
    String draft =
        drafts.listOpen().stream()
            .findFirst()
            .orElseGet(() -> {
              UnitId city = DraftsOf.city(context, "Thành phố Hải Phương Án");
              return drafts.begin(DraftsOf.merger(context, city), DraftsOf.keeper());
            })
            .id()
            .toString();
    return Map.of("draft", draft, "step", "preview");
  }
}
