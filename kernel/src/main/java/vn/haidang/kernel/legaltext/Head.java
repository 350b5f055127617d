package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page and the signature say of the document.
 *
 * @param typeCode KH, QĐ, CT, … (Nghị định 30/2020/NĐ-CP, Phụ lục III)
 * @param planYear the year the plan is for, where title or text names one
 * @param implementsNumbers documents this one carries out; {@code amends} those it changes or
 *     replaces
 */
public record Head(
    @Nullable String type,
    @Nullable String typeCode,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable String place,
    @Nullable LocalDate date,
    @Nullable String title,
    @Nullable Integer planYear,
    Signer signer,
    List<String> recipients,
    List<String> addressees,
    List<String> implementsNumbers,
    List<String> amends) {

  public Head {
    recipients = List.copyOf(recipients);
    addressees = List.copyOf(addressees);
    implementsNumbers = List.copyOf(implementsNumbers);
    amends = List.copyOf(amends);
  }

  /**
   * Authority line ("TM. ỦY BAN NHÂN DÂN"), capacity ("KT. CHỦ TỊCH"), position and name as
   * printed.
   */
  public record Signer(
      @Nullable String authority,
      @Nullable String capacity,
      @Nullable String position,
      @Nullable String name) {
    public static final Signer UNKNOWN = new Signer(null, null, null, null);
  }
}
