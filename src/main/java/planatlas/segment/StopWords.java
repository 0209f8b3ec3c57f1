package planatlas.segment;

import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;

/** Words that say nothing of what a text is about, as HanLP lists them. Safe to share. */
public final class StopWords {

  private StopWords() {}

  public static boolean contains(String word) {
    return CoreStopWordDictionary.contains(word);
  }
}
