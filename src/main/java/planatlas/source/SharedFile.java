package planatlas.source;

import java.util.regex.Pattern;
import planatlas.text.Span;

/** What sharing sites, template sites and hijacked pages say around a text. */
final class SharedFile {

  private static final Pattern SITE =
      Pattern.compile(FrameWords.anyOf(FrameWords.SITES) + "(?=[ _|]|$)|网(?=[_|])|[^_]_[^_]+_[^_]");

  /** Numbers, sizes and page counts of a file: 29.51KB, 24 页, 999+, 标题_第1页. */
  private static final Pattern FILE_FACT =
      Pattern.compile("[0-9.]+ *(?:[KM]B|页|人看过|次|\\+)|.{4,80}_第[0-9]{1,3}页|已?阅读[0-9]+页.{0,30}");

  private static final Pattern MEMBER = Pattern.compile("由会员分享|会员.{0,20}上传");

  private final PageHead head;
  private boolean numbered;

  private SharedFile(PageHead head) {
    this.head = head;
  }

  static void mark(PageHead head) {
    SharedFile file = new SharedFile(head);
    file.sharing();
    file.pageNumbers();
  }

  private void sharing() {
    for (int i = 0; i < head.first(PageHead.LINES); i++) {
      if (head.length(i) <= 300 && FrameWords.SHARING.stream().anyMatch(head.words(i)::contains)
          || i < 3 && isSiteName(head.words(i))
          || head.length(i) <= 60 && FrameWords.SPAM.stream().anyMatch(head.words(i)::contains)
          || head.length(i) <= 90 && FILE_FACT.matcher(head.words(i)).matches()) {
        head.kinds[i] = FramePiece.Kind.NAVIGATION;
        numbered |= MEMBER.matcher(head.words(i)).find();
      }
    }
  }

  /** A line of names of sites: 甲省人民政府门户网站 乙市教育局, 双减资讯网_教育联盟平台. */
  private static boolean isSiteName(String words) {
    return words.length() <= 60
        && words.indexOf('。') < 0
        && words.indexOf('：') < 0
        && SITE.matcher(words).find()
        && !PageHead.TITLE.matcher(words.split("[_|]")[0]).matches();
  }

  /** Sharing sites number the pages of a text: 2、 stands before the first word of the second. */
  private void pageNumbers() {
    int next = 1;
    for (int i = 0; numbered && i < head.lines.size(); i++) {
      Span span = head.lines.get(i).span();
      int from = span.begin();
      while (!head.isFrame(i)) {
        String number = next + "、";
        int at = head.text.indexOf(number, from);
        if (at < 0 || at >= span.end()) {
          break;
        }
        boolean atBegin = at == head.begins[i];
        boolean inWords = at > from && Character.isIdeographic(head.text.charAt(at - 1));
        if (atBegin || inWords) {
          head.pages.add(new Span(at, at + number.length()));
          next++;
        }
        from = at + number.length();
      }
    }
  }
}
