package io.paiban.labour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.labour.model.RuleParameter;
import io.paiban.platform.problem.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule set as it is written down: what it says itself, before inheritance.
 *
 * <p>The parameters may stand in a member {@code parameters} or beside the others; names may be in snake_case, as the format has them, or
 * in camelCase.
 *
 * @param id the rule set's id
 * @param version the version, unique within the id
 * @param effectiveFrom first day it holds, inclusive
 * @param effectiveTo last day it holds, inclusive; null = until a later version supersedes it
 * @param inherits version that all parameters are copied from that this one does not name, as {@code id/version}, whatever its days;
 *     null = none
 * @param supersedes version that ends the day before this one begins, as {@code id/version}; null = none
 * @param header id, names and the other members that are no parameters, in the format's names
 * @param raw the parameters as they were written, by name
 * @param values the parameters in the types of their kinds; null where the document says null
 * @param sources where the parameters are written
 */
record RuleSetDocument(
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String inherits,
        @Nullable String supersedes,
        Map<String, String> header,
        Map<RuleParameter, JsonNode> raw,
        Map<RuleParameter, Object> values,
        Map<RuleParameter, String> sources) {

    private static final Set<String> HEADER = new LinkedHashSet<>(Arrays.asList(
            "id",
            "version",
            "effective_from",
            "effective_to",
            "inherits",
            "supersedes",
            "jurisdiction",
            "name_zh",
            "name_en",
            "time_zone",
            "note"));
    private static final int LONGEST_TEXT = 4_000;

    /** What a text must be. */
    static final String PLAIN = "must have 4000 characters at most and no control characters";

    private static final Set<String> ANSWERED = Set.of("built_in", "used_by", "own");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";

    String name() {
        return id + "/" + version;
    }

    /**
     * Reads a document and records everything that is wrong with it.
     *
     * @return null where anything is
     */
    static @Nullable RuleSetDocument read(JsonNode node, Faults faults) {
        int before = faults.size();
        if (!node.isObject()) {
            faults.add(null, node.toString(), "must be a rule set: an object with id, version and parameters");
            return null;
        }
        var header = new java.util.TreeMap<String, String>();
        var raw = new EnumMap<RuleParameter, JsonNode>(RuleParameter.class);
        var sources = new EnumMap<RuleParameter, String>(RuleParameter.class);
        node.fields().forEachRemaining(entry -> {
            var name = snake(entry.getKey());
            var value = entry.getValue();
            if (HEADER.contains(name)) {
                header(name, value, header, faults);
            } else if (name.equals("parameters") && value.isObject()) {
                value.fields().forEachRemaining(one -> parameter(snake(one.getKey()), one.getValue(), raw, faults));
            } else if (name.equals("sources") && value.isObject()) {
                value.fields().forEachRemaining(one -> source(snake(one.getKey()), one.getValue(), sources, faults));
            } else if (name.equals("parameters") || name.equals("sources")) {
                faults.add(name, value.toString(), "must be an object with a field for each parameter it speaks of");
            } else if (!ANSWERED.contains(name)) {
                parameter(name, value, raw, faults);
            }
        });
        var id = word("id", header, faults);
        var version = word("version", header, faults);
        faults.present("effective_from", header.get("effective_from"));
        var from = faults.parse(
                "effective_from", header.get("effective_from"), LocalDate::parse, "a day such as 2027-01-01");
        var to = faults.parse("effective_to", header.get("effective_to"), LocalDate::parse, "a day such as 2027-12-31");
        inCenturies("effective_from", from, faults);
        inCenturies("effective_to", to, faults);
        faults.require(
                from == null || to == null || !to.isBefore(from),
                "effective_to",
                to,
                "is before effective_from (%s)".formatted(from));
        faults.parse("time_zone", header.get("time_zone"), RuleSetDocument::zone, "a zone such as Asia/Shanghai");
        reference("inherits", header, faults);
        reference("supersedes", header, faults);
        var reader = new ParameterReader(faults);
        var values = new EnumMap<RuleParameter, Object>(RuleParameter.class);
        raw.forEach((parameter, value) -> values.put(parameter, reader.read(parameter, value)));
        if (faults.size() > before) {
            return null;
        }
        return new RuleSetDocument(
                id, version, from, to, header.get("inherits"), header.get("supersedes"), header, raw, values, sources);
    }

    private static void inCenturies(String name, @Nullable LocalDate day, Faults faults) {
        faults.require(
                day == null || day.getYear() >= 1900 && day.getYear() <= 2200, name, day, "must lie from 1900 to 2200");
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static void header(String name, JsonNode value, Map<String, String> header, Faults faults) {
        if (value.isTextual()) {
            var before = header.put(name, value.textValue());
            faults.require(
                    before == null || before.equals(value.textValue()),
                    name,
                    value.textValue(),
                    "stands twice with different values");
            faults.require(isPlain(value.textValue()), name, null, PLAIN);
        } else if (!value.isNull()) {
            faults.add(name, value.toString(), "must be a text");
        }
    }

    /** Whether a text can be kept and shown: of sensible length, without control characters or halves of a character. */
    static boolean isPlain(String text) {
        return text.length() <= LONGEST_TEXT
                && text.codePoints()
                        .noneMatch(point -> Character.isISOControl(point) && point != '\n'
                                || Character.getType(point) == Character.SURROGATE);
    }

    private static void parameter(String name, JsonNode value, Map<RuleParameter, JsonNode> raw, Faults faults) {
        var parameter = RuleParameter.find(name);
        if (parameter == null) {
            faults.add(
                    name, value.isTextual() ? value.textValue() : value.toString(), "is not a parameter" + near(name));
            return;
        }
        var before = raw.put(parameter, value);
        faults.require(before == null || before.equals(value), name, value, "stands twice with different values");
    }

    private static void source(String name, JsonNode value, Map<RuleParameter, String> sources, Faults faults) {
        var parameter = RuleParameter.find(name);
        faults.require(parameter != null, "sources." + name, value, "is not a parameter" + near(name));
        faults.require(value.isTextual() && !value.textValue().isBlank(), "sources." + name, value, "must be a text");
        faults.require(!value.isTextual() || isPlain(value.textValue()), "sources." + name, null, PLAIN);
        if (parameter != null && value.isTextual()) {
            sources.put(parameter, value.textValue());
        }
    }

    /** The parameter whose name begins most alike, for whoever mistook the name or the unit. */
    private static String near(String name) {
        String best = "";
        int shared = 4;
        for (var parameter : RuleParameter.values()) {
            int same = 0;
            while (same < Math.min(name.length(), parameter.id().length())
                    && name.charAt(same) == parameter.id().charAt(same)) {
                same++;
            }
            if (same > shared) {
                shared = same;
                best = "; did you mean %s%s"
                        .formatted(
                                parameter.id(),
                                parameter.kind().unit().isEmpty()
                                        ? ""
                                        : " (in " + parameter.kind().unit() + ")");
            }
        }
        return best + ". All are listed at /api/v1/rule-sets/parameters";
    }

    private static @Nullable String word(String name, Map<String, String> header, Faults faults) {
        var text = faults.present(name, header.get(name));
        faults.require(
                text == null || text.matches(WORD),
                name,
                text,
                "must be 1 to 40 letters, digits, dots, hyphens or underscores");
        return text;
    }

    private static void reference(String name, Map<String, String> header, Faults faults) {
        var text = header.get(name);
        faults.require(
                text == null || text.matches(WORD + "/" + WORD), name, text, "must be such as CN-STANDARD/2025.1");
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The document in its own format, to be stored and read again. */
    ObjectNode toJson() {
        var json = JSON.createObjectNode();
        HEADER.forEach(name -> {
            if (header.containsKey(name)) {
                json.put(name, header.get(name));
            }
        });
        var parameters = json.putObject("parameters");
        raw.forEach((parameter, value) -> parameters.set(parameter.id(), value));
        var written = json.putObject("sources");
        sources.forEach((parameter, source) -> written.put(parameter.id(), source));
        return json;
    }
}
