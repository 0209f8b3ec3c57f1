package planatlas.region;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place whose authority acts in the first sentences of a piece of news. */
final class Lead {

  private static final int LENGTH = 160;

  private static final Pattern BEFORE =
      Pattern.compile("(?s).*(?:^|[\\s，,。！!)）】|]|[：:]|近日|日前|昨日|昨天|今天|今日|[讯电日午])");

  private static final Pattern AFTER =
      Pattern.compile(
          "[\\u4e00-\\u9fff、]{0,16}?(?:召开|举行|举办|启用|启动|印发|出台|发布|组织|开展|推进|推动|提高|提升|印发|部署|迎来|教育[升质事]"
              + "|到[省市县州]|义务教育)");

  private static final Pattern DATELINE = Pattern.compile("[\\s\\d年月日]{0,12}[电讯]");

  private Lead() {}

  /** The one division that the lead names as who acts. */
  static Optional<SpokenPlaces.Found> of(String text, List<Chain> chains) {
    for (Chain chain : chains) {
      if (chain.begin() > LENGTH) {
        break;
      }
      boolean named =
          !chain.isWeak()
              && chain.candidates().size() == 1
              && !Phrases.in(DATELINE, text, chain.end(), chain.end() + 16).lookingAt();
      if (named
          && Phrases.in(BEFORE, text, Math.max(0, chain.begin() - 30), chain.begin()).matches()
          && Phrases.in(AFTER, text, chain.end(), chain.end() + 24).lookingAt()) {
        return Optional.of(new SpokenPlaces.Found(chain.candidates().get(0), chain.words(text)));
      }
    }
    return Optional.empty();
  }
}
