package vn.haidang.measures;

/**
 * The identifier under which an indicator's code goes out in an SDMX message.
 *
 * <p>The IDType of SDMX (2.1 and 3.0, SDMXCommonReferences.xsd) takes letters, digits, "_", "-",
 * "@" and "$". A code of ours may hold dots besides, which SDMX needs to part the dimensions of a
 * key; each becomes "@", which no code of ours holds. So every code has one identifier and every
 * identifier one code: HP.DS.7 is HP@DS@7, and none needs a table (docs/adr/0034).
 */
public record SdmxId(String value) {

  public SdmxId {
    if (!value.matches("[A-Za-z0-9_@$-]+")) {
      throw new IllegalArgumentException(
          value + ": an SDMX identifier has letters, digits, _, -, @ and $");
    }
  }

  /**
   * That of a code as {@link NewIndicator} allows it.
   *
   * @throws IllegalArgumentException if it holds "@" or "$": then two codes could have one
   *     identifier
   */
  public static SdmxId of(String code) {
    if (!code.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(code + ": a code has letters, digits, dots, - and _");
    }
    return new SdmxId(code.replace('.', '@'));
  }

  /** The code it stands for. */
  public String code() {
    return value.replace('@', '.');
  }

  @Override
  public String toString() {
    return value;
  }
}
