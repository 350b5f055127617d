package vn.haidang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import vn.haidang.Checkout;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;

/**
 * The table in {@code docs/authorization.md}: what each endpoint answers to whom. A cell is {@code
 * any}, {@code –} (never), {@code top} (from a post at the top), or the relations of the object's
 * unit to the unit of the post.
 */
record AuthorizationTable(Map<String, Map<String, Set<String>>> rows) {

  static final String NOBODY = "nobody";
  static final String NO_POST = "no post";
  static final List<String> RELATIONS =
      List.of("own", "below", "sibling", "above", "foreign", "abolished");
  static final String ANY = "any";
  static final String TOP = "top";

  static AuthorizationTable read() {
    try {
      return parse(Files.readAllLines(Checkout.root().resolve("docs/authorization.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthorizationTable parse(List<String> lines) {
    List<String> columns = new ArrayList<>();
    Map<String, Map<String, Set<String>>> rows = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = cells(line);
      if (line.startsWith("| endpoint |")) {
        columns.addAll(cells.subList(1, cells.size()));
      } else if (line.startsWith("| `")) {
        Map<String, Set<String>> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), words(cells.get(i + 1)));
        }
        if (rows.put(cells.getFirst().replace("`", ""), row) != null) {
          throw new IllegalStateException("stands twice: " + line);
        }
      }
    }
    return new AuthorizationTable(rows);
  }

  private static List<String> cells(String line) {
    String[] parts = line.split("\\|", -1);
    return Arrays.stream(parts)
        .skip(1)
        .limit(Math.max(0, parts.length - 2))
        .map(String::strip)
        .toList();
  }

  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>(Arrays.asList(cell.split("\\s+")));
    words.remove("–");
    Set<String> unknown = new TreeSet<>(words);
    unknown.removeAll(RELATIONS);
    unknown.removeAll(Set.of(ANY, TOP));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("not a word of this table: " + unknown);
    }
    return words;
  }

  Set<String> cell(String endpoint, String column) {
    Map<String, Set<String>> row = rows.getOrDefault(endpoint, Map.of());
    Set<String> cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("no cell for " + endpoint + " and " + column);
    }
    return cell;
  }

  /** How an endpoint says in which unit it asks; empty: it asks for the permission alone. */
  static Optional<InUnitOf> unitRule(EndpointRules rules, String endpoint) {
    return annotation(rules, endpoint, InUnitOf.class);
  }

  /** Whether an endpoint asks at the top of the tree. */
  static boolean isAtTheTop(EndpointRules rules, String endpoint) {
    return annotation(rules, endpoint, AtTheTop.class).isPresent();
  }

  /** Whether an endpoint says that it asks for units itself. */
  static boolean asksItself(EndpointRules rules, String endpoint) {
    return annotation(rules, endpoint, AsksForUnitsItself.class).isPresent();
  }

  /** What the method says, else its class. */
  private static <A extends java.lang.annotation.Annotation> Optional<A> annotation(
      EndpointRules rules, String endpoint, Class<A> type) {
    String[] parts = endpoint.split(" ");
    return rules.endpoints().entrySet().stream()
        .filter(one -> one.getKey().getPatternValues().contains(parts[1]))
        .filter(one ->
            one.getKey().getMethodsCondition().getMethods().stream()
                .anyMatch(verb -> verb.name().equals(parts[0])))
        .map(Map.Entry::getValue)
        .flatMap(method ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
                .or(() ->
                    Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)))
                .stream())
        .findFirst();
  }

  /** A row as the roles of today would have it, to be checked by whoever enters it. */
  static String proposal(String endpoint, Optional<Permission> permission, EndpointRules rules) {
    StringBuilder row = new StringBuilder("| `" + endpoint + "` | ");
    row.append(permission.isEmpty() ? ANY : "–").append(" | ");
    row.append(permission.isEmpty() || permission.get() == Permission.OWN_ACCOUNT ? ANY : "–");
    Optional<InUnitOf> rule = unitRule(rules, endpoint);
    for (Role role : Role.values()) {
      row.append(" | ")
          .append(
              isAtTheTop(rules, endpoint)
                  ? cellAtTheTop(role, permission)
                  : cell(role, permission, rule));
    }
    return row.append(" |").toString();
  }

  /** The unit above that of the post stands at the top. */
  private static String cellAtTheTop(Role role, Optional<Permission> permission) {
    boolean outside = role == Role.ADMINISTRATOR || role == Role.AUDITOR;
    boolean may = permission.filter(role::may).isPresent() && !outside;
    return !may ? "–" : role.worksForUnitAbove() ? ANY : TOP;
  }

  private static String cell(Role role, Optional<Permission> permission, Optional<InUnitOf> rule) {
    if (permission.isEmpty() || permission.get() == Permission.OWN_ACCOUNT) {
      return ANY;
    }
    if (!role.may(permission.get())) {
      return "–";
    }
    if (rule.isEmpty()) {
      return ANY;
    }
    Set<String> where = new LinkedHashSet<>();
    Stream.concat(Stream.of(permission.get()), Arrays.stream(rule.get().or()))
        .filter(role::may)
        .forEach(one -> where.addAll(relations(role, one)));
    return where.isEmpty() ? "–" : String.join(" ", where);
  }

  private static List<String> relations(Role role, Permission permission) {
    boolean reads = permission == Permission.READ;
    if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
      boolean everywhere = permission.isForSettingUp() || reads && role == Role.AUDITOR;
      return everywhere ? RELATIONS : List.of();
    }
    boolean wide = role.worksForUnitAbove() && !permission.isForOwnUnit();
    if (!wide) {
      return List.of("own", "below");
    }
    return reads
        ? List.of("own", "below", "sibling", "above", "abolished")
        : List.of("own", "below", "sibling", "above");
  }
}
