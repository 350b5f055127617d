package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.series.Rating;
import vn.haidang.organisation.UnitId;

/** Explanations; rows are only added. */
@Component
class ExplanationStore {

  private final JdbcClient database;

  ExplanationStore(JdbcClient database) {
    this.database = database;
  }

  void add(Explanation one) {
    Rating rating = one.rating();
    database
        .sql(
            """
            insert into measures.explanation (indicator_id, unit, year, text, at, by, rating, figure_last)
            values (:indicator, :unit, :year, :text, :at, :by, :rating, :last)
            """)
        .param("indicator", one.indicator().value())
        .param("unit", one.unit().value())
        .param("year", one.year())
        .param("text", one.text())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .param("by", one.by())
        .param("rating", rating == null ? null : rating.name())
        .param("last", one.figureLast())
        .update();
  }

  /** Known at a moment, the latest first. */
  List<Explanation> list(IndicatorId indicator, UnitId unit, int year, Instant at) {
    return database
        .sql(
            """
            select text, at, by, rating, figure_last from measures.explanation
            where indicator_id = :indicator and unit = :unit and year = :year and at <= :at order by id desc
            """)
        .param("indicator", indicator.value())
        .param("unit", unit.value())
        .param("year", year)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> {
          String rating = row.getString("rating");
          return new Explanation(
              indicator,
              unit,
              year,
              row.getString("text"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("by"),
              rating == null ? null : Rating.valueOf(rating),
              row.getObject("figure_last", LocalDate.class));
        })
        .list();
  }
}
