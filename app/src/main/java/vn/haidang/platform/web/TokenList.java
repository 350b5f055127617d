package vn.haidang.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.haidang.platform.Permission;
import vn.haidang.platform.PersonalToken;
import vn.haidang.platform.Problem;

/**
 * One's own tokens and the form for a new one.
 *
 * @param offered what a token may be allowed beyond reading
 * @param days after how many days a token may end
 * @param problems by field; under the empty name what is wrong with the whole
 */
public record TokenList(
    List<PersonalToken> tokens,
    Instant now,
    List<Permission> offered,
    Typed typed,
    List<Integer> days,
    Map<String, Problem> problems) {

  public TokenList {
    tokens = List.copyOf(tokens);
    offered = List.copyOf(offered);
    days = List.copyOf(days);
    problems = Map.copyOf(problems);
  }

  /** What was typed into the form. */
  public record Typed(String name, Set<Permission> permissions, int days) {
    public Typed {
      permissions = Set.copyOf(permissions);
    }
  }
}
