package io.paiban.labour;

import com.fasterxml.jackson.databind.JsonNode;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalAudit;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.ProtectedStatus;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.labour.model.Violation;
import io.paiban.labour.model.WorkRecord;
import io.paiban.labour.model.WorkedShift;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges one case of shifts that is stored nowhere, in the words of the pay vectors. Always judged is what the law keeps from protected
 * people; where the case asks for {@code check_rest}, weekly rest, and the rest between shifts where it is law.
 */
@ApplicationScoped
public class LegalCases {

    private static final int MOST_SHIFTS = 2_000;
    private static final Duration LONGEST = Duration.ofHours(24);

    /** The codes of the pay vectors, by the audit's rules. */
    private static final Map<LegalRule, String> CODES = Map.of(
            LegalRule.NO_NIGHT, "PROTECTED_NIGHT_WORK",
            LegalRule.NO_OVERTIME, "PROTECTED_OVERTIME",
            LegalRule.WEEKLY_REST, "WEEKLY_REST_MISSING",
            LegalRule.DAILY_REST, "DAILY_REST_MISSING");

    private static final Set<LegalRule> PROTECTING = EnumSet.of(LegalRule.NO_NIGHT, LegalRule.NO_OVERTIME);
    private static final long WEEK_OF_NO_CONTRACT = 2_400;

    private final RuleSets ruleSets;

    LegalCases(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /**
     * What is illegal in a case.
     *
     * @param violations the codes of what is broken, each once
     * @param details the same with span, figures, source and words
     */
    public record Judged(List<String> violations, List<Violation> details) {}

    /** @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong, or {@code RULE_SET_NOT_FOUND} */
    public Judged judge(JsonNode node) {
        var faults = new Faults();
        if (!node.isObject()) {
            faults.add(null, node.toString(), "must be a case: an object with rule_set, time_zone and shifts");
        }
        var site = site(node, faults);
        var name = text(node, "rule_set", faults);
        faults.require(name == null || name.indexOf('/') > 0, "rule_set", name, "must be such as CN-STANDARD/2025.1");
        require(node, "shifts", JsonNode::isArray, "must be a list", faults);
        require(node, "overrides", JsonNode::isObject, "must be an object of parameters", faults);
        require(node, "person", JsonNode::isObject, "must be an object", faults);
        require(node.path("person"), "statuses", JsonNode::isArray, "must be a list", faults);
        faults.throwIfAny();
        int cut = name.indexOf('/');
        var law = overridden(
                ruleSets.get(name.substring(0, cut), name.substring(cut + 1)), node.path("overrides"), faults);
        var shifts = shifts(node.path("shifts"), site, faults);
        var protections = protections(node.path("person").path("statuses"), law, faults);
        faults.throwIfAny();
        return shifts.isEmpty() ? new Judged(List.of(), List.of()) : judge(node, site, law, shifts, protections);
    }

    private static void require(JsonNode node, String field, Predicate<JsonNode> form, String reason, Faults faults) {
        var value = node.path(field);
        faults.require(value.isMissingNode() || value.isNull() || form.test(value), field, value, reason);
    }

    private static Judged judge(
            JsonNode node, SiteTime site, LabourLaw law, List<WorkedShift> shifts, List<Protection> protections) {
        var days = new TreeSet<LocalDate>();
        shifts.forEach(shift -> days.add(shift.workDay()));
        var record = new WorkRecord(
                "the person",
                site,
                TermsTimeline.always(law, weekOf(law)),
                null,
                days.first(),
                days.last(),
                shifts,
                protections,
                Set.of());
        boolean checksRest = node.path("check_rest").asBoolean(false);
        var details = LegalAudit.of(record).stream()
                .filter(one -> PROTECTING.contains(one.rule())
                        || checksRest && one.rule() == LegalRule.WEEKLY_REST
                        || checksRest && one.rule() == LegalRule.DAILY_REST && one.severity() == Severity.HARD)
                .toList();
        return new Judged(
                details.stream()
                        .map(one -> CODES.get(one.rule()))
                        .distinct()
                        .sorted()
                        .toList(),
                details);
    }

    private static long weekOf(LabourLaw law) {
        var limits = law.limits(LegalRule.WEEKLY_HOURS);
        return limits.isEmpty() ? WEEK_OF_NO_CONTRACT : limits.get(0).value();
    }

    private static @Nullable SiteTime site(JsonNode node, Faults faults) {
        var zone = text(node, "time_zone", faults);
        if (zone == null) {
            return null;
        }
        try {
            return new SiteTime(ZoneId.of(zone));
        } catch (DateTimeException e) {
            faults.add("time_zone", zone, "must be a zone such as Asia/Shanghai");
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String field, Faults faults) {
        return faults.present(
                field, node.path(field).isTextual() ? node.get(field).textValue() : null);
    }

    private static LabourLaw overridden(LabourLaw law, JsonNode overrides, Faults faults) {
        var changed = new EnumMap<RuleParameter, Object>(RuleParameter.class);
        var reader = new ParameterReader(faults);
        overrides.fields().forEachRemaining(entry -> {
            var parameter = RuleParameter.find(entry.getKey());
            if (parameter == null) {
                faults.add("overrides." + entry.getKey(), entry.getValue().toString(), "is not a parameter");
            } else {
                changed.put(parameter, reader.read(parameter, entry.getValue()));
            }
        });
        var result = law;
        for (var entry : changed.entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        RuleBooks.checkFigures(result, faults);
        return result;
    }

    private static List<WorkedShift> shifts(JsonNode nodes, SiteTime site, Faults faults) {
        var shifts = new ArrayList<WorkedShift>();
        faults.require(
                nodes.size() <= MOST_SHIFTS, "shifts", nodes.size(), "must be %d at most".formatted(MOST_SHIFTS));
        for (int i = 0; i < Math.min(MOST_SHIFTS, nodes.size()); i++) {
            var at = "shifts[%d]".formatted(i);
            var node = nodes.get(i);
            var span = span(at, node, site, faults);
            var planned = node.path("planned_as").asText("NORMAL");
            // Standby that is not called out is no work.
            var plannedAs = planned.equals("STANDBY")
                    ? null
                    : faults.parse(
                            at + ".planned_as",
                            planned,
                            PlannedAs::valueOf,
                            "NORMAL, EXTENDED, REST_DAY_OT or STANDBY");
            require(node, "breaks", JsonNode::isArray, "must be a list", faults);
            var before = new ArrayList<TimeSpan>();
            var unpaid = new ArrayList<TimeSpan>();
            var paid = new ArrayList<TimeSpan>();
            for (int j = 0;
                    node.path("breaks").isArray() && j < node.get("breaks").size();
                    j++) {
                var pause = node.get("breaks").get(j);
                var inside = span(at + ".breaks[%d]".formatted(j), pause, site, faults);
                if (inside != null) {
                    faults.require(
                            span == null || span.contains(inside),
                            at + ".breaks[%d]".formatted(j),
                            inside,
                            "must lie inside the shift");
                    faults.require(
                            before.stream().noneMatch(inside::overlaps),
                            at + ".breaks[%d]".formatted(j),
                            inside,
                            "overlaps another break");
                    before.add(inside);
                    (pause.path("paid").asBoolean(false) ? paid : unpaid).add(inside);
                }
            }
            if (span != null && plannedAs != null) {
                faults.require(
                        span.length().compareTo(LONGEST) <= 0,
                        at + ".end",
                        node.path("end").asText(),
                        "must lie within 24 hours of start");
                shifts.add(new WorkedShift(
                        site.dayOf(span.start()),
                        span,
                        unpaid,
                        paid,
                        plannedAs,
                        node.path("emergency").asText(null)));
            }
        }
        return shifts;
    }

    private static @Nullable TimeSpan span(String at, JsonNode node, SiteTime site, Faults faults) {
        var start = moment(at + ".start", node.path("start"), faults);
        var end = moment(at + ".end", node.path("end"), faults);
        if (start == null || end == null) {
            return null;
        }
        var from = site.at(start);
        var to = site.at(end);
        if (!to.isAfter(from)) {
            faults.add(at + ".end", end, "must lie after start");
            return null;
        }
        return new TimeSpan(from, to);
    }

    private static @Nullable LocalDateTime moment(String field, JsonNode node, Faults faults) {
        var text = faults.present(field, node.isTextual() ? node.textValue() : null);
        var moment = text == null
                ? null
                : faults.parse(field, text, LocalDateTime::parse, "a local time such as 2026-03-11T09:00");
        if (moment != null && (moment.getYear() < 1900 || moment.getYear() > 2200)) {
            faults.add(field, text, "must lie from 1900 to 2200");
            return null;
        }
        return moment;
    }

    /** The circumstances as protections, as the law words them; the last day is the one before {@code to}. */
    private static List<Protection> protections(JsonNode nodes, LabourLaw law, Faults faults) {
        var known = new TreeMap<String, ProtectedStatus>();
        law.protectedStatuses().forEach(status -> known.put(status.status(), status));
        var protections = new ArrayList<Protection>();
        for (int i = 0; i < nodes.size(); i++) {
            var at = "person.statuses[%d]".formatted(i);
            var node = nodes.get(i);
            var from = faults.parse(
                    at + ".from", node.path("from").asText(""), LocalDate::parse, "a day such as 2026-03-01");
            faults.present(at + ".from", from);
            var to = faults.parse(at + ".to", node.path("to").asText(""), LocalDate::parse, "a day such as 2026-06-01");
            var status = known.get(node.path("status").asText());
            faults.require(
                    status != null,
                    at + ".status",
                    node.path("status").asText(),
                    known.isEmpty()
                            ? "is not protected by the rule set, which names nobody"
                            : "is not protected by the rule set; known are " + String.join(", ", known.keySet()));
            faults.require(from == null || to == null || to.isAfter(from), at + ".to", to, "must lie after from");
            if (status != null && from != null && (to == null || to.isAfter(from))) {
                var last = to == null ? null : to.minusDays(1);
                if (status.noNight()) {
                    protections.add(new Protection(Protection.Kind.NO_NIGHT, from, last, status.severity(), 0));
                }
                if (status.noOvertime()) {
                    protections.add(new Protection(Protection.Kind.NO_OVERTIME, from, last, status.severity(), 0));
                }
            }
        }
        return protections;
    }
}
