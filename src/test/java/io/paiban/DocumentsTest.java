package io.paiban;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.model.LegalRule;
import io.paiban.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the code can refuse, and what it scores, is explained on a page, and no page is about something that is gone. */
class DocumentsTest {

    private static final Path DOCUMENTS = Path.of("src/docs");

    /** Rules of employment, whose ids are texts in the roster's audit and in no enum. */
    private static final Set<String> EMPLOYMENT = Set.of("known-person", "employment", "leave", "role");

    @Test
    void everyProblemTypeHasAPageAndNoPageIsLeftOver() throws IOException {
        var slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();

        assertThat(pages("problems")).containsExactlyInAnyOrderElementsOf(slugs);
    }

    @Test
    void everyProblemPageNamesItsStatusAndTitle() throws IOException {
        for (var type : ProblemType.values()) {
            var page = Files.readString(DOCUMENTS.resolve("problems").resolve(type.slug() + ".md"));

            assertThat(page)
                    .startsWith("# " + type.title() + "\n")
                    .contains("| status | " + type.status() + " |")
                    .contains("`" + type.uri() + "`");
        }
    }

    @Test
    void everyLegalRuleHasAPage() throws IOException {
        var ids = Arrays.stream(LegalRule.values()).map(LegalRule::id).toList();

        assertThat(pages("rules")).containsAll(ids);
    }

    @Test
    void everyRosterRuleHasAPage() throws Exception {
        assertThat(pages("rules")).containsAll(rosterRules());
    }

    @Test
    void noRulePageIsLeftOver() throws Exception {
        var known = rosterRules();
        Arrays.stream(LegalRule.values()).map(LegalRule::id).forEach(known::add);
        known.addAll(EMPLOYMENT);

        assertThat(known).containsAll(pages("rules"));
    }

    /** The enum is the solver's own business, so only its names are looked at. */
    private static Set<String> rosterRules() throws ClassNotFoundException {
        return Arrays.stream(Class.forName("io.paiban.roster.solver.RosterRule").getEnumConstants())
                .map(rule -> ((Enum<?>) rule).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> pages(String folder) throws IOException {
        try (var files = Files.list(DOCUMENTS.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
