package vn.haidang.plan;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Citation;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Head;

/**
 * What identifies a document in Akoma Ntoso: its addresses as work, expression and manifestation,
 * after the Akoma Ntoso Naming Convention ({@code /akn/vn/doc/kh/2018-01-10/08-KH-UBND}).
 */
final class AknIdentity {

  /** The standard wants a date where the text gives none. */
  private static final String NO_DATE = "0001-01-01";

  private AknIdentity() {}

  static void write(CompiledPlan plan, XmlWriter xml) throws IOException {
    Head head = plan.head();
    String date = head.date() == null ? NO_DATE : head.date().toString();
    String work = work(head.typeCode(), head.date() == null ? null : date, head.number());
    xml.start("meta");
    xml.start("identification", "source", "#haidang");
    xml.start("FRBRWork");
    core(xml, work, date);
    xml.empty("FRBRcountry", "value", "vn");
    if (head.number() != null) {
      xml.empty("FRBRnumber", "value", head.number());
    }
    xml.end();
    xml.start("FRBRExpression");
    core(xml, work + "/vie@", date);
    xml.empty("FRBRlanguage", "language", "vie");
    xml.end();
    xml.start("FRBRManifestation");
    core(xml, work + "/vie@.akn", date);
    xml.end();
    xml.end();
    references(head, xml);
    xml.end();
  }

  private static void core(XmlWriter xml, String address, String date) throws IOException {
    xml.empty("FRBRthis", "value", address + "/!main");
    xml.empty("FRBRuri", "value", address);
    xml.empty("FRBRdate", "date", date, "name", date.equals(NO_DATE) ? "unknown" : "issued");
    xml.empty("FRBRauthor", "href", "#issuer");
  }

  private static void references(Head head, XmlWriter xml) throws IOException {
    String issuer = head.issuer() == null ? "?" : head.issuer();
    xml.start("references", "source", "#haidang");
    organisation(xml, "issuer", "/akn/ontology/organization/vn/" + slug(issuer), issuer);
    organisation(xml, "haidang", "/akn/ontology/organization/vn/hai-dang", "Hải Đăng");
    xml.end();
  }

  private static void organisation(XmlWriter xml, String id, String address, String name)
      throws IOException {
    xml.empty("TLCOrganization", "eId", id, "href", address, "showAs", name);
  }

  /** The address of a cited document, as far as the citation identifies it. */
  static String of(Citation citation) {
    String name = citation.number() != null ? citation.number() : citation.name();
    String date = citation.date() == null ? null : citation.date().toString();
    return work(null, date, name);
  }

  private static String work(
      @Nullable String typeCode, @Nullable String date, @Nullable String number) {
    String type = typeCode == null ? "" : "/" + slug(typeCode.toLowerCase(Locale.ROOT));
    String day = date == null ? "" : "/" + date;
    return "/akn/vn/doc" + type + day + "/" + (number == null ? "nn" : slug(number));
  }

  /** Letters and figures stay, anything else is a hyphen. */
  private static String slug(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }
}
