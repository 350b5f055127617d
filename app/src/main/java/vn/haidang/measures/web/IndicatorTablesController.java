package vn.haidang.measures.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Tables of an indicator's page beside that of its year, as files. */
@Controller
@Needs(Permission.READ)
class IndicatorTablesController {

  private static final int MOST_VINTAGES = 10_000;

  private final Standings standings;
  private final Viewpoints viewpoints;
  private final Signatures signatures;
  private final MessageFiles messages;

  IndicatorTablesController(
      Standings standings, Viewpoints viewpoints, Signatures signatures, MessageFiles messages) {
    this.standings = standings;
    this.viewpoints = viewpoints;
    this.signatures = signatures;
    this.messages = messages;
  }

  /** {@code table}: years, history or methods. */
  @GetMapping("/indicators/{indicator:[1-9]\\d{0,8}}/{table:[a-z]+}.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable int indicator,
      @PathVariable String table,
      @PathVariable String format,
      ViewpointWish wish,
      SignedIn user) {
    IndicatorId id = new IndicatorId(indicator);
    Viewpoint from = viewpoints.of(wish);
    UnitId whose = from.unitFor(id);
    Standing standing = standings.get(id, whose, from.year(), from.at());
    IndicatorTables tables = new IndicatorTables(messages.in(user.language()), standing, whose);
    return switch (table) {
      case "years" -> tables.years(format);
      case "history" ->
          tables.history(
              signatures.underFigures(
                  standings.listHistory(id, whose, from.year(), from.at(), MOST_VINTAGES)),
              format);
      case "methods" -> tables.methods(format);
      default -> throw new NotFound("measures.no-such-table", table);
    };
  }
}
