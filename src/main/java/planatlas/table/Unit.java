package planatlas.table;

/** What a number counts or measures. */
public enum Unit {
  DOCUMENT("document", "份文件"),
  BUREAU("bureau", "个机关"),
  BUREAU_OR_YEAR("bureau, or year", "个机关或年"),
  MENTION("mention", "次提及"),
  OCCURRENCE("occurrence", "次"),
  TOKEN("token", "词"),
  CODE_POINT("code point", "字（码点）"),
  SENTENCE("sentence", "句"),
  SENTENCE_OR_DOCUMENT("sentence or document", "句或文件"),
  PER_10K_TOKENS("per 10,000 tokens", "每万词"),
  PROPORTION("proportion, 0 to 1", "比例，0 至 1"),
  CALENDAR_YEAR("calendar year", "公历年"),
  YEARS("years", "年"),
  RANK("rank", "名次"),
  BITS("log2", "以 2 为底的对数"),
  DIMENSIONLESS("1", "无量纲");

  private final String en;
  private final String zh;

  Unit(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  public String en() {
    return en;
  }

  public String zh() {
    return zh;
  }
}
