package io.paiban.labour.model;

import java.util.regex.Pattern;

/**
 * A period over which an average is taken, counted in whole weeks.
 *
 * @param name the period in the words of a document, such as {@code 17_WEEKS} or {@code 6_MONTHS_OR_24_WEEKS}
 * @param weeks its length; months count as 52 weeks to the twelve, rounded down, and of two lengths the shorter one counts
 */
public record ReferencePeriod(String name, int weeks) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]?)_(MONTH|WEEK)S?(?:_OR_([1-9][0-9]?)_WEEKS?)?");
    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;

    /** @throws IllegalArgumentException where the text is not such as {@code 4_MONTHS} or {@code 17_WEEKS} */
    public static ReferencePeriod parse(String name) {
        var form = FORM.matcher(name);
        if (!form.matches()) {
            throw new IllegalArgumentException(name);
        }
        int count = Integer.parseInt(form.group(1));
        int weeks = form.group(2).equals("WEEK") ? count : count * WEEKS_A_YEAR / MONTHS_A_YEAR;
        return new ReferencePeriod(
                name, form.group(3) == null ? weeks : Math.min(weeks, Integer.parseInt(form.group(3))));
    }
}
