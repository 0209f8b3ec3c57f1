package planatlas.container;

/**
 * A record of a crawl, as its file holds it.
 *
 * @param type of WARC, in lower case; {@code response} of ARC
 * @param address null where it has none
 * @param name what the record is called where it has no address
 * @param mediaType as it is stated; empty where nothing is
 * @param block its bytes, as many as may be looked at
 * @param length of the block, at the least
 * @param problem why it cannot be used, one line; null where it can
 */
record CrawlRecord(
    String type,
    String address,
    String name,
    String mediaType,
    byte[] block,
    long length,
    String problem) {

  static CrawlRecord lost(String name, String problem) {
    return new CrawlRecord("", null, name, "", new byte[0], 0, problem);
  }

  CrawlRecord with(byte[] bytes, long bytesInAll, String why) {
    return new CrawlRecord(type, address, name, mediaType, bytes, bytesInAll, why);
  }
}
