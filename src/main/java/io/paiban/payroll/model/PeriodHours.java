package io.paiban.payroll.model;

import io.paiban.attendance.model.PayCode;
import io.paiban.attendance.model.PayMinutes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours of everybody in one pay period.
 *
 * @param period the period; a shift over its end is cut at midnight
 * @param lines minutes to pay, sorted by staff number and code; no line for 0 minutes
 * @param pending minutes that somebody has to decide on before the period can be locked, sorted likewise
 */
public record PeriodHours(PayPeriod period, List<HourLine> lines, List<HourLine> pending) {

    private static final Set<PayCode> PAID =
            Set.of(PayCode.REGULAR, PayCode.OT_WEEKDAY, PayCode.OT_HOLIDAY, PayCode.NIGHT);

    public PeriodHours {
        lines = List.copyOf(lines);
        pending = List.copyOf(pending);
    }

    /** Adds up worked time: regular, overtime, holiday, and the memo of night minutes. */
    public static PeriodHours of(PayPeriod period, Map<String, ? extends Collection<PayMinutes>> minutesByEmployee) {
        return of(period, minutesByEmployee, PAID);
    }

    /**
     * Adds up the given codes.
     *
     * @param codes what goes into {@code lines}; pending codes go into {@code pending} whether named or not
     */
    public static PeriodHours of(
            PayPeriod period, Map<String, ? extends Collection<PayMinutes>> minutesByEmployee, Set<PayCode> codes) {
        var wanted = EnumSet.noneOf(PayCode.class);
        wanted.addAll(codes);
        var lines = new ArrayList<HourLine>();
        var pending = new ArrayList<HourLine>();
        minutesByEmployee.forEach((employee, minutes) -> sum(period, minutes).forEach((code, sum) -> {
            var line = new HourLine(employee, code, sum);
            if (code.pending()) {
                pending.add(line);
            } else if (wanted.contains(code)) {
                lines.add(line);
            }
        }));
        return new PeriodHours(
                period,
                lines.stream().sorted().toList(),
                pending.stream().sorted().toList());
    }

    /** Whether nothing is left to decide on. */
    public boolean isComplete() {
        return pending.isEmpty();
    }

    /** What is to be paid and what is pending, together, sorted by staff number and code. */
    public List<HourLine> all() {
        return Stream.concat(lines.stream(), pending.stream()).sorted().toList();
    }

    private static Map<PayCode, Long> sum(PayPeriod period, Collection<PayMinutes> minutes) {
        var sums = new EnumMap<PayCode, Long>(PayCode.class);
        minutes.stream()
                .filter(part -> period.contains(part.date()))
                .forEach(part -> sums.merge(part.code(), part.minutes(), Long::sum));
        return sums;
    }
}
