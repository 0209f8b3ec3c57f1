package planatlas.stage;

import java.io.Serializable;

/**
 * One file to be read.
 *
 * @param locator what tables call it
 * @param uri where it is
 * @param bytes its size when it was listed
 */
public record InputFile(String locator, String uri, long bytes) implements Serializable {}
