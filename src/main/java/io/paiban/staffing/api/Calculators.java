package io.paiban.staffing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.ErlangA;
import io.paiban.staffing.model.ErlangB;
import io.paiban.staffing.model.ErlangC;
import io.paiban.staffing.model.ExactLoad;
import io.paiban.staffing.model.RequiredAgents;
import io.paiban.staffing.model.ServiceLevelDefinition;
import io.paiban.staffing.model.Shrinkage;
import io.paiban.staffing.model.StaffingTargets;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calculators' JSON: elements in, elements out. Says how a result is written; the arithmetic is the model's. */
final class Calculators {

    private static final Set<String> SHRINKAGE = Set.of("netAgents", "shrinkage");
    private static final Set<String> ERLANG_B = Set.of("load", "servers");
    private static final Set<String> ERLANG_C = Set.of("calls", "intervalSec", "ahtSec", "agents", "targetSec");
    private static final Set<String> REQUIRED = Set.of(
            "calls",
            "intervalSec",
            "ahtSec",
            "serviceLevelTarget",
            "targetSec",
            "maxAsaSec",
            "maxOccupancy",
            "shrinkage");
    private static final Set<String> ERLANG_A =
            Set.of("calls", "intervalSec", "ahtSec", "patienceSec", "agents", "targetSec");
    private static final Set<String> REQUIRED_WITH_PATIENCE = Set.of(
            "calls",
            "intervalSec",
            "ahtSec",
            "patienceSec",
            "serviceLevelTarget",
            "targetSec",
            "serviceLevelDefinition",
            "maxAbandon",
            "maxAsaSec",
            "maxOccupancy",
            "shrinkage");

    /** The definitions' names in an input, in their order. */
    private static final List<String> DEFINITIONS = List.of("offered", "exclShortAbandons", "answered", "abandonAsMet");

    /** The names of their service levels in an answer. */
    private static final List<String> SERVICE_LEVELS =
            List.of("slOffered", "slExclShortAbandons", "slAnswered", "slAbandonAsMet");

    private Calculators() {}

    /** Calculates each element by itself; one that cannot be calculated answers with the reason, in its place. */
    static List<ObjectNode> each(
            List<@Nullable JsonNode> elements, Function<@Nullable JsonNode, ObjectNode> calculation) {
        return elements.stream().map(element -> answer(element, calculation)).toList();
    }

    private static ObjectNode answer(@Nullable JsonNode element, Function<@Nullable JsonNode, ObjectNode> calculation) {
        try {
            return calculation.apply(element);
        } catch (IllegalArgumentException refused) {
            return object().put("error", true).put("why", refused.getMessage());
        }
    }

    static ObjectNode shrinkage(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, SHRINKAGE);
        var shrinkage = new Shrinkage(input.number("shrinkage"));
        return object().put("scheduledAgents", shrinkage.scheduled(input.number("netAgents")));
    }

    static ObjectNode erlangB(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, ERLANG_B);
        double load = input.notNegative("load").doubleValue();
        return object().put("blocking", ErlangB.blocking(load, input.whole("servers")));
    }

    static ObjectNode erlangC(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, ERLANG_C);
        var load = load(input);
        int agents = input.whole("agents");
        double wait = inHandleTimes(input.notNegative("targetSec"), load);
        double erlangs = load.erlangs();
        boolean stable = erlangs == 0 || agents > erlangs;
        var answer = object().put("load", erlangs)
                .put("stable", stable)
                .put("pWait", ErlangC.waitProbability(erlangs, agents))
                .put("serviceLevel", ErlangC.serviceLevel(erlangs, agents, wait))
                .put("occupancy", occupancy(erlangs, agents));
        if (!stable) {
            return answer.putNull("asaSec").putNull("avgQueueLength");
        }
        double averageWait = averageWait(erlangs, agents);
        return answer.put("asaSec", averageWait * load.handleSeconds().doubleValue())
                .put("avgQueueLength", averageWait * erlangs);
    }

    static ObjectNode required(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, REQUIRED);
        var load = load(input);
        var targets = new StaffingTargets(service(input), averageWait(input), input.numberOrNull("maxOccupancy"));
        var shrinkage = input.has("shrinkage") ? new Shrinkage(input.number("shrinkage")) : Shrinkage.NONE;
        int agents = RequiredAgents.of(load, targets);
        double erlangs = load.erlangs();
        var answer = object().put("agents", agents)
                .put("scheduledAgents", shrinkage.scheduled(agents))
                .put("load", erlangs)
                .put("pWait", agents == 0 ? 0 : ErlangC.waitProbability(erlangs, agents))
                .put(
                        "asaSec",
                        averageWait(erlangs, agents) * load.handleSeconds().doubleValue())
                .put("occupancy", occupancy(erlangs, agents));
        if (input.has("targetSec")) {
            putServiceLevels(answer, erlangs, agents, inHandleTimes(input.notNegative("targetSec"), load));
        }
        return answer;
    }

    /** The second one shows that fewer agents would not do, unless another target asks for more. */
    private static void putServiceLevels(ObjectNode answer, double erlangs, int agents, double wait) {
        answer.put("serviceLevel", agents == 0 ? 1 : ErlangC.serviceLevel(erlangs, agents, wait));
        if (agents > 0) {
            answer.put("serviceLevelOneFewer", ErlangC.serviceLevel(erlangs, agents - 1, wait));
        }
    }

    static ObjectNode erlangA(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, ERLANG_A);
        var load = load(input);
        double patience = inHandleTimes(input.notNegative("patienceSec"), load);
        double wait = inHandleTimes(input.notNegative("targetSec"), load);
        var queue = ErlangA.of(load.erlangs(), input.whole("agents"), patience, wait);
        var answer = object();
        putQueue(answer, queue, load);
        putServiceLevels(answer, queue);
        return answer;
    }

    static ObjectNode requiredWithPatience(@Nullable JsonNode element) {
        var input = new CalculatorInput(element, REQUIRED_WITH_PATIENCE);
        var load = load(input);
        double patience = inHandleTimes(input.notNegative("patienceSec"), load);
        var abandonment = input.numberOrNull("maxAbandon");
        int definition = DEFINITIONS.indexOf(input.choice("serviceLevelDefinition", DEFINITIONS));
        var targets = new StaffingTargets(
                service(input),
                averageWait(input),
                input.numberOrNull("maxOccupancy"),
                abandonment == null ? null : abandonment.doubleValue(),
                ServiceLevelDefinition.values()[definition]);
        var shrinkage = input.has("shrinkage") ? new Shrinkage(input.number("shrinkage")) : Shrinkage.NONE;
        int agents = RequiredAgents.withPatience(load, duration(input.number("patienceSec")), targets);
        var answer = object().put("agents", agents).put("scheduledAgents", shrinkage.scheduled(agents));
        boolean judged = input.has("targetSec");
        double wait = judged ? inHandleTimes(input.notNegative("targetSec"), load) : 0;
        // without load nobody is needed, and with nobody the formula speaks of contacts that do not come
        var queue = ErlangA.of(load.erlangs(), Math.max(1, agents), patience, wait);
        putQueue(answer, queue, load);
        if (judged) {
            putServiceLevels(answer, queue);
            if (agents > 0) {
                var oneFewer = ErlangA.of(load.erlangs(), agents - 1, patience, wait);
                answer.put(
                        SERVICE_LEVELS.get(definition) + "OneFewer",
                        oneFewer.serviceLevel(ServiceLevelDefinition.values()[definition]));
            }
        }
        return answer;
    }

    private static void putQueue(ObjectNode answer, ErlangA queue, ExactLoad load) {
        double handleSeconds = load.handleSeconds().doubleValue();
        answer.put("load", load.erlangs())
                .put("pWait", queue.waitProbability())
                .put("pAbandon", queue.abandonment())
                .put("asaOfferedSec", queue.averageWait() * handleSeconds);
        if (Double.isInfinite(queue.averageWaitOfAnswered())) {
            answer.putNull("asaAnsweredSec");
        } else {
            answer.put("asaAnsweredSec", queue.averageWaitOfAnswered() * handleSeconds);
        }
        answer.put("occupancy", queue.occupancy()).put("queueLength", queue.queueLength());
    }

    private static void putServiceLevels(ObjectNode answer, ErlangA queue) {
        for (var definition : ServiceLevelDefinition.values()) {
            answer.put(SERVICE_LEVELS.get(definition.ordinal()), queue.serviceLevel(definition));
        }
    }

    private static ExactLoad load(CalculatorInput input) {
        return new ExactLoad(input.number("calls"), input.number("intervalSec"), input.number("ahtSec"));
    }

    private static @Nullable ServiceTarget service(CalculatorInput input) {
        if (!input.has("serviceLevelTarget")) {
            return null;
        }
        return ServiceTarget.of(
                duration(input.number("targetSec")),
                input.number("serviceLevelTarget").doubleValue());
    }

    private static @Nullable Duration averageWait(CalculatorInput input) {
        return input.has("maxAsaSec") ? duration(input.number("maxAsaSec")) : null;
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    private static double inHandleTimes(BigDecimal seconds, ExactLoad load) {
        return seconds.doubleValue() / load.handleSeconds().doubleValue();
    }

    private static double averageWait(double erlangs, int agents) {
        return erlangs == 0 ? 0 : ErlangC.averageWait(erlangs, agents);
    }

    private static double occupancy(double erlangs, int agents) {
        return agents == 0 ? 0 : Math.min(1, erlangs / agents);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
