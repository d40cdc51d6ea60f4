package io.paiban.staffing.model;

/**
 * The search for the smallest number of agents that meets targets by {@link ErlangA}.
 *
 * <p>More agents shorten the {@link VirtualWait} in the order of likelihood ratios, so every target is met from some
 * number of agents on. The excess is the share that is missed over the share allowed, of the target farthest from being
 * met. Its logarithm is nearly a straight line in the agents, so that a first guess by the square root of the load and
 * the secant through what was tried usually come to the number in two or three steps, of which one shows that one agent
 * fewer is not enough. Steps are kept inside the bracket of what is known, and halve it where the secant is slow, so
 * that the search always ends.
 */
final class PatientStaff {

    private final double erlangs;
    private final double patience;
    private final double wait;
    private final ServiceLevelDefinition definition;
    private final double allowedMiss;
    private final double allowedWait;
    private final double allowedAbandonment;
    private final double allowedOccupancy;
    private final VirtualWait virtual;

    /**
     * @param erlangs offered load; positive
     * @param patience mean patience, in handle times
     * @param wait longest wait in time, in handle times
     * @param definition what counts as in time
     * @param miss largest share that may be late; 1 = no target
     * @param averageWait largest average wait, in handle times; infinite = no target
     * @param abandonment largest share that may hang up; 1 = no target
     * @param occupancy largest share of their time that agents may be busy; 1 = no target
     */
    PatientStaff(
            double erlangs,
            double patience,
            double wait,
            ServiceLevelDefinition definition,
            double miss,
            double averageWait,
            double abandonment,
            double occupancy) {
        ErlangA.requireTime("patience", patience);
        ErlangA.requireTime("wait", wait);
        this.erlangs = erlangs;
        this.patience = patience;
        this.wait = wait;
        this.definition = definition;
        this.allowedMiss = miss * (1 + RequiredAgents.TIE) + RequiredAgents.TIE_OF_SHARE;
        this.allowedWait = averageWait * (1 + RequiredAgents.TIE);
        this.allowedAbandonment = abandonment * (1 + RequiredAgents.TIE);
        this.allowedOccupancy = occupancy * (1 + RequiredAgents.TIE);
        this.virtual = new VirtualWait(erlangs, patience, wait);
    }

    /** The smallest number, at least 1: a line with callers and without agents meets no target worth the name. */
    int smallest() {
        int tooFew = 0;
        int enough = Integer.MAX_VALUE;
        double slope = usualSlope();
        double lastAgents = 0;
        double lastExcess = Double.NaN;
        int longest = 2 + (int) (2 * Math.sqrt(erlangs));
        int agents = guess();
        for (int steps = 1; ; steps++) {
            double excess = Math.log(excess(agents));
            if (excess <= 0) {
                enough = agents;
            } else if (agents == RequiredAgents.LAST) {
                throw new IllegalArgumentException(
                        "No number of agents up to (%d) reaches the targets at this load (%s Erlangs)."
                                .formatted(agents, erlangs));
            } else {
                tooFew = agents;
            }
            if (enough - tooFew == 1) {
                return enough;
            }
            double secant = (excess - lastExcess) / (agents - lastAgents);
            if (secant < 0 && secant > Double.NEGATIVE_INFINITY) {
                slope = secant;
            }
            lastAgents = agents;
            lastExcess = excess;
            double step = Math.max(-longest, Math.min(longest, -excess / slope));
            longest = (int) Math.min(2L * longest, RequiredAgents.LAST);
            int last = Math.min(enough - 1, RequiredAgents.LAST);
            boolean slow = steps > 6 && enough <= RequiredAgents.LAST;
            int next = slow ? (tooFew + enough) >>> 1 : (int) Math.ceil(Math.min(agents + step, last));
            agents = Math.max(tooFew + 1, Math.min(last, next));
        }
    }

    /**
     * Square-root staffing, A + beta sqrt(A). How beta falls with the time to answer and with the patience was fitted to
     * usual targets between 2 and 60 Erlangs; a poor guess costs a few steps more and nothing else.
     */
    private int guess() {
        double beta = 0.65 * (0.2 - Math.log(allowedMiss)) - wait * Math.sqrt(erlangs) - 0.4 / Math.sqrt(patience);
        double guess = erlangs + Math.max(-2, beta) * Math.sqrt(erlangs);
        return (int) Math.max(1, Math.min(RequiredAgents.LAST, Math.ceil(guess)));
    }

    /** The change of the logarithm of the excess by one agent, until two numbers were tried; fitted like the guess. */
    private double usualSlope() {
        return -1.3 / Math.sqrt(erlangs + 0.25);
    }

    /** At most 1 where every target is met. */
    private double excess(int agents) {
        virtual.with(agents);
        double excess = virtual.missed(definition) / allowedMiss;
        excess = Math.max(excess, virtual.abandoned * patience / allowedWait);
        excess = Math.max(excess, virtual.abandoned / allowedAbandonment);
        return Math.max(excess, erlangs * virtual.answered / agents / allowedOccupancy);
    }
}
