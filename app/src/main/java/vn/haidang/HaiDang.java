package vn.haidang;

/** The program's entrance: hands each command to the part that carries it out. */
public final class HaiDang {

  private HaiDang() {}

  /** {@code haidang COMMAND …}; see {@code haidang help}. */
  public static void main(String[] args) {
    System.err.println("haidang " + String.join(" ", args));
  }
}
