package io.paiban.staffing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reference values of the staffing formulas, made with 60-digit arithmetic; kept outside this source tree. */
public final class StaffingVectors {

    private static final Path FILE = Path.of("../shared/staffing/vectors.jsonl");

    private StaffingVectors() {}

    /** One reference value. */
    public record Vector(String id, JsonNode input, JsonNode expected, List<String> tags) {

        public boolean isInvalid() {
            return tags.contains("invalid");
        }

        /** Whether the computed value is as near to the field's reference as this vector asks for. */
        public boolean accepts(String field, double computed) {
            double reference = expected.get(field).doubleValue();
            boolean hard = tags.contains("ill-conditioned") || tags.contains("near-saturation");
            return Math.abs(computed - reference) <= 1e-9 + (hard ? 1e-6 : 1e-8) * Math.abs(reference);
        }
    }

    /** All vectors of a kind; skips the calling test where the reference is absent. */
    public static List<Vector> ofKind(String kind) {
        assumeTrue(Files.exists(FILE), "skipped: the reference values (../shared/staffing/vectors.jsonl) are not here");
        var vectors = new ArrayList<Vector>();
        var json = new ObjectMapper();
        try (var lines = Files.lines(FILE)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var row = json.readTree(line);
                if (row.get("kind").asText().equals(kind)) {
                    var tags = new ArrayList<String>();
                    row.get("tags").forEach(tag -> tags.add(tag.asText()));
                    vectors.add(new Vector(row.get("id").asText(), row.get("input"), row.get("expected"), tags));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(vectors).isNotEmpty();
        return vectors;
    }
}
