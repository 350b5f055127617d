package vn.haidang.organisation.web;

import java.util.List;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.Unit;

/** Posts that a person may be given, by unit. */
public record AppointPage(Person person, String text, List<Choice> choices) {
  public AppointPage {
    choices = List.copyOf(choices);
  }

  /** The posts of a unit; none: it has none yet. */
  public record Choice(Unit unit, List<Post> posts) {
    public Choice {
      posts = List.copyOf(posts);
    }
  }
}
