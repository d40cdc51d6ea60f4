package io.paiban.simulation.model;

import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.model.Handling;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.roster.model.Duty;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.model.QueueingModel;
import io.paiban.staffing.model.ShrinkageCategory;
import io.paiban.staffing.model.StaffingBasis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns a roster and what it was planned for into days to simulate.
 *
 * <p>Each day is simulated by itself, with the evening before as warm-up and the night after as run-out, so that an edit of one shift changes
 * the days around it and no other. Before the first and after the last day only those are known who work under other published rosters;
 * there no more contacts come than those on duty can answer with an occupancy of 80 %, because what another roster lacks is not this
 * one's fault.
 *
 * <p>Every queue that is answered at once is a stream of its own. Queues whose reps are on call, and work that can wait, are left out and named.
 */
public final class RosterScenario {

    private static final Duration WARM_UP = Duration.ofHours(6);
    private static final Duration RUN_OUT = Duration.ofHours(4);

    /** Occupancy that strangers at the edges are given at most. */
    private static final double EDGE_OCCUPANCY = 0.8;

    /** Handle times vary as much as their mean and a little more, where nobody has measured it. */
    private static final double USUAL_HANDLE_CV = 1.1;

    private static final double MOST_HANDLE_CV = 5;

    /** Mean time until somebody who hung up calls again. */
    private static final double REDIAL_SECONDS = 600;

    private static final double MOST_LEVEL_CV = 1;
    private static final int SECONDS_A_DAY = 86_400;

    private final IntervalGrid roster;
    private final IntervalGrid grid;
    private final StaffingBasis basis;
    private final Map<String, ForecastQueue> parts;
    private final List<Duty> duties;
    private final SimulationSettings settings;
    private final List<Queue> queues;
    private final List<String> languages;

    /**
     * @param roster the roster's days
     * @param grid the intervals that the forecast is about; they hold the roster's days
     * @param basis the settings that the requirement was computed with
     * @param forecast expected contacts by queue
     * @param duties who takes contacts when, people of neighbouring rosters included
     * @param settings how to simulate
     */
    public RosterScenario(
            IntervalGrid roster,
            IntervalGrid grid,
            StaffingBasis basis,
            List<ForecastQueue> forecast,
            List<Duty> duties,
            SimulationSettings settings) {
        this.roster = roster;
        this.grid = grid;
        this.basis = basis;
        this.parts = forecast.stream().collect(Collectors.toMap(ForecastQueue::queue, Function.identity()));
        this.duties =
                duties.stream().sorted(Comparator.comparing(Duty::employee)).toList();
        this.settings = settings;
        this.queues = basis.queues().stream()
                .filter(queue -> queue.handling() != Handling.DEFERRABLE && !queue.onCall())
                .sorted(Comparator.comparing(Queue::code))
                .toList();
        this.languages = queues.stream()
                .filter(queue -> queue.language() != null)
                .map(Queue::language)
                .distinct()
                .sorted()
                .toList();
        if (languages.size() > AgentDay.LANGUAGES) {
            throw new IllegalArgumentException(
                    "The languages (%d) must not be more than %d.".formatted(languages.size(), AgentDay.LANGUAGES));
        }
    }

    /** Codes of the languages, by index. */
    public List<String> languages() {
        return languages;
    }

    /** The rolling windows that the hotline's target is judged in: 24 hours unless it names another. */
    public RollingWindow window() {
        var named = basis.hotline().serviceTarget().window();
        return named == null || named.toSeconds() <= 0
                ? RollingWindow.NATIONAL_STANDARD
                : new RollingWindow(named.toSeconds(), RollingWindow.NATIONAL_STANDARD.answerRate());
    }

    /** What was left out, and what nobody can answer. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        for (var queue : basis.queues()) {
            if (queue.handling() == Handling.DEFERRABLE) {
                notes.add("The queue (%s) can wait and was not simulated.".formatted(queue.code()));
            } else if (queue.onCall()) {
                notes.add("The reps of the queue (%s) are on call; it was not simulated.".formatted(queue.code()));
            }
        }
        for (var language : languages) {
            if (duties.stream().noneMatch(duty -> duty.languages().contains(language))) {
                notes.add("Nobody on the roster speaks the language (%s): none of its contacts is answered."
                        .formatted(language));
            }
        }
        if (basis.policy().shrinkage().stream()
                .anyMatch(loss -> loss.treatment() == ShrinkageCategory.Treatment.UNPLANNED)) {
            notes.add("Unplanned losses were not simulated: everybody on the roster was taken to be there.");
        }
        return notes;
    }

    /**
     * How uncertain the level of a day is, from the forecast's 80 % band: what it is wider than chance makes it, queues taken to err together,
     * intervals of a day too.
     */
    public double levelCv() {
        if (!settings.uncertainLevel()) {
            return 0;
        }
        double deviation = 0;
        double contacts = 0;
        for (var queue : queues) {
            var part = parts.get(queue.code());
            if (part != null) {
                for (int i = 0; i < grid.size(); i++) {
                    deviation += part.values().levelDeviation(i);
                    contacts += part.values().mean()[i];
                }
            }
        }
        return contacts == 0 ? 0 : Math.min(MOST_LEVEL_CV, deviation / contacts);
    }

    /** The roster's days, in order. */
    public List<LocalDate> days() {
        return roster.firstDay()
                .datesUntil(roster.firstDay().plusDays(roster.days()))
                .toList();
    }

    /** One day to simulate. */
    public DayScenario day(LocalDate day) {
        var site = roster.site();
        var midnight = site.startOf(day);
        int step = Math.toIntExact(grid.interval().toSeconds());
        int length = Math.toIntExact(
                Duration.between(midnight, site.startOf(day.plusDays(1))).toSeconds());
        // One interval more on both sides: the rates of an interval depend on its neighbours.
        int before = Math.toIntExact(WARM_UP.toSeconds() / step) + 1;
        int after = Math.toIntExact(RUN_OUT.toSeconds() / step) + 1;
        int intervals = before + length / step + after;
        var bounds = new int[intervals + 1];
        Arrays.setAll(bounds, i -> (i - before) * step);
        var intervalKeys = new long[intervals];
        var dayKeys = new long[intervals];
        for (int i = 0; i < intervals; i++) {
            var start = midnight.plusSeconds(bounds[i]);
            intervalKeys[i] = start.getEpochSecond();
            dayKeys[i] = site.local(start).toLocalDate().toEpochDay();
        }
        var agents = agents(midnight, bounds[0], bounds[intervals]);
        var streams = queues.stream()
                .map(queue -> stream(queue, midnight, bounds, agents))
                .toList();
        return new DayScenario(
                bounds,
                before,
                before + length / step,
                intervalKeys,
                dayKeys,
                streams,
                agents,
                settings.routing(),
                levelCv());
    }

    private List<AgentDay> agents(Instant midnight, int from, int to) {
        var agents = new ArrayList<AgentDay>();
        for (var duty : duties) {
            var spans = duty.spans().stream()
                    .mapToInt(span -> seconds(midnight, span.start()))
                    .toArray();
            var kept = new ArrayList<Integer>();
            for (int i = 0; i < spans.length; i++) {
                int start = Math.max(from, spans[i]);
                int end = Math.min(to, seconds(midnight, duty.spans().get(i).end()));
                if (end > start) {
                    kept.add(start);
                    kept.add(end);
                }
            }
            if (!kept.isEmpty()) {
                agents.add(new AgentDay(
                        duty.employee(),
                        mask(duty),
                        kept.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return agents;
    }

    private int mask(Duty duty) {
        int mask = 0;
        for (int k = 0; k < languages.size(); k++) {
            mask |= duty.languages().contains(languages.get(k)) ? 1 << k : 0;
        }
        return mask;
    }

    private static int seconds(Instant midnight, Instant moment) {
        return (int) Math.max(
                Integer.MIN_VALUE / 2,
                Math.min(
                        Integer.MAX_VALUE / 2,
                        Duration.between(midnight, moment).toSeconds()));
    }

    private ContactStream stream(Queue queue, Instant midnight, int[] bounds, List<AgentDay> agents) {
        var part = parts.get(queue.code());
        double handleSeconds = part == null ? queue.handleTime().toSeconds() : part.handleSeconds();
        int language = queue.language() == null ? ContactStream.GENERAL : languages.indexOf(queue.language());
        var contacts = new double[bounds.length - 1];
        for (int i = 0; i < contacts.length && part != null; i++) {
            var start = midnight.plusSeconds(bounds[i]);
            contacts[i] = expected(queue, part, start);
            if (!roster.span().contains(start)) {
                contacts[i] *= answerable(queue, start, present(agents, language, bounds[i], bounds[i + 1]));
            }
        }
        var target = queue.target() == null ? basis.hotline().serviceTarget() : queue.target();
        double patience = queue.patience() == null
                ? Double.POSITIVE_INFINITY
                : queue.patience().toMillis() / 1000.0;
        return new ContactStream(
                queue.code(),
                language,
                queue.concurrency(),
                contacts,
                handleSeconds,
                queue.handleTimeCv() == null ? USUAL_HANDLE_CV : Math.min(MOST_HANDLE_CV, queue.handleTimeCv()),
                HandleTimes.LOG_NORMAL,
                patience,
                basis.policy().model() == QueueingModel.ERLANG_A
                        ? basis.policy().redial()
                        : 0,
                REDIAL_SECONDS,
                target.answeredWithin().toMillis() / 1000.0,
                target.share());
    }

    /**
     * The share of an edge interval's contacts that those on duty can answer with the edge's occupancy: of a language by its speakers, of the general
     * queues by everybody, for whom the languages' contacts are work too.
     */
    private double answerable(Queue queue, Instant start, double presentSeconds) {
        double work = 0;
        for (var other : queues) {
            var part = parts.get(other.code());
            if (part != null && (queue.language() == null || queue.language().equals(other.language()))) {
                work += expected(other, part, start) * part.handleSeconds() / other.concurrency();
            }
        }
        return work == 0 ? 1 : Math.min(1, EDGE_OCCUPANCY * presentSeconds / work);
    }

    /** Beyond the forecast's days the nearest day that it knows stands in. */
    private double expected(Queue queue, ForecastQueue part, Instant start) {
        var known = start;
        while (grid.indexOf(known) < 0) {
            known = known.plusSeconds(SECONDS_A_DAY);
        }
        while (grid.indexOf(known) >= grid.size()) {
            known = known.minusSeconds(SECONDS_A_DAY);
        }
        int index = grid.indexOf(known);
        boolean isOpen = index >= 0
                && OpeningHours.isOpen(queue.openingHours(), roster.site().local(start));
        return isOpen ? part.values().mean()[index] : 0;
    }

    /** Seconds that those who take a stream's contacts are on duty within a span. */
    private static double present(List<AgentDay> agents, int language, int from, int to) {
        double seconds = 0;
        for (var agent : agents) {
            if (language == ContactStream.GENERAL || (agent.languages() & 1 << language) != 0) {
                var spans = agent.spans();
                for (int s = 0; s < spans.length; s += 2) {
                    seconds += Math.max(0, Math.min(to, spans[s + 1]) - Math.max(from, spans[s]));
                }
            }
        }
        return seconds;
    }

    /** The first interval of the horizon that belongs to a day. */
    public int firstInterval(LocalDate day) {
        return Math.toIntExact(
                Duration.between(roster.span().start(), roster.site().startOf(day))
                        .dividedBy(grid.interval()));
    }
}
