package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.string;

import java.util.List;

/**
 * How often each content word stands in the counted parts of a document; published where the job
 * asks.
 */
public final class DocumentTokens {

  public static final Table TABLE =
      new Table(
          "document_tokens",
          "各文件的实词频次（作业要求时发布）",
          "how often each content word stands in a document; published where the job asks",
          List.of("doc_id", "word"),
          List.of(
              string("doc_id", "文件标识", "document"),
              string(
                  "word",
                  "实词（不含停用词、人名地名机构名、数字和单字）",
                  "content word: no stop words, names, numbers or single characters"),
              count("frequency", Unit.OCCURRENCE, "在计入部分出现的次数", "occurrences in counted parts")));

  private DocumentTokens() {}
}
