package planatlas.region;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;
import planatlas.source.PageFields;
import planatlas.source.SourceText;

/** What a title and the page around a text say of whose it is. */
final class PageClues {

  private static final Pattern LEADS =
      Pattern.compile("(?:中共|[\\d〇○零一二三四五六七八九十]{4}年?|关于|印发|《|——|\\s)*");
  private static final Pattern OF_OTHERS =
      Pattern.compile(".*(?:转发|同意|支持|表彰|授予|设立|批准|贯彻|落实|关于|学习).*");

  /** Links to other pages and other sites, and who built the site. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^[\\s|｜【\\[]*(?:上一|下一|前一|后一|上篇|下篇|相关|友情链接|网站链接|延伸阅读|推荐阅读).*|友情链接.*|技术支持[：:].*");

  private static final Pattern BUREAU = Pattern.compile("(?:教育|教体|教科|教文)[^厅]*(?:局|委员会)|教委");

  private final Gazetteer gazetteer;
  private final Chains chains;
  private final Clues clues;

  PageClues(Gazetteer gazetteer, Chains chains, Clues clues) {
    this.gazetteer = gazetteer;
    this.chains = chains;
    this.clues = clues;
  }

  /** What a title says: the place that it begins with, or else the one that it speaks of. */
  void readTitle(String title) {
    readTitle(title, Clue.Kind.TITLE_ISSUER, Clue.Kind.TITLE);
  }

  private void readTitle(String title, Clue.Kind ofIssuer, Clue.Kind ofOther) {
    if (title == null) {
      return;
    }
    String text = title;
    int before = clues.all().size();
    for (Chain chain : chains.of(text)) {
      if (clues.all().size() > before) {
        return;
      }
      if (Phrases.in(Phrases.NOT_A_PLACE, text, chain.end(), text.length()).lookingAt()) {
        continue;
      }
      if (Phrases.in(LEADS, text, 0, chain.begin()).matches()) {
        boolean issuer = Phrases.in(Phrases.BODY, text, chain.end(), text.length()).lookingAt();
        clues.add(issuer ? ofIssuer : ofOther, chain, text, "");
      } else if (!Phrases.in(OF_OTHERS, text, 0, chain.begin()).matches()) {
        clues.add(Clue.Kind.MENTION, chain, text, "");
      }
    }
    if (clues.all().size() == before) {
      Matcher leads = LEADS.matcher(text);
      readZone(leads.lookingAt() ? text.substring(leads.end()) : text, ofIssuer);
    }
  }

  /** A unit with a name of its own at the beginning of {@code words}: 高新区教育局, which one is open. */
  private void readZone(String words, Clue.Kind kind) {
    Matcher zone = Phrases.ZONE_BODY.matcher(words);
    if (zone.lookingAt()) {
      clues.add(new Clue(kind, List.of(), zone.group()));
    }
  }

  /** What the page around the text says. */
  void readPage(SourceText source) {
    PageFields fields = PageFields.of(source);
    fields.values(PageFields.Kind.ISSUER).forEach(value -> readField(value, Clue.Kind.PUBLISHER));
    fields.values(PageFields.Kind.SOURCE).forEach(value -> readField(value, Clue.Kind.FIELD));
    for (FramePiece piece : source.frame()) {
      String text = piece.text();
      readSiteCode(text);
      if (piece.kind() != FramePiece.Kind.METADATA) {
        readSite(ELSEWHERE.matcher(text).replaceAll(""));
      }
    }
    readTitle(source.metadata().get("title"), Clue.Kind.METADATA_TITLE, Clue.Kind.METADATA_TITLE);
  }

  /** The value of a field that says who put the text out. */
  private void readField(String value, Clue.Kind kind) {
    for (Chain chain : chains.of(value)) {
      boolean begins = Phrases.in(LEADS, value, 0, chain.begin()).matches();
      if (begins && Phrases.in(Phrases.BODY, value, chain.end(), value.length()).lookingAt()) {
        clues.add(kind, chain, value, "");
        return;
      }
    }
    readZone(value, kind);
  }

  /** A bureau's own site is seldom another's; portals hold papers of many. */
  private void readSite(String text) {
    for (Chain chain : chains.of(text)) {
      Matcher body = Phrases.in(Phrases.BODY, text, chain.end(), text.length());
      if (body.lookingAt()) {
        boolean bureau = BUREAU.matcher(body.group()).lookingAt();
        clues.add(bureau ? Clue.Kind.BUREAU_SITE : Clue.Kind.SITE, chain, text, body.group());
      }
    }
  }

  private void readSiteCode(String text) {
    Matcher code = Phrases.SITE_CODE.matcher(text);
    while (code.find()) {
      gazetteer
          .division(code.group(1), chains.year())
          .ifPresent(d -> clues.add(new Clue(Clue.Kind.SITE_CODE, List.of(d), code.group())));
    }
  }
}
