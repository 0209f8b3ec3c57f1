package planatlas.bench;

/**
 * What a process took.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds of user and system, with those of the processes that it started
 * @param peakBytes the most that it held in memory at once (the high-water mark of its resident
 *     set), without the processes that it started
 * @param load of the machine in the minute before
 */
record Cost(double seconds, double cpuSeconds, long peakBytes, double load) {}
