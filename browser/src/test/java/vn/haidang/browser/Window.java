package vn.haidang.browser;

/** The two widths every screen is made for. */
enum Window {
  DESK(1440, 900),
  PHONE(390, 844);

  private final int width;
  private final int height;

  Window(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
