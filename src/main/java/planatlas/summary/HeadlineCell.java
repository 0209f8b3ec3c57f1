package planatlas.summary;

/**
 * One cell of the table that a run prints.
 *
 * @param region its name, with the line of work where one place has several voices
 * @param perTenThousand core mentions per 10,000 tokens
 */
public record HeadlineCell(
    int year,
    String region,
    String themeId,
    String theme,
    long nDocs,
    long nTokens,
    long frequency,
    double perTenThousand) {}
