package io.paiban.roster.explain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One checked statement, as figures and in words.
 *
 * @param kind what kind of statement it is
 * @param rule id of the rule or code of the house rule that it is about; null where it is about none
 * @param group group of people whose cover it is about; null where it is about none
 * @param from begin of the time it is about, inclusive, on the hotline's clock; null where it is about no time
 * @param to end of that time, exclusive
 * @param measured what there is, in the unit; null where nothing is counted
 * @param allowed what there should be, in the unit
 * @param unit unit of both
 * @param message the same in a sentence
 * @param messageZh the same in Chinese
 */
public record Statement(
        Kind kind,
        @Nullable String rule,
        @Nullable String group,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Long measured,
        @Nullable Long allowed,
        @Nullable String unit,
        String message,
        String messageZh) {

    /** Kinds of statement. */
    public enum Kind {
        /** Without the shift a group would be below its minimum. */
        HOLDS_MINIMUM,
        /** Without the shift a group would have fewer people than required. */
        COVERS,
        /** Without the shift more contacts would be answered late or lost. */
        SAVES_CONTACTS,
        /** Nobody would be missing without the shift. */
        NOT_NEEDED,
        /** Without the shift a rule would be broken that is kept with it. */
        KEEPS_RULE,
        /** The day is as a wish, an availability, a rotation or the published roster asks. */
        AS_WANTED,
        /** The day is not as a wish, an availability, a rotation or the published roster asks. */
        NOT_AS_WANTED,
        /** The shift breaks a hard rule. */
        BREAKS_RULE,
        /** The shift costs something that a rule would rather avoid. */
        COSTS,
        /** The shift was set by hand and stays as it is. */
        PINNED,
        /** Nothing that was tried would be better in one respect and worse in none. */
        NOTHING_BETTER,
        /** Something would be better in one respect and worse in none. */
        SOMETHING_BETTER,
        /** The person may not have any of the shifts. */
        REFUSED,
        /** The person could have a shift. */
        ALLOWED,
        /** The day has no such shift for anybody. */
        NOT_OFFERED,
        /** Somebody else does the work. */
        DONE_BY_OTHERS
    }

    static Statement of(Kind kind, Said said) {
        return new Statement(kind, null, null, null, null, null, null, null, said.english(), said.chinese());
    }

    Statement about(String id) {
        return new Statement(kind, id, group, from, to, measured, allowed, unit, message, messageZh);
    }

    Statement ofGroup(String name) {
        return new Statement(kind, rule, name, from, to, measured, allowed, unit, message, messageZh);
    }

    Statement at(OffsetDateTime begin, OffsetDateTime end) {
        return new Statement(kind, rule, group, begin, end, measured, allowed, unit, message, messageZh);
    }

    Statement counting(long there, long asked, String in) {
        return new Statement(kind, rule, group, from, to, there, asked, in, message, messageZh);
    }
}
