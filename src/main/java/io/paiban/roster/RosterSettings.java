package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.RosterPolicy;
import io.paiban.roster.model.ShiftDemand;
import io.paiban.roster.store.RosterSettingsStore;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a hotline treats wishes and burdens, and whom it wants by shift. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterSettings {

    private static final int MOST_POINTS = 1_000;
    private static final int MOST_BALANCE_DAYS = 366;
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final int MOST_DEMANDS = 1_000;
    private static final int MOST_PEOPLE = 10_000;
    private static final long MOST_DEMAND_POINTS = 1_000_000;
    private static final long USUAL_UNDER = 1_000;

    private final Hotlines hotlines;
    private final ShiftTypes shiftTypes;
    private final RosterSettingsStore store;

    RosterSettings(Hotlines hotlines, ShiftTypes shiftTypes, RosterSettingsStore store) {
        this.hotlines = hotlines;
        this.shiftTypes = shiftTypes;
        this.store = store;
    }

    /**
     * A policy as somebody sends it; what is left out is as usual.
     *
     * @param wishPointsAWeek 0 to 1,000; null = every wish counts
     * @param balanceDays 0 to 366
     * @param fullTimeHours hours a week, 1 to 60
     */
    public record PolicyEntry(
            @Nullable Integer wishPointsAWeek, @Nullable Integer balanceDays, @Nullable BigDecimal fullTimeHours) {

        public static PolicyEntry of(RosterPolicy policy) {
            return new PolicyEntry(
                    policy.wishPointsAWeek(),
                    policy.balanceDays(),
                    BigDecimal.valueOf(policy.fullTimeMinutes()).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP));
        }

        private RosterPolicy toPolicy() {
            var faults = new Faults();
            faults.require(
                    wishPointsAWeek == null || wishPointsAWeek >= 0 && wishPointsAWeek <= MOST_POINTS,
                    "wishPointsAWeek",
                    wishPointsAWeek,
                    "must be from 0 to %d".formatted(MOST_POINTS));
            faults.require(
                    balanceDays == null || balanceDays >= 0 && balanceDays <= MOST_BALANCE_DAYS,
                    "balanceDays",
                    balanceDays,
                    "must be from 0 to %d".formatted(MOST_BALANCE_DAYS));
            faults.require(
                    fullTimeHours == null
                            || People.isContract(fullTimeHours) && fullTimeHours.compareTo(BigDecimal.ONE) >= 0,
                    "fullTimeHours",
                    fullTimeHours,
                    "must be from 1 to 60, with at most two decimals");
            faults.throwIfAny();
            return new RosterPolicy(
                    wishPointsAWeek,
                    balanceDays == null ? RosterPolicy.USUAL.balanceDays() : balanceDays,
                    fullTimeHours == null
                            ? RosterPolicy.USUAL.fullTimeMinutes()
                            : fullTimeHours.multiply(MINUTES_AN_HOUR).intValue());
        }
    }

    /**
     * Demand by shift as somebody sends it; see {@link ShiftDemand} for the meaning of the fields.
     *
     * @param weekdays exactly one of this and {@code date}
     * @param date exactly one of this and {@code weekdays}
     * @param types every type unless said otherwise
     * @param required required; 0 to 10,000
     * @param under 1,000 unless said otherwise
     * @param over 0 unless said otherwise
     */
    public record DemandEntry(
            @Nullable Set<DayOfWeek> weekdays,
            @Nullable LocalDate date,
            @Nullable Set<String> types,
            @Nullable Integer required,
            @Nullable Long under,
            @Nullable Long over) {

        public static DemandEntry of(ShiftDemand demand) {
            return new DemandEntry(
                    demand.weekdays().isEmpty() ? null : demand.weekdays(),
                    demand.date(),
                    demand.types().isEmpty() ? null : demand.types(),
                    demand.required(),
                    demand.under(),
                    demand.over());
        }

        private @Nullable ShiftDemand toDemand(String at, Set<String> known, Faults faults) {
            int before = faults.size();
            boolean hasWeekdays = weekdays != null && !weekdays.isEmpty();
            faults.require(hasWeekdays != (date != null), at + "weekdays", weekdays, "give either weekdays or a date");
            if (types != null) {
                new TreeSet<>(types)
                        .forEach(type -> faults.require(
                                known.contains(type), at + "types", type, "is not a shift type of the hotline"));
            }
            faults.present(at + "required", required);
            faults.require(
                    required == null || required >= 0 && required <= MOST_PEOPLE,
                    at + "required",
                    required,
                    "must be from 0 to %d".formatted(MOST_PEOPLE));
            requirePoints(at + "under", under, faults);
            requirePoints(at + "over", over, faults);
            return faults.size() > before
                    ? null
                    : new ShiftDemand(
                            weekdays == null ? Set.of() : weekdays,
                            date,
                            types == null ? Set.of() : types,
                            required,
                            under == null ? USUAL_UNDER : under,
                            over == null ? 0 : over);
        }

        private static void requirePoints(String field, @Nullable Long points, Faults faults) {
            faults.require(
                    points == null || points >= 0 && points <= MOST_DEMAND_POINTS,
                    field,
                    points,
                    "must be from 0 to %d".formatted(MOST_DEMAND_POINTS));
        }
    }

    /** The hotline's policy; {@link RosterPolicy#USUAL} until it has one of its own. */
    public RosterPolicy policy(String hotline) {
        return readPolicy(hotline).map(Versioned::value).orElse(RosterPolicy.USUAL);
    }

    /** The policy with its revision; empty where the hotline has none of its own. */
    public Optional<Versioned<RosterPolicy>> readPolicy(String hotline) {
        hotlines.get(hotline);
        return store.findPolicy(hotline);
    }

    /** @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong, or {@code STALE} */
    public Versioned<RosterPolicy> putPolicy(String hotline, PolicyEntry entry, @Nullable String ifMatch) {
        hotlines.get(hotline);
        var policy = entry.toPolicy();
        store.lock(hotline);
        store.findPolicy(hotline).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.putPolicy(hotline, policy);
    }

    /** Whom the hotline wants by shift; nobody until it says so. */
    public List<ShiftDemand> demand(String hotline) {
        return readDemand(hotline).map(Versioned::value).orElse(List.of());
    }

    /** The demand by shift with its revision; empty where the hotline has none. */
    public Optional<Versioned<List<ShiftDemand>>> readDemand(String hotline) {
        hotlines.get(hotline);
        return store.findDemand(hotline);
    }

    /** @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong, or {@code STALE} */
    public Versioned<List<ShiftDemand>> putDemand(String hotline, List<DemandEntry> entries, @Nullable String ifMatch) {
        hotlines.get(hotline);
        var faults = new Faults();
        faults.require(
                entries.size() <= MOST_DEMANDS, "items", entries.size(), "must be %d at most".formatted(MOST_DEMANDS));
        faults.throwIfAny();
        var known = shiftTypes.codes(hotline);
        var items = new ArrayList<ShiftDemand>();
        for (int i = 0; i < entries.size(); i++) {
            var item = entries.get(i).toDemand("items[%d].".formatted(i), known, faults);
            if (item != null) {
                items.add(item);
            }
        }
        faults.throwIfAny();
        store.lock(hotline);
        store.findDemand(hotline).ifPresent(old -> Revision.check(ifMatch, old.revision()));
        return store.putDemand(hotline, items);
    }
}
