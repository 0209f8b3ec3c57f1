package planatlas.compare;

import java.util.Arrays;

/**
 * Words by number and how often each stands there, in two or three bytes a word: numbers rising,
 * each as its distance from the one before, then its frequency, both in groups of seven bits, the
 * lowest first, the upper bit set where more follow (the varint of Protocol Buffers).
 */
final class NumberedBag {

  /** Told of a word. */
  interface Sink {
    void word(int number, long frequency);
  }

  private NumberedBag() {}

  /**
   * @param numbers different ones, in any order
   * @param frequencies of each, from 1 on
   */
  static byte[] encode(int[] numbers, int[] frequencies) {
    long[] pairs = new long[numbers.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (long) numbers[i] << Integer.SIZE | frequencies[i];
    }
    Arrays.sort(pairs);
    byte[] bytes = new byte[10 * pairs.length];
    int length = 0;
    int last = 0;
    for (long pair : pairs) {
      int number = (int) (pair >>> Integer.SIZE);
      length = put(bytes, length, number - last);
      length = put(bytes, length, (int) pair);
      last = number;
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int put(byte[] bytes, int at, int value) {
    int rest = value;
    int next = at;
    while (rest > 0x7f) {
      bytes[next++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[next++] = (byte) rest;
    return next;
  }

  /** Every word of a bag, by rising number. */
  static void forEach(byte[] bag, Sink sink) {
    int number = 0;
    for (int at = 0; at < bag.length; ) {
      int distance = value(bag, at);
      at = behind(bag, at);
      int frequency = value(bag, at);
      at = behind(bag, at);
      number += distance;
      sink.word(number, frequency);
    }
  }

  private static int value(byte[] bytes, int at) {
    int value = 0;
    int shift = 0;
    for (int i = at; ; i++) {
      value |= (bytes[i] & 0x7f) << shift;
      if (bytes[i] >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  private static int behind(byte[] bytes, int at) {
    int end = at;
    while (bytes[end] < 0) {
      end++;
    }
    return end + 1;
  }
}
