package io.paiban.labour;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.RuleBook;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.store.RuleSetStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The labour capability's front door: rule sets, built in and own, and which version is in force when. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RuleSets {

    private static final String BUILT_IN = "/labour/rule-sets.json";
    private static final int MOST_IMPORTED = 500;
    private static final Logger LOG = Logger.getLogger(RuleSets.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, RuleSetDocument> builtIn = builtInDocuments();
    private final RuleSetStore store;
    private final Instance<RuleSetUses> uses;
    private final Clock clock;

    private volatile Resolved resolved = new Resolved("", Map.of(), new RuleBook(List.of(), Map.of()));

    private record Resolved(String stamp, Map<String, RuleSetDocument> documents, RuleBook book) {}

    RuleSets(RuleSetStore store, Instance<RuleSetUses> uses, Clock clock) {
        this.store = store;
        this.uses = uses;
        this.clock = clock;
    }

    /** The rule sets that ship with the product. */
    public static RuleBook builtIn() {
        return book(builtInDocuments().values());
    }

    private static Map<String, RuleSetDocument> builtInDocuments() {
        try (InputStream resource = RuleSets.class.getResourceAsStream(BUILT_IN)) {
            if (resource == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(BUILT_IN));
            }
            return documents(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a document of several rule sets, which must hold together by themselves.
     *
     * @throws IllegalArgumentException with everything that is wrong
     */
    static Map<String, RuleSetDocument> documents(String json) {
        var faults = new Faults();
        var documents = new TreeMap<String, RuleSetDocument>();
        try {
            for (var node : JSON.readTree(json).path("rule_sets")) {
                var document = RuleSetDocument.read(node, faults);
                if (document != null) {
                    documents.put(document.name(), document);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The rule sets cannot be read: %s".formatted(e.getMessage()), e);
        }
        RuleBooks.of(documents.values(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The rule sets do not hold: %s".formatted(faults.list()));
        }
        return documents;
    }

    private static RuleBook book(Iterable<RuleSetDocument> documents) {
        var all = new ArrayList<RuleSetDocument>();
        documents.forEach(all::add);
        return RuleBooks.of(all, new Faults());
    }

    /** All versions of all rule sets, resolved. Whoever asks for many days takes the book once. */
    public RuleBook book() {
        return resolved().book();
    }

    /** What is stored may change on another node at any time, so its stamp is looked at each time; resolving is done once. */
    private Resolved resolved() {
        var stamp = store.stamp();
        var known = resolved;
        if (!known.stamp().equals(stamp)) {
            var documents = new TreeMap<>(builtIn);
            store.list().forEach(text -> {
                var document = stored(text);
                documents.put(document.name(), document);
            });
            known = new Resolved(stamp, documents, book(documents.values()));
            resolved = known;
        }
        return known;
    }

    private static RuleSetDocument stored(String text) {
        try {
            var faults = new Faults();
            return Objects.requireNonNull(RuleSetDocument.read(JSON.readTree(text), faults), () -> faults.list()
                    .toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rule set cannot be read.", e);
        }
    }

    /** The version of a rule set that is in force on a day; @throws RequestFailure with {@code RULE_SET_NOT_FOUND} */
    public LabourLaw get(String id, LocalDate day) {
        return inForce(book(), id, day);
    }

    /** The same out of a book; @throws RequestFailure with {@code RULE_SET_NOT_FOUND} */
    public static LabourLaw inForce(RuleBook book, String id, LocalDate day) {
        return book.find(id, day)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.RULE_SET_NOT_FOUND,
                        "No version of the rule set (%s) is in force on %s. See /api/v1/rule-sets for those there are."
                                .formatted(id, day)));
    }

    /** A version of a rule set, in force or not; @throws RequestFailure with {@code RULE_SET_NOT_FOUND} */
    public LabourLaw get(String id, String version) {
        return book().find(id, version).orElseThrow(() -> notFound(id, version));
    }

    /** Whether somebody who works under the rule set on that day needs a permit; false where it does not exist. */
    public boolean requiresPermit(String id, LocalDate day) {
        return book().find(id, day).map(LabourLaw::needsPermit).orElse(false);
    }

    private static RequestFailure notFound(String id, String version) {
        return new RequestFailure(
                ProblemType.RULE_SET_NOT_FOUND, "There is no rule set (%s) of version (%s).".formatted(id, version));
    }

    /**
     * All versions of all rule sets as people read them, by id and first day.
     *
     * @param id only versions of this rule set; null = all
     * @param on only versions in force on this day; null = all
     */
    public List<RuleSetSheet> list(@Nullable String id, @Nullable LocalDate on) {
        return book().list().stream()
                .filter(law -> id == null || law.id().equals(id))
                .filter(law -> on == null || law.isInForce(on))
                .map(law -> sheet(law, null))
                .toList();
    }

    /** A version as people read it, with its revision; @throws RequestFailure with {@code RULE_SET_NOT_FOUND} */
    public Versioned<RuleSetSheet> read(String id, String version) {
        var law = get(id, version);
        var sheet = sheet(law, usesOf(law, resolved().documents()));
        return new Versioned<>(
                sheet, store.find(id, version).map(Versioned::revision).orElse(0L));
    }

    private RuleSetSheet sheet(LabourLaw law, @Nullable List<String> usedBy) {
        var documents = resolved().documents();
        var document = Objects.requireNonNull(documents.get(law.name()));
        var header = document.header();
        var parameters = raw(document, documents);
        var sources = new TreeMap<String, String>();
        law.sources().forEach((parameter, source) -> {
            if (law.values().containsKey(parameter)) {
                sources.put(parameter.id(), source);
            }
        });
        return new RuleSetSheet(
                law.id(),
                law.version(),
                law.effectiveFrom(),
                law.effectiveTo(),
                document.inherits(),
                document.supersedes(),
                inherited(document, documents, "jurisdiction"),
                header.get("name_zh"),
                header.get("name_en"),
                inherited(document, documents, "time_zone"),
                header.get("note"),
                law.hoursSystem().name(),
                builtIn.containsKey(law.name()),
                usedBy,
                parameters,
                document.raw().keySet().stream().map(RuleParameter::id).toList(),
                sources);
    }

    private static Map<String, JsonNode> raw(RuleSetDocument document, Map<String, RuleSetDocument> documents) {
        var line = RuleBooks.ancestry(document, documents);
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (int i = line.size() - 1; i >= 0; i--) {
            line.get(i).raw().forEach((parameter, value) -> parameters.put(parameter.id(), value));
        }
        return parameters;
    }

    private static @Nullable String inherited(
            RuleSetDocument document, Map<String, RuleSetDocument> documents, String name) {
        return RuleBooks.ancestry(document, documents).stream()
                .map(one -> one.header().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> usesOf(LabourLaw law, Map<String, RuleSetDocument> documents) {
        var found = new ArrayList<String>();
        documents.values().stream()
                .filter(other -> law.name().equals(other.inherits()))
                .forEach(other -> found.add("the rule set %s inherits from it".formatted(other.name())));
        uses.forEach(use -> {
            found.addAll(use.workUnder(law.id()));
            found.addAll(use.certifiedUnder(law));
        });
        return found;
    }

    /**
     * Makes a version of an own rule set, or replaces one that nothing needs yet.
     *
     * @param json the document, in the format of rule sets
     * @throws RequestFailure with {@code INVALID_RULE_SET} and everything that is wrong, {@code BUILT_IN}, {@code RULE_SET_IN_USE} or
     *     {@code STALE}
     */
    public Versioned<RuleSetSheet> put(String id, String version, String json, @Nullable String ifMatch, String user)
            throws JsonProcessingException {
        store.lock();
        var faults = new Faults();
        var node = JSON.readTree(json);
        if (node instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
            agree(object, "id", id, faults);
            agree(object, "version", version, faults);
        }
        var document = RuleSetDocument.read(node, faults);
        faults.throwIfAny(ProblemType.INVALID_RULE_SET);
        var known = store.find(id, version);
        known.ifPresent(one -> Revision.check(ifMatch, one.revision()));
        add(List.of(Objects.requireNonNull(document)), faults);
        faults.throwIfAny(ProblemType.INVALID_RULE_SET);
        var kept = store.put(id, version, document.toJson().toString(), clock.instant(), user);
        LOG.infof("Rule set %s recorded by %s", document.name(), user);
        return new Versioned<>(read(id, version).value(), known.isEmpty() ? 0 : kept.revision());
    }

    private static void agree(
            com.fasterxml.jackson.databind.node.ObjectNode document, String name, String address, Faults faults) {
        if (document.hasNonNull(name)) {
            faults.require(
                    document.get(name).asText().equals(address),
                    name,
                    document.get(name).asText(),
                    "must equal the address (%s)".formatted(address));
        } else {
            document.put(name, address);
        }
    }

    /**
     * Takes rule sets from a file of the format; all of them or, if anything is wrong, none. Versions that are already here with the
     * same words are passed over.
     *
     * @param json a document with a list {@code rule_sets}
     * @return the versions that are new or changed, in the order of the file
     * @throws RequestFailure as {@link #put}
     */
    public List<RuleSetSheet> importAll(String json, String user) throws JsonProcessingException {
        store.lock();
        var faults = new Faults();
        var root = JSON.readTree(json);
        var nodes = root.has("rule_sets") ? root.get("rule_sets") : root.path("ruleSets");
        faults.require(nodes.isArray() && !nodes.isEmpty(), "rule_sets", null, "must be a list of rule sets");
        faults.require(
                nodes.size() <= MOST_IMPORTED,
                "rule_sets",
                nodes.size(),
                "must be %d at most".formatted(MOST_IMPORTED));
        var documents = new ArrayList<RuleSetDocument>();
        for (int i = 0; nodes.isArray() && i < nodes.size() && nodes.size() <= MOST_IMPORTED; i++) {
            faults.atLine(i + 1);
            var document = RuleSetDocument.read(nodes.get(i), faults);
            if (document != null && !isHere(document)) {
                documents.add(document);
            }
        }
        faults.atLine(null);
        faults.throwIfAny(ProblemType.INVALID_RULE_SET);
        add(documents, faults);
        faults.throwIfAny(ProblemType.INVALID_RULE_SET);
        documents.forEach(document ->
                store.put(document.id(), document.version(), document.toJson().toString(), clock.instant(), user));
        LOG.infof("%d rule sets imported by %s", documents.size(), user);
        return documents.stream()
                .map(document -> read(document.id(), document.version()).value())
                .toList();
    }

    private boolean isHere(RuleSetDocument document) {
        var known = resolved().documents().get(document.name());
        return known != null
                && Objects.equals(known.raw(), document.raw())
                && (builtIn.containsKey(document.name())
                        || known.header().equals(document.header())
                                && known.sources().equals(document.sources()));
    }

    private void add(List<RuleSetDocument> added, Faults faults) {
        var all = new TreeMap<>(resolved().documents());
        for (var document : added) {
            refuseIfBuiltIn(document.id(), document.version());
            if (all.containsKey(document.name())) {
                refuseIfNeeded(all.get(document.name()), document);
            }
            refuseIfBackdated(document);
            all.put(document.name(), document);
        }
        faults.require(
                added.stream().map(RuleSetDocument::name).distinct().count() == added.size(),
                "version",
                null,
                "a version stands twice in the file");
        RuleBooks.of(all.values(), faults);
    }

    private void refuseIfBuiltIn(String id, String version) {
        if (builtIn.containsKey(id + "/" + version)) {
            throw new RequestFailure(
                    ProblemType.BUILT_IN,
                    "The rule set (%s/%s) ships with the product. Put a new version that supersedes it, or one under another id that inherits it."
                            .formatted(id, version));
        }
    }

    /** Somebody's law stays what it was: of a version that is needed only what has not come into force may be put right. */
    private void refuseIfNeeded(RuleSetDocument known, RuleSetDocument changed) {
        boolean sameDays = known.effectiveFrom().equals(changed.effectiveFrom())
                && Objects.equals(known.effectiveTo(), changed.effectiveTo());
        var law = get(known.id(), known.version());
        var needed = usesOf(law, resolved().documents());
        if (!needed.isEmpty() && !(sameDays && isOnlyAhead(law))) {
            throw inUse(known.name(), "cannot be changed", needed);
        }
    }

    /** A version that people work under ends only ahead of us: what was judged by it is not judged anew by another. */
    private void refuseIfBackdated(RuleSetDocument added) {
        if (added.supersedes() != null && hasBegun(added.effectiveFrom())) {
            var documents = resolved().documents();
            var superseded = documents.get(added.supersedes());
            if (superseded != null && !documents.containsKey(added.name())) {
                var law = get(superseded.id(), superseded.version());
                var needed = new ArrayList<String>();
                uses.forEach(use -> {
                    needed.addAll(use.workUnder(law.id()));
                    needed.addAll(use.certifiedUnder(law));
                });
                if (!needed.isEmpty()) {
                    throw inUse(
                            superseded.name(),
                            "cannot end in the past, on the day before %s".formatted(added.effectiveFrom()),
                            needed);
                }
            }
        }
    }

    /** Whether a version has not begun, nothing inherits from it, and nothing was certified under it. */
    private boolean isOnlyAhead(LabourLaw law) {
        return !hasBegun(law.effectiveFrom())
                && resolved().documents().values().stream()
                        .noneMatch(other -> law.name().equals(other.inherits()))
                && uses.stream().allMatch(use -> use.certifiedUnder(law).isEmpty());
    }

    /** Whether the day has come anywhere on earth. */
    private boolean hasBegun(LocalDate day) {
        return !day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX));
    }

    private static RequestFailure inUse(String name, String what, List<String> needed) {
        return new RequestFailure(
                ProblemType.RULE_SET_IN_USE,
                "The rule set (%s) %s: %s. Put a new version that begins after today instead."
                        .formatted(name, what, String.join("; ", needed)),
                List.of(),
                Map.of("usedBy", needed));
    }

    /**
     * Takes away a version of an own rule set that nothing needs.
     *
     * @throws RequestFailure with {@code RULE_SET_NOT_FOUND}, {@code BUILT_IN}, {@code RULE_SET_IN_USE}, or {@code INVALID_RULE_SET}
     *     where the others do not hold without it
     */
    public void delete(String id, String version, @Nullable String ifMatch) {
        store.lock();
        var law = get(id, version);
        var document = Objects.requireNonNull(resolved().documents().get(law.name()));
        var needed = usesOf(law, resolved().documents());
        refuseIfBuiltIn(id, version);
        // Without a version that supersedes another, the other goes on; without any other, people would have no law.
        if (!needed.isEmpty() && !(document.supersedes() != null && isOnlyAhead(law))) {
            throw inUse(id + "/" + version, "cannot be taken away", needed);
        }
        store.find(id, version).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        var rest = new TreeMap<>(resolved().documents());
        rest.remove(id + "/" + version);
        var faults = new Faults();
        RuleBooks.of(rest.values(), faults);
        faults.throwIfAny(ProblemType.INVALID_RULE_SET);
        store.delete(id, version);
    }

    /**
     * The parameters on which two versions differ, in the order of the catalogue.
     *
     * @param one a version, as {@code id/version}
     * @param other another one
     * @throws RequestFailure with {@code RULE_SET_NOT_FOUND}
     */
    public List<RuleSetSheet.Difference> compare(String one, String other) {
        var first = parameters(one);
        var second = parameters(other);
        return Arrays.stream(RuleParameter.values())
                .filter(parameter -> !same(first.get(parameter.id()), second.get(parameter.id())))
                .map(parameter -> new RuleSetSheet.Difference(
                        parameter.id(),
                        parameter.meaning(),
                        parameter.meaningZh(),
                        parameter.kind().unit(),
                        first.get(parameter.id()),
                        second.get(parameter.id())))
                .toList();
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        boolean oneIsNull = one == null || one.isNull();
        boolean otherIsNull = other == null || other.isNull();
        return oneIsNull || otherIsNull ? oneIsNull == otherIsNull : one.equals(other);
    }

    private Map<String, JsonNode> parameters(String name) {
        var documents = resolved().documents();
        var document = documents.get(name);
        if (document == null) {
            int cut = name.lastIndexOf('/');
            throw notFound(cut < 0 ? name : name.substring(0, cut), cut < 0 ? "" : name.substring(cut + 1));
        }
        return raw(document, documents);
    }
}
