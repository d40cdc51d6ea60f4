package io.paiban.hotline.api;

import io.paiban.hotline.model.Floor;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.problem.Faults;
import io.paiban.shared.time.IntervalGrid;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hotline as clients send it.
 *
 * @param code may be left out; must equal the address otherwise
 * @param name what people call it; required
 * @param zone IANA time zone such as {@code Asia/Shanghai}; required
 * @param interval length of an interval; 30 minutes unless said otherwise
 * @param ruleSet id of the labour rule set; {@code CN-STANDARD} unless said otherwise
 * @param calendar code of the holiday calendar; {@code CN} unless said otherwise
 * @param serviceTarget 95 % within 15 s unless said otherwise
 * @param minimumOnDuty people taking contacts at any moment; 2 unless said otherwise
 * @param floors least numbers by role; none unless said otherwise
 */
public record HotlineBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable String zone,
        @Nullable Duration interval,
        @Nullable String ruleSet,
        @Nullable String calendar,
        @Nullable TargetBody serviceTarget,
        @Nullable Integer minimumOnDuty,
        @Nullable List<FloorBody> floors) {

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    static final String CODE_FORM = "must be 1 to 40 letters, digits, dots, dashes or underscores";

    /** A service target as clients send it: its figures, or the name of a preset in their place. */
    public record TargetBody(
            @Nullable Duration answeredWithin,
            @Nullable Double share,
            @Nullable Duration window,
            @Nullable String preset) {

        private static final Map<String, ServiceTarget> PRESETS = Map.of(
                "GB/T 33358-2016",
                new ServiceTarget(Duration.ofSeconds(15), 0.95, Duration.ofHours(24)),
                "80/20",
                ServiceTarget.of(Duration.ofSeconds(20), 0.8));

        @Nullable
        ServiceTarget toTarget(String field, Faults faults) {
            if (preset != null) {
                faults.require(
                        PRESETS.containsKey(preset), field + ".preset", preset, "must be GB/T 33358-2016 or 80/20");
                faults.require(
                        answeredWithin == null && share == null && window == null,
                        field + ".preset",
                        preset,
                        "cannot be given together with figures");
                return PRESETS.get(preset);
            }
            var wait = faults.present(field + ".answeredWithin", answeredWithin);
            var part = faults.present(field + ".share", share);
            if (wait == null || part == null) {
                return null;
            }
            faults.require(!wait.isNegative(), field + ".answeredWithin", wait, "must not be negative");
            boolean reachable = part > 0 && part < 1;
            faults.require(reachable, field + ".share", part, "must lie between 0 and 1, both excluded; 0.95 is 95 %");
            return reachable && !wait.isNegative() ? new ServiceTarget(wait, part, window) : null;
        }
    }

    /** A floor as clients send it. */
    public record FloorBody(
            @Nullable String role, @Nullable LocalTime from, @Nullable LocalTime to, @Nullable Integer minimum) {

        private @Nullable Floor toFloor(int index, Faults faults) {
            var at = "floors[%d].".formatted(index);
            var who = faults.present(at + "role", role);
            var least = faults.present(at + "minimum", minimum);
            faults.require(
                    who == null || List.of("AGENT", "BILINGUAL", "OPS").contains(who),
                    at + "role",
                    who,
                    "must be AGENT, BILINGUAL or OPS");
            faults.require(least == null || least >= 0, at + "minimum", least, "must not be negative");
            return who == null || least == null
                    ? null
                    : new Floor(
                            who, from == null ? LocalTime.MIDNIGHT : from, to == null ? LocalTime.MIDNIGHT : to, least);
        }
    }

    Hotline toHotline(String address) {
        var faults = new Faults();
        faults.require(CODE.matcher(address).matches(), "code", address, CODE_FORM);
        faults.require(code == null || code.equals(address), "code", code, "must equal the address (" + address + ")");
        var called = faults.present("name", name);
        faults.present("zone", zone);
        var place = faults.parse("zone", zone, ZoneId::of, "an IANA time zone such as Asia/Shanghai");
        faults.require(
                place == null
                        || ZoneId.getAvailableZoneIds().contains(place.getId())
                                && place.getId().contains("/"),
                "zone",
                zone,
                "must name a place such as Asia/Shanghai, not an offset");
        var length = interval == null ? Duration.ofMinutes(30) : interval;
        faults.require(
                IntervalGrid.isValidLength(length),
                "interval",
                length,
                "must be whole minutes that divide the hour, such as PT15M or PT30M");
        var target = serviceTarget == null
                ? ServiceTarget.NATIONAL_STANDARD
                : serviceTarget.toTarget("serviceTarget", faults);
        int least = minimumOnDuty == null ? 2 : minimumOnDuty;
        faults.require(least >= 0, "minimumOnDuty", least, "must not be negative");
        var kept = new ArrayList<Floor>();
        if (floors != null) {
            for (int i = 0; i < floors.size(); i++) {
                kept.add(floors.get(i).toFloor(i, faults));
            }
        }
        faults.throwIfAny();
        return new Hotline(
                address,
                called,
                place,
                length,
                ruleSet == null ? "CN-STANDARD" : ruleSet,
                calendar == null ? "CN" : calendar,
                target,
                least,
                kept);
    }
}
