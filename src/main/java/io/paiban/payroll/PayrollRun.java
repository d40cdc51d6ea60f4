package io.paiban.payroll;

import io.paiban.attendance.Timesheets;
import io.paiban.attendance.model.PayMinutes;
import io.paiban.payroll.model.PayPeriod;
import io.paiban.payroll.model.PeriodHours;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The payroll capability's front door: hours of a pay period. */
@ApplicationScoped
@Transactional
public class PayrollRun {

    private final Timesheets timesheets;

    PayrollRun(Timesheets timesheets) {
        this.timesheets = timesheets;
    }

    /**
     * Everybody's minutes of a month, cut at local midnight of its first and last day.
     *
     * @param month such as {@code 2026-11}
     * @throws io.paiban.platform.problem.RequestFailure with {@code INVALID_REQUEST} if it is no month
     */
    public PeriodHours hours(String hotline, String month, Caller caller) {
        var faults = new Faults();
        var period = faults.parse("period", month, PayPeriod::parse, "a month such as 2026-11");
        faults.throwIfAny();
        var minutes = new HashMap<String, List<PayMinutes>>();
        // The night shift of the day before the period reaches into it.
        timesheets
                .derive(hotline, null, period.from().minusDays(1), period.to().minusDays(1), caller)
                .timesheets()
                .forEach(sheet -> minutes.computeIfAbsent(sheet.employee(), any -> new ArrayList<>())
                        .addAll(sheet.minutes()));
        return PeriodHours.of(period, minutes);
    }
}
