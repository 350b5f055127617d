package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** The newest plans for the menu at the top of every page. */
@Component
class PlansInTheMenu implements PlanMenu {

  private static final int MOST = 12;

  private final PlanMenuStore store;
  private final CurrentUser currentUser;
  private final MessageFiles messages;

  PlansInTheMenu(PlanMenuStore store, CurrentUser currentUser, MessageFiles messages) {
    this.store = store;
    this.currentUser = currentUser;
    this.messages = messages;
  }

  @Override
  public List<Entry> listPlans() {
    Texts texts =
        messages.in(currentUser.find().map(SignedIn::language).orElse(MessageFiles.VIETNAMESE));
    return store.listNewest(MOST).stream().map(row -> entry(row, texts)).toList();
  }

  private static Entry entry(PlanMenuStore.Row row, Texts texts) {
    String name =
        Optional.ofNullable(row.number())
            .or(() -> Optional.ofNullable(row.title()))
            .orElse(row.file());
    String shown = name.length() > 34 ? name.substring(0, 33) + "…" : name;
    String number =
        row.typeCode() == null || row.number() == null ? shown : row.typeCode() + " " + shown;
    String caption =
        row.year() == null ? "" : texts.get("shell.plan-year", String.valueOf(row.year()));
    return new Entry(String.valueOf(row.plan()), number, caption, "/plans/" + row.plan());
  }
}
