package planatlas.ingest;

import java.io.Serializable;
import planatlas.container.TableColumns;

/** How the files of one input of a job are read. */
public sealed interface Reading extends Serializable {

  /** Each is a document, an archive or a crawl, as its bytes say. */
  record Files() implements Reading {}

  /** Each is a table, CSV, JSON lines or Parquet, whose rows are documents. */
  record Table(TableColumns columns) implements Reading {}

  /** Each is a piece of a corpus that {@link PackFiles} made. */
  record Packed() implements Reading {}
}
