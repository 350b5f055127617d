package vn.haidang.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that name a holding: it is of the unit of its post. */
@Component
class HoldingUnit implements UnitOfObject {

  private final PostStore posts;

  HoldingUnit(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public String kind() {
    return "holding";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}")
        ? posts
            .findHolding(HoldingId.valueOf(value))
            .map(holding -> Set.of(holding.post().unit()))
            .orElse(Set.of())
        : Set.of();
  }
}
