package io.paiban.staffing.model;

import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.model.Handling;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.shared.time.IntervalGrid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Computes what each group of people must cover, interval by interval.
 *
 * <p>Queues served by the same people are pooled: their loads add, and each of their targets must be met, so that nothing is rounded up queue
 * by queue. Chats of each concurrency are a pool of their own, whose servers are chats; one chat at a time is as good as a call. Work that can wait is fitted in last. The parts of
 * a group are added, enlarged by what nobody can plan, and rounded up once.
 *
 * <p>The groups' requirements add up: whoever has a language is taken into account for that language first. Pooling them with the general
 * group on paper would let language callers wait while their reps answer general calls.
 */
public final class RequirementCalculation {

    private final Hotline hotline;
    private final StaffingPolicy policy;
    private final IntervalGrid grid;
    private final List<LocalDateTime> locals;
    private final Map<String, ForecastQueue> parts;
    private final LiveFormula formula;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /** One group while it is computed. */
    private static final class Group {

        final String name;
        final List<Queue> queues;
        final List<LivePool> pools = new ArrayList<>();

        /** People for contacts answered at once, not rounded where chats share a person. */
        final BigDecimal[] live;

        final int[] minimum;
        final int[] onCall;
        int[] deferrable;
        List<DeferrablePlan.Outcome> outcomes = List.of();
        final int[] required;
        final int[] headcount;

        Group(String name, List<Queue> queues, int size) {
            this.name = name;
            this.queues = queues;
            this.live = new BigDecimal[size];
            this.minimum = new int[size];
            this.onCall = new int[size];
            this.deferrable = new int[size];
            this.required = new int[size];
            this.headcount = new int[size];
        }
    }

    private RequirementCalculation(StaffingBasis basis, List<ForecastQueue> forecast, IntervalGrid grid) {
        this.hotline = basis.hotline();
        this.policy = basis.policy();
        this.grid = grid;
        this.locals = grid.starts().stream().map(grid.site()::local).toList();
        this.parts = forecast.stream().collect(Collectors.toMap(ForecastQueue::queue, part -> part));
        this.formula = new LiveFormula(policy);
        var byGroup = new LinkedHashMap<String, List<Queue>>();
        byGroup.put(Queue.GENERAL, new ArrayList<>());
        basis.queues().stream()
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .forEach(queue -> byGroup.computeIfAbsent(queue.group(), any -> new ArrayList<>())
                        .add(queue));
        byGroup.forEach((name, queues) -> groups.put(name, new Group(name, queues, grid.size())));
    }

    /**
     * Computes.
     *
     * @param basis the settings
     * @param forecast expected contacts by queue, aligned with the grid; queues without a part expect none
     * @param grid the intervals
     */
    public static RequirementCalculation of(StaffingBasis basis, List<ForecastQueue> forecast, IntervalGrid grid) {
        var calculation = new RequirementCalculation(basis, forecast, grid);
        calculation.compute();
        return calculation;
    }

    private void compute() {
        groups.values().forEach(this::answer);
        var taken = new int[grid.size()];
        groups.values().forEach(group -> Arrays.setAll(taken, i -> taken[i] + there(group, i)));
        for (var group : groups.values()) {
            defer(group, taken);
        }
        groups.values().forEach(this::settle);
        keepSeats();
        warn();
    }

    /** People for what is answered at once. */
    private void answer(Group group) {
        var within = group.queues.stream()
                .filter(queue -> queue.handling() != Handling.DEFERRABLE)
                .toList();
        var present = within.stream().filter(queue -> !queue.onCall()).toList();
        present.stream()
                .collect(Collectors.groupingBy(Queue::concurrency, TreeMap::new, Collectors.toList()))
                .forEach((concurrency, queues) -> group.pools.add(pool(concurrency, queues)));
        var callable = within.stream().filter(Queue::onCall).toList();
        var reachable = callable.isEmpty() ? null : pool(1, callable);
        for (int i = 0; i < grid.size(); i++) {
            group.live[i] = BigDecimal.ZERO;
            for (var pool : group.pools) {
                group.live[i] = group.live[i].add(BigDecimal.valueOf(formula.required(pool, i))
                        .divide(BigDecimal.valueOf(pool.concurrency()), MathContext.DECIMAL64));
            }
            int at = i;
            boolean isOpen = group.pools.stream().anyMatch(pool -> pool.isOpen(at));
            group.minimum[i] = group.name.equals(Queue.GENERAL) ? hotline.minimumOnDuty() : isOpen ? 1 : 0;
            group.onCall[i] =
                    reachable == null || !reachable.isOpen(i) ? 0 : Math.max(1, formula.required(reachable, i));
        }
    }

    private LivePool pool(int concurrency, List<Queue> queues) {
        int size = grid.size();
        double intervalSeconds = grid.interval().toSeconds();
        var contacts = new double[size];
        var erlangs = new double[size];
        var startErlangs = new double[size];
        var endErlangs = new double[size];
        var flow = new double[size];
        var impatience = new double[size];
        var deviation = new double[size];
        var targets = new ArrayList<List<ServiceTarget>>();
        for (int i = 0; i < size; i++) {
            int at = i;
            targets.add(queues.stream()
                    .filter(queue -> isOpen(queue, at))
                    .map(this::target)
                    .distinct()
                    .toList());
        }
        for (var queue : queues) {
            var part = parts.get(queue.code());
            if (part == null) {
                continue;
            }
            var offered = new double[size];
            for (int i = 0; i < size; i++) {
                offered[i] = isOpen(queue, i) ? part.values().mean()[i] : 0;
                contacts[i] += offered[i];
                deviation[i] += isOpen(queue, i) ? part.values().levelDeviation(i) : 0;
            }
            var load = policy.load().loads(offered, part.handleSeconds(), intervalSeconds);
            for (int i = 0; i < size; i++) {
                erlangs[i] += load.mean()[i];
                startErlangs[i] += load.start()[i];
                endErlangs[i] += load.end()[i];
                flow[i] += load.mean()[i] / part.handleSeconds();
                impatience[i] += queue.patience() == null
                        ? 0
                        : load.mean()[i]
                                / part.handleSeconds()
                                / (queue.patience().toMillis() / 1000.0);
            }
        }
        var handleSeconds = new double[size];
        var patience = new double[size];
        var rateCv = new double[size];
        for (int i = 0; i < size; i++) {
            handleSeconds[i] = flow[i] > 0 ? erlangs[i] / flow[i] : 0;
            patience[i] = impatience[i] > 0 ? flow[i] / impatience[i] : Double.POSITIVE_INFINITY;
            rateCv[i] = contacts[i] > 0 ? deviation[i] / contacts[i] : 0;
        }
        var pool = new LivePool(
                concurrency,
                contacts,
                erlangs,
                startErlangs,
                endErlangs,
                handleSeconds,
                patience,
                rateCv,
                new int[size],
                targets);
        return policy.redial() > 0 || policy.reconnect() > 0 ? withRepeats(pool) : pool;
    }

    /**
     * Callers who call again are more load; of those who hung up there are the more, the fewer people answer. The load is the one that belongs to the
     * smallest number of people who meet the targets under it.
     */
    private LivePool withRepeats(LivePool fresh) {
        var pool = new LivePool(
                fresh.concurrency(),
                fresh.contacts().clone(),
                fresh.erlangs().clone(),
                fresh.startErlangs().clone(),
                fresh.endErlangs().clone(),
                fresh.handleSeconds(),
                fresh.patienceSeconds(),
                fresh.rateCv(),
                new int[grid.size()],
                fresh.targets());
        var redials = new Redials(policy.redial(), policy.reconnect());
        for (int i = 0; i < grid.size(); i++) {
            double load = fresh.erlangs()[i];
            double patience = fresh.patienceSeconds()[i];
            if (!(load > 0) || !pool.isOpen(i)) {
                continue;
            }
            if (policy.model() == QueueingModel.ERLANG_C || !Double.isFinite(patience)) {
                grow(fresh, pool, i, 1 / (1 - policy.reconnect()));
                continue;
            }
            int servers = formula.required(fresh, i);
            do {
                grow(fresh, pool, i, redials.offered(load, servers, patience / fresh.handleSeconds()[i]) / load);
                servers++;
            } while (formula.required(pool, i) >= servers);
            pool.least()[i] = servers - 1;
        }
        return pool;
    }

    private static void grow(LivePool fresh, LivePool pool, int i, double times) {
        pool.contacts()[i] = fresh.contacts()[i] * times;
        pool.erlangs()[i] = fresh.erlangs()[i] * times;
        pool.startErlangs()[i] = fresh.startErlangs()[i] * times;
        pool.endErlangs()[i] = fresh.endErlangs()[i] * times;
    }

    private boolean isOpen(Queue queue, int interval) {
        return OpeningHours.isOpen(queue.openingHours(), locals.get(interval));
    }

    private ServiceTarget target(Queue queue) {
        return queue.target() == null ? hotline.serviceTarget() : queue.target();
    }

    /** People who must be there for what is answered at once, the minimum included. */
    private static int there(Group group, int i) {
        return Math.max(
                group.minimum[i],
                group.live[i].setScale(0, RoundingMode.CEILING).intValueExact());
    }

    /** People who are there at most when every seat is rostered and the unplanned losses have happened. */
    private int seatsThere(int i) {
        double there = 1 - policy.unplanned(locals.get(i)).share().doubleValue();
        return (int) Math.floor(policy.seats() * there + 1e-9);
    }

    private void defer(Group group, int[] taken) {
        var works = works(group);
        if (works.isEmpty()) {
            return;
        }
        var ceiling = new int[grid.size()];
        Arrays.setAll(ceiling, i -> policy.seats() == null ? Integer.MAX_VALUE / 2 : seatsThere(i) - taken[i]);
        var plan = DeferrablePlan.of(works, grid.interval().toSeconds(), idle(group), taken, ceiling);
        group.deferrable = plan.planned();
        group.outcomes = plan.outcomes();
        Arrays.setAll(taken, i -> taken[i] + group.deferrable[i]);
    }

    /**
     * What becomes of a group's work that can wait if other people are there for it than were planned.
     *
     * @param most by interval, most people for it; negative counts as none
     * @return the plan, with its outcome by queue; without any for groups that have no such work
     */
    public DeferrablePlan deferred(String name, int[] most) {
        var group = groups.get(name);
        var others = new int[grid.size()];
        groups.values()
                .forEach(one ->
                        Arrays.setAll(others, i -> others[i] + there(one, i) + (one == group ? 0 : one.deferrable[i])));
        return DeferrablePlan.of(
                group == null ? List.of() : works(group),
                grid.interval().toSeconds(),
                group == null ? new double[grid.size()] : idle(group),
                others,
                most);
    }

    private List<DeferrableWork> works(Group group) {
        var works = new ArrayList<DeferrableWork>();
        for (var queue : group.queues) {
            var part = parts.get(queue.code());
            if (queue.handling() == Handling.DEFERRABLE && part != null) {
                int due = Math.toIntExact(Math.max(0, queue.deadlineOrUsual().dividedBy(grid.interval()) - 1));
                var seconds = Arrays.stream(part.values().mean())
                        .map(count -> count * part.handleSeconds())
                        .toArray();
                var open = new boolean[grid.size()];
                for (int i = 0; i < open.length; i++) {
                    open[i] = isOpen(queue, i);
                }
                works.add(new DeferrableWork(
                        queue.code(), seconds, due, open, queue.channel().isInterruptible()));
            }
        }
        return works;
    }

    /** Idle seconds of the people who answer at once that work which can be laid aside can use. */
    private double[] idle(Group group) {
        double intervalSeconds = grid.interval().toSeconds();
        var idle = new double[grid.size()];
        for (int i = 0; i < idle.length; i++) {
            // Those planned for unplanned losses are not there; the minimum on duty is, also where no contact needs it.
            double there = Math.max(group.minimum[i], group.live[i].doubleValue());
            idle[i] = policy.idleShare() * Math.max(0, there - busy(group, i) - policy.reserve()) * intervalSeconds;
        }
        return idle;
    }

    /** People whom the contacts keep busy; a person with several chats counts once. */
    private static double busy(Group group, int i) {
        return group.pools.stream()
                .mapToDouble(pool -> pool.erlangs()[i] / pool.concurrency())
                .sum();
    }

    private void settle(Group group) {
        for (int i = 0; i < grid.size(); i++) {
            var net = group.live[i].add(BigDecimal.valueOf(group.deferrable[i]));
            int least = group.minimum[i] + group.deferrable[i];
            group.required[i] = Math.max(least, policy.unplanned(locals.get(i)).scheduled(net));
            group.headcount[i] = Math.max(
                    group.required[i], policy.all(locals.get(i)).scheduled(net.max(BigDecimal.valueOf(least))));
        }
    }

    /** Where there are fewer seats than people wanted, the general group gets what the languages leave. */
    private void keepSeats() {
        if (policy.seats() == null) {
            return;
        }
        var general = groups.get(Queue.GENERAL);
        int cut = 0;
        int beyond = 0;
        for (int i = 0; i < grid.size(); i++) {
            int at = i;
            int excess = groups.values().stream()
                            .mapToInt(group -> group.required[at])
                            .sum()
                    - policy.seats();
            if (excess > 0) {
                int kept = Math.max(general.minimum[i], general.required[i] - excess);
                cut++;
                beyond += kept - general.required[i] + excess > 0 ? 1 : 0;
                general.deferrable[i] = Math.max(0, general.deferrable[i] - (general.required[i] - kept));
                general.required[i] = kept;
            }
        }
        if (cut > 0) {
            warnings.add(
                    "In %d intervals more people are needed than there are seats (%d); the general group was cut there."
                            .formatted(cut, policy.seats()));
        }
        if (beyond > 0) {
            warnings.add("In %d intervals the minimum on duty and the languages alone need more than the seats (%d)."
                    .formatted(beyond, policy.seats()));
        }
    }

    private void warn() {
        for (var group : groups.values()) {
            for (var outcome : group.outcomes) {
                if (outcome.missedSeconds() > 0) {
                    warnings.add(
                            "%.1f of %.1f hours of the queue (%s) found no place before their deadline, first at %s."
                                    .formatted(
                                            outcome.missedSeconds() / 3600,
                                            outcome.workSeconds() / 3600,
                                            outcome.queue(),
                                            grid.site()
                                                    .offset(grid.at(outcome.firstMissed())
                                                            .end())));
                }
            }
        }
        if (policy.model() == QueueingModel.ERLANG_A) {
            groups.values().stream()
                    .flatMap(group -> group.queues.stream())
                    .filter(queue -> queue.handling() != Handling.DEFERRABLE && queue.patience() == null)
                    .forEach(queue ->
                            warnings.add("The patience of the queue (%s) is unknown; it was taken as if nobody hung up."
                                    .formatted(queue.code())));
        }
    }

    /** What a reader should know, such as work that cannot be done in time. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** What becomes of the work that can wait, by queue. */
    public List<DeferrablePlan.Outcome> deferrable() {
        return groups.values().stream()
                .flatMap(group -> group.outcomes.stream())
                .toList();
    }

    /** People of a group who are there for work that can wait, by interval; none for roles. Not to be changed. */
    public int[] deferrable(String group) {
        var found = groups.get(group);
        return found == null ? new int[grid.size()] : found.deferrable;
    }

    /** The groups' requirements: the general group first, then languages, then roles with a floor, each by name. */
    public List<GroupRequirement> groups() {
        var result = groups.values().stream().map(this::requirement).collect(Collectors.toCollection(ArrayList::new));
        result.addAll(floors());
        return result;
    }

    private GroupRequirement requirement(Group group) {
        int size = grid.size();
        var contacts = new double[size];
        var erlangs = new double[size];
        for (var pool : group.pools) {
            Arrays.setAll(contacts, i -> contacts[i] + pool.contacts()[i]);
        }
        Arrays.setAll(erlangs, i -> busy(group, i));
        var calls = group.pools.stream().filter(pool -> pool.concurrency() == 1).findFirst();
        var strictest = group.queues.stream()
                .filter(queue -> queue.handling() != Handling.DEFERRABLE)
                .map(queue -> target(queue).answeredWithin().toMillis() / 1000.0)
                .min(Double::compare);
        return new GroupRequirement(
                group.name,
                contacts,
                erlangs,
                calls.map(LivePool::handleSeconds).orElseGet(() -> new double[size]),
                group.required,
                group.minimum,
                strictest.orElse(null),
                group.deferrable,
                group.onCall,
                group.headcount);
    }

    private List<GroupRequirement> floors() {
        int size = grid.size();
        var byRole = new TreeMap<String, int[]>();
        for (var floor : hotline.floors()) {
            var least = byRole.computeIfAbsent(floor.role(), any -> new int[size]);
            for (int i = 0; i < size; i++) {
                if (DailySpan.contains(floor.from(), floor.to(), locals.get(i).toLocalTime())) {
                    least[i] = Math.max(least[i], floor.minimum());
                }
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> new GroupRequirement(
                        entry.getKey(),
                        new double[size],
                        new double[size],
                        new double[size],
                        entry.getValue(),
                        entry.getValue().clone(),
                        null,
                        new int[size],
                        new int[size],
                        entry.getValue().clone()))
                .toList();
    }

    /** The contacts of a group that are answered at once, by concurrency; none for groups without any. */
    public List<LivePool> pools(String group) {
        var found = groups.get(group);
        return found == null ? List.of() : List.copyOf(found.pools);
    }

    /** Whether the name is that of a role with a floor, whose people are people of the groups. */
    public boolean isFloor(String name) {
        return !groups.containsKey(name);
    }

    /** The intervals. */
    public IntervalGrid grid() {
        return grid;
    }

    /** The formula that the pools were computed with. */
    public LiveFormula formula() {
        return formula;
    }

    /** What is lost to reasons nobody can plan, by interval. */
    public Shrinkage unplanned(int interval) {
        return policy.unplanned(locals.get(interval));
    }

    /**
     * Expected contacts of a group that are not answered in time (or hang up) with people rostered, by the formula itself where calls are all
     * there is, and by {@link #lateTable} where chats share the people. 0 for roles.
     */
    public double late(String group, int interval, int people) {
        var pools = pools(group);
        double there =
                people * (1 - policy.unplanned(locals.get(interval)).share().doubleValue());
        int below = (int) there;
        if (pools.isEmpty()) {
            return 0;
        }
        if (pools.size() > 1 || pools.get(0).concurrency() > 1) {
            return lateTable(group, interval, people)[people];
        }
        double with = formula.late(pools.get(0), interval, below);
        return there == below
                ? with
                : with + (there - below) * (formula.late(pools.get(0), interval, below + 1) - with);
    }

    /**
     * Expected contacts of a group that are not answered in time (or hang up), for 0 to {@code most} people rostered: convex and never
     * rising. Unplanned losses take their share of the people; calls and chats get the people where they help most.
     */
    public double[] lateTable(String group, int interval, int most) {
        double there = 1 - policy.unplanned(locals.get(interval)).share().doubleValue();
        var whole = new double[most + 2];
        for (var pool : pools(group)) {
            var servers = formula.lateTable(pool, interval, (most + 1) * pool.concurrency());
            var people = IntStream.rangeClosed(0, most + 1)
                    .mapToDouble(n -> servers[n * pool.concurrency()])
                    .toArray();
            whole = shared(whole, people);
        }
        var table = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            double at = n * there;
            int below = (int) at;
            table[n] = whole[below] + (at - below) * (whole[below + 1] - whole[below]);
        }
        return table;
    }

    /** Two convex tables as one in which each person goes where he helps most: the infimal convolution, by merging the steps. */
    private static double[] shared(double[] one, double[] other) {
        var both = new double[one.length];
        both[0] = one[0] + other[0];
        int i = 0;
        int j = 0;
        for (int n = 1; n < both.length; n++) {
            double first = one[i] - one[i + 1];
            double second = other[j] - other[j + 1];
            both[n] = both[n - 1] - Math.max(first, second);
            if (first >= second) {
                i++;
            } else {
                j++;
            }
        }
        return both;
    }
}
