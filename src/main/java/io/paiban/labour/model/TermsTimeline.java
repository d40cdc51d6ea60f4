package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A person's terms of work over time. Where they change inside a week, a month or a cycle, its parts are judged by themselves; of days in a
 * row, what has come together until the change is judged by the law until then.
 *
 * <p>Before the first of the terms the first hold, after the last the last.
 */
public final class TermsTimeline {

    private final List<LegalTerms> terms;
    private final List<LabourLaw> laws;

    /** @param terms one or more, not overlapping, in any order */
    public TermsTimeline(List<LegalTerms> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A person works under some law: the terms must not be empty.");
        }
        this.terms =
                terms.stream().sorted(Comparator.comparing(LegalTerms::from)).toList();
        this.laws = this.terms.stream().map(LegalTerms::law).distinct().toList();
    }

    /** The same law and contract always. */
    public static TermsTimeline always(LabourLaw law, long contractWeekMinutes) {
        return new TermsTimeline(List.of(new LegalTerms(LocalDate.MIN, null, law, contractWeekMinutes, null)));
    }

    /** The terms on a day. */
    public LegalTerms on(LocalDate day) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        var found = terms.get(0);
        for (var one : terms) {
            if (!one.from().isAfter(day)) {
                found = one;
            }
        }
        return found;
    }

    public LabourLaw lawOn(LocalDate day) {
        return on(day).law();
    }

    /**
     * The days around one on which the law counts something alike.
     *
     * @param day one of them
     * @param whole the days they lie in
     * @param alike whether two laws count alike
     */
    public CyclePart.Bounds alike(LocalDate day, CyclePart.Bounds whole, BiPredicate<LabourLaw, LabourLaw> alike) {
        var law = lawOn(day);
        if (laws.size() == 1) {
            return whole;
        }
        var first = day;
        while (first.isAfter(whole.first()) && alike.test(lawOn(first.minusDays(1)), law)) {
            first = first.minusDays(1);
        }
        var last = day;
        while (last.isBefore(whole.last()) && alike.test(lawOn(last.plusDays(1)), law)) {
            last = last.plusDays(1);
        }
        return new CyclePart.Bounds(first, last);
    }

    /** The part of a week around a day in which its normal hours are the same. */
    public CyclePart.Bounds weekOf(LocalDate day) {
        return alike(
                day,
                Cycle.WEEK.around(day, lawOn(day).weekStart()),
                (one, other) -> one.weekStart() == other.weekStart()
                        && one.limits(LegalRule.WEEKLY_HOURS).equals(other.limits(LegalRule.WEEKLY_HOURS)));
    }

    /** The part of a calendar month around a day in which the cap on its overtime is the same. */
    public CyclePart.Bounds monthOf(LocalDate day) {
        return alike(day, Cycle.MONTH.around(day, lawOn(day).weekStart()), (one, other) -> one.limits(
                        LegalRule.MONTHLY_OVERTIME)
                .equals(other.limits(LegalRule.MONTHLY_OVERTIME)));
    }

    /** The laws there are, each once. */
    public List<LabourLaw> laws() {
        return laws;
    }

    public List<LegalTerms> list() {
        return terms;
    }
}
