package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.PageWorld;
import vn.haidang.testing.UnitWorld;

/** A department of trade that supplies five figures of the city, with what is known of them. */
public final class SheetWorld implements UnitWorld, PageWorld {

  static final YearMonth SEPTEMBER = YearMonth.of(2018, 9);
  private static final LocalDate LONG_AGO = LocalDate.of(2018, 1, 1);

  /** What the tests name. */
  record Trade(
      UnitId unit,
      IndicatorId exports,
      IndicatorId foreign,
      IndicatorId retail,
      IndicatorId industry,
      IndicatorId markets) {}

  @Override
  public Map<String, String> fill(ApplicationContext context, UnitId unit) {
    return Map.of("month", SEPTEMBER.toString());
  }

  @Override
  public Map<String, String> fill(ApplicationContext context) {
    Trade trade = trade(context);
    Mappings files = context.getBean(Mappings.class);
    long file = files.keep("thang-9.csv", bytes("#" + trade.exports() + ";2018-09;674,0"), "lan");
    String sheet = "/sheets/" + trade.unit() + "/" + SEPTEMBER;
    byte[] template =
        Visitor.holding(context, Role.OFFICER, trade.unit())
            .get(sheet + "/template")
            .getContentAsByteArray();
    String upload = sheet + "/upload/" + files.keepTemplate("bieu.xlsx", template, "lan");
    String uploads =
        "/sheets/{unit:[1-9]\\d{0,8}}/{month:\\d{4}-\\d{2}}/upload/{file:[1-9]\\d{0,17}}";
    return Map.of(
        "month",
        SEPTEMBER.toString(),
        "file",
        Long.toString(file),
        "batch",
        Integer.toString(taken(context, files.getFile(file, "lan"), trade)),
        "/api/v1/figures",
        "/api/v1/figures?indicator=CT&from=2018-01-01&to=2018-12-31",
        "/api/v1/figures/back-casts",
        "/api/v1/figures/back-casts?indicator=CT&from=2018-01-01&to=2018-12-31&unit="
            + trade.unit(),
        "/sheets/{unit:[1-9]\\d{0,8}}/{month:\\d{4}-\\d{2}}",
        sheet,
        uploads,
        upload,
        uploads + "/rows.{format}",
        upload + "/rows.csv");
  }

  private static byte[] bytes(String row) {
    return ("indicator;period;value\n" + row + "\n")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A delivery of two rows, one of them refused. */
  private static int taken(ApplicationContext context, ImportFile file, Trade trade) {
    String rows = "#" + trade.exports() + ";2017-01;600,0\n#" + trade.exports() + ";2017-02;1,200";
    ImportFile other =
        new ImportFile(
            file.id(), file.name(), "" + file.id(), bytes(rows), file.uploadedAt(), "lan", null);
    return java.util.Objects.requireNonNull(
        context
            .getBean(ImportReports.class)
            .take(
                other,
                new FigureCsv(() ->
                    new java.io.StringReader(
                        new String(other.bytes(), java.nio.charset.StandardCharsets.UTF_8))),
                Delivery.of(java.time.Instant.parse("2018-10-01T00:00:00Z"), "thử", "lan"),
                DecimalSign.COMMA,
                FigureRight.ALL)
            .batch());
  }

  static UnitId department(ApplicationContext context, String name) {
    return found(context, name, UnitKind.DEPARTMENT, MeasuresWorld.city(context));
  }

  private static UnitId found(
      ApplicationContext context,
      String name,
      UnitKind kind,
      @org.jspecify.annotations.Nullable UnitId parent) {
    return context.getBean(Units.class).listNamed(name, LONG_AGO).stream()
        .findFirst()
        .map(Unit::id)
        .orElseGet(() ->
            context
                .getBean(UnitBook.class)
                .enter(NewUnit.of(name, kind, UnitLevel.PROVINCE, parent, LONG_AGO)));
  }

  /** Another department with figures of its own every time, so that tests do not meet. */
  static Trade trade(ApplicationContext context) {
    IndicatorStore indicators = context.getBean(IndicatorStore.class);
    int made = indicators.listAll().size();
    UnitId unit = department(context, "Sở Công Thương" + (made == 0 ? "" : " " + made));
    String code = "CT" + made + "-";
    NewIndicator exports =
        flow(code + "8", "Kim ngạch xuất khẩu", "triệu USD", 1, unit, "8")
            .within(new Limits(BigDecimal.ZERO, new BigDecimal("100000"), new BigDecimal("40")));
    IndicatorId whole = indicators.add(exports);
    Trade trade =
        new Trade(
            unit,
            whole,
            indicators.add(
                flow(code + "8.1", "trong đó: doanh nghiệp FDI", "triệu USD", 1, unit, "8.1")
                    .partOf(whole)),
            indicators.add(
                flow(code + "T1", "Tổng mức bán lẻ hàng hóa", "tỷ đồng", 0, unit, "20")
                    .within(new Limits(null, null, new BigDecimal("40")))),
            indicators.add(
                NewIndicator.of(code + "3", "Chỉ số sản xuất công nghiệp (IIP)", "%", 1, Kind.INDEX)
                    .suppliedBy(unit.value())
                    .in(null, new BigDecimal("3"))),
            indicators.add(
                flow(code + "T3", "Số chợ nông thôn được cải tạo", "chợ", 0, unit, "22")
                    .every(Frequency.QUARTER, 0)));
    known(context, trade);
    return trade;
  }

  /** A whole that must be the sum of two parts, all three in the sheet of the department. */
  record Split(IndicatorId whole, IndicatorId first, IndicatorId second) {}

  static Split split(ApplicationContext context, Trade trade) {
    IndicatorStore indicators = context.getBean(IndicatorStore.class);
    String code = "CT" + indicators.listAll().size() + "-";
    Split split =
        new Split(
            indicators.add(flow(code + "S", "Tổng thử", "tỷ đồng", 1, trade.unit(), "30")),
            indicators.add(flow(code + "S1", "Phần một", "tỷ đồng", 1, trade.unit(), "31")),
            indicators.add(flow(code + "S2", "Phần hai", "tỷ đồng", 1, trade.unit(), "32")));
    context
        .getBean(Identities.class)
        .declare(
            new Identity(
                split.whole(), Identity.Relation.EQUAL, List.of(split.first(), split.second())),
            indicators.find(split.whole()).orElseThrow().version());
    return split;
  }

  /** A figure of the city in September that came on another way than by this sheet. */
  static void elsewhere(ApplicationContext context, IndicatorId indicator, String value) {
    int home = MeasuresWorld.city(context).value();
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-09-20T00:00:00Z"), "Cục Thuế", "thue").asConfirmed(),
            sink -> add(sink, 1, indicator, home, Period.ofMonth(2018, 9), value));
  }

  /** A figure of one quarter. */
  static void knownQuarter(
      ApplicationContext context, IndicatorId indicator, int year, int quarter, String value) {
    int home = MeasuresWorld.city(context).value();
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-09-20T00:00:00Z"), "thử", "lan").asConfirmed(),
            sink -> add(sink, 1, indicator, home, Frequency.QUARTER.step(year, quarter), value));
  }

  private static NewIndicator flow(
      String code, String name, String unit, int decimals, UnitId supplier, String position) {
    return NewIndicator.of(code, name, unit, decimals, Kind.FLOW)
        .suppliedBy(supplier.value())
        .in(null, new BigDecimal(position));
  }

  /** January to August of 2018 and September of 2017. */
  private static void known(ApplicationContext context, Trade trade) {
    int home = MeasuresWorld.city(context).value();
    context
        .getBean(Deliveries.class)
        .bring(
            Delivery.of(Instant.parse("2018-09-01T00:00:00Z"), "Báo cáo tháng 8", "vanphong")
                .asConfirmed(),
            sink -> {
              int line = 0;
              for (int month = 1; month <= 8; month++) {
                Period period = Period.ofMonth(2018, month);
                add(sink, ++line, trade.exports(), home, period, month == 8 ? "695.0" : "588.0");
                add(sink, ++line, trade.foreign(), home, period, "571.4");
                add(sink, ++line, trade.retail(), home, period, "9412");
              }
              add(sink, ++line, trade.exports(), home, Period.ofMonth(2017, 9), "579.0");
            });
  }

  private static void add(
      FigureRows.Sink sink, int line, IndicatorId id, int unit, Period period, String value) {
    sink.add(line, id, unit, period, new BigDecimal(value), FigureStatus.ESTIMATE, null);
  }
}
