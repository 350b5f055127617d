package vn.haidang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import vn.haidang.Checkout;
import vn.haidang.organisation.InUnitOf;

/**
 * The table in {@code docs/authorization.md}: what each endpoint answers to whom. A cell is {@code
 * any}, {@code –} (never), or the relations of the object's unit to the unit of the post.
 */
record AuthorizationTable(Map<String, Map<String, Set<String>>> rows) {

  static final String NOBODY = "nobody";
  static final String NO_POST = "no post";
  static final List<String> RELATIONS =
      List.of("own", "below", "sibling", "above", "foreign", "abolished");
  static final String ANY = "any";

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
    unknown.remove(ANY);
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

  /** Endpoints that ask for their permission in the unit of an object. */
  static Set<String> endpointsInUnits(EndpointRules rules) {
    Set<String> found = new TreeSet<>();
    rules
        .endpoints()
        .forEach((mapping, method) -> {
          if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), InUnitOf.class)
              || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), InUnitOf.class)) {
            mapping
                .getPatternValues()
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> found.add(verb + " " + path)));
          }
        });
    return found;
  }

  /** A row as the roles of today would have it, to be checked by whoever enters it. */
  static String proposal(String endpoint, Optional<Permission> permission, boolean inUnit) {
    StringBuilder row = new StringBuilder("| `" + endpoint + "` | ");
    row.append(permission.isEmpty() ? ANY : "–").append(" | ");
    row.append(permission.isEmpty() || permission.get() == Permission.OWN_ACCOUNT ? ANY : "–");
    for (Role role : Role.values()) {
      row.append(" | ").append(cell(role, permission, inUnit));
    }
    return row.append(" |").toString();
  }

  private static String cell(Role role, Optional<Permission> permission, boolean inUnit) {
    if (permission.isEmpty() || permission.get() == Permission.OWN_ACCOUNT) {
      return ANY;
    }
    if (!role.may(permission.get())) {
      return "–";
    }
    if (!inUnit) {
      return ANY;
    }
    if (role == Role.ADMINISTRATOR || role == Role.AUDITOR) {
      return "–";
    }
    boolean wide = role.worksForUnitAbove() && !permission.get().isForOwnUnit();
    return wide ? "own below sibling above" : "own below";
  }
}
