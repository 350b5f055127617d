package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sample's sentences are ours: no run of eight words stands in the original, except names of
 * documents, works, authorities and indicators, listed here, and the table, which is figures.
 */
class SampleWordingTest {

  private static final int RUN = 8;

  /** "Nghị quyết số 07-NQ/TW ngày 18/11/2016 của Bộ Chính trị": a reference, not a sentence. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|chương trình hành động)\\s+)?"
              + "(?:số\\s+)?\\d+[-/][\\p{L}\\d/-]+(?:\\s+ngày(?:\\s+[\\d/]+)?)?(?:\\s+của\\s+"
              + "(?:chính phủ|thủ tướng chính phủ|bộ chính trị|quốc hội|thành ủy"
              + "|ban thường vụ thành ủy|ban chấp hành trung ương đảng(?: \\(?khóa \\p{L}+\\)?)?"
              + "|hội đồng nhân dân thành phố|ủy ban nhân dân thành phố))?");

  private static final List<String> NAMES =
      List.of(
          "cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc",
          "ngày 10 tháng 01 năm 2018 kế hoạch",
          "mục đích yêu cầu 1 mục đích",
          "nhiệm vụ và giải pháp chủ yếu năm 2018",
          "tổ chức thực hiện 1 thủ trưởng các sở ngành đơn vị và chủ tịch ủy ban nhân dân các quận huyện",
          "người việt nam ưu tiên dùng hàng việt nam",
          "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
          "vị trí xếp hạng chỉ số cải cách hành chính cấp tỉnh",
          "chỉ số hiệu quả quản trị và hành chính công cấp tỉnh papi",
          "chỉ số năng lực cạnh tranh cấp tỉnh pci",
          "luật hỗ trợ doanh nghiệp nhỏ và vừa",
          "thành phố có trên 33.000 doanh nghiệp hoạt động",
          "của các chương trình khoa học và công nghệ",
          "về phát triển khoa học và công nghệ",
          "đổi mới căn bản toàn diện giáo dục và",
          "theo hình thức đối tác công tư ppp",
          "hoàn thành dự án phát triển giao thông đô thị vốn vay world bank dự án thoát nước mưa"
              + " nước thải và quản lý chất thải rắn vốn vay jica",
          "cầu nguyễn trãi cầu và đường tân vũ lạch huyện 2",
          "kế hoạch đầu tư công năm 2018 và kế hoạch",
          "thu hút vốn đầu tư trực tiếp nước ngoài fdi",
          "nghị quyết hội nghị lần thứ năm ban chấp hành trung ương đảng khóa xii",
          "các nghị quyết hội nghị lần thứ 6 ban chấp hành trung ương đảng khóa xii",
          "các nghị quyết của hội đồng nhân dân thành phố",
          "cổ phần hóa 03 công ty tnhh mtv thương mại đầu tư phát triển đô thị môi trường đô thị"
              + " thoát nước",
          "tăng trưởng grdp năm 2018 đạt khoảng 38%",
          "chủ tịch hội đồng vùng kinh tế trọng điểm bắc bộ 2017 2018",
          "đền thờ liệt sĩ đoàn tàu không số và",
          "dự án bệnh viện y học cổ truyền trung tâm cấp cứu 115 trung tâm sơ sinh bệnh viện phụ sản",
          "cuộc cách mạng công nghiệp lần thứ tư",
          "hệ sinh thái khởi nghiệp đổi mới sáng tạo",
          "lễ hội hoa phượng đỏ hải phòng 2018",
          "kỷ niệm 63 năm ngày giải phóng hải phòng",
          "đại hội thể thao toàn quốc lần thứ viii",
          "chiến lược bảo vệ tổ quốc trong tình hình mới",
          "sở công thương sở lao động thương binh và xã hội",
          "hành lang kinh tế 5 tỉnh thành phố việt nam trung quốc",
          "mặt trận tổ quốc việt nam thành phố",
          "quốc hội hội đồng nhân dân thành phố",
          "chủ tịch ủy ban nhân dân thành phố",
          "sở kế hoạch và đầu tư trước ngày 20",
          "sở thông tin và truyền thông và các cơ quan",
          "báo cáo ủy ban nhân dân thành phố",
          "ban tuyên giáo thành ủy",
          "ủy ban nhân dân thành phố",
          "hội đồng nhân dân thành phố",
          "phát triển kinh tế xã hội",
          "nợ đọng xây dựng cơ bản",
          "trang thông tin điện tử",
          "giá trị sản xuất nông lâm thủy sản",
          "giá trị sản xuất nông nghiệp",
          "giá trị sản xuất thủy sản",
          "cơ sở dữ liệu khí tượng thủy văn",
          "hệ thống quản lý chất lượng",
          "chỉ tiêu giao quân năm 2018",
          "các sở ngành quận huyện đơn vị",
          "sở kế hoạch và đầu tư");

  @Test
  void noSentenceOfTheOriginalStandsInTheSample() throws IOException {
    Path original = original();
    assumeTrue(
        Files.exists(original), "the original is not beside the checkout, nothing to compare with");
    Set<List<String>> runs = new HashSet<>(runs(words(Files.readString(original))));
    for (String sample :
        List.of("ke-hoach-mau-2018.md", "amendment/ke-hoach-mau-2018-sua-doi.md")) {
      String text = Files.readString(Checkout.root().resolve("samples").resolve(sample));
      String sentences = text.substring(0, text.indexOf("**PHỤ LỤC**"));

      assertThat(runs(words(sentences)).stream().filter(runs::contains))
          .as("runs of %d words that stand in the original, in %s", RUN, sample)
          .extracting(run -> String.join(" ", run))
          .isEmpty();
    }
  }

  private static Path original() {
    for (Path folder = Checkout.root(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data/plan/000_c1859f49c6416e15.txt");
      if (Files.exists(file)) {
        return file;
      }
    }
    return Path.of("shared/data/plan/000_c1859f49c6416e15.txt");
  }

  /** Words without punctuation; each reference and each name becomes one word of its own. */
  private static List<String> words(String text) {
    String plain = text.toLowerCase(java.util.Locale.ROOT).replace("<br>", " ");
    plain = REFERENCE.matcher(plain.replaceAll("\\s+", " ")).replaceAll(" § ");
    plain = plain.replaceAll("[^\\p{L}\\d%,.§]+", " ").replaceAll("[,.](?!\\d)", " ");
    plain = " " + plain.replaceAll("\\s+", " ").strip() + " ";
    for (String name : NAMES) {
      plain = plain.replace(" " + name + " ", " § ");
    }
    List<String> words = new ArrayList<>();
    int mark = 0;
    for (String word : plain.strip().split(" ")) {
      words.add(word.equals("§") ? "§" + text.hashCode() + "/" + mark++ : word);
    }
    return words;
  }

  private static List<List<String>> runs(List<String> words) {
    return Stream.iterate(0, start -> start + RUN <= words.size(), start -> start + 1)
        .map(start -> words.subList(start, start + RUN))
        .toList();
  }
}
