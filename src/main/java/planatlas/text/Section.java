package planatlas.text;

/**
 * A numbered or titled section of an official document, from its heading up to the next.
 *
 * @param begin UTF-16 offset of its heading
 * @param level 1 for 一、 2 for （一） 3 for 1. 4 for （1）; 0 for a line that is a heading without a
 *     number
 * @param path the numbers from the top, {@code 2.3.1}; empty above the first
 * @param heading the words of the heading without its number
 */
public record Section(int begin, int level, String path, String heading) {}
