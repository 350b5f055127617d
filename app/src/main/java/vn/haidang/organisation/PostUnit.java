package vn.haidang.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls that name a post: it is of its unit. */
@Component
class PostUnit implements UnitOfObject {

  private final PostStore posts;

  PostUnit(PostStore posts) {
    this.posts = posts;
  }

  @Override
  public String kind() {
    return "post";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}")
        ? posts.find(PostId.valueOf(value)).map(post -> Set.of(post.unit())).orElse(Set.of())
        : Set.of();
  }
}
