package io.paiban.roster.api;

import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleField;
import io.paiban.roster.model.WorkRuleKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of work rule as clients see it.
 *
 * @param kind the kind
 * @param of {@code PERSON} where it is about one person's days, {@code CREW} where it is about several people at once
 * @param meaning what such a rule asks
 * @param meaningZh the same in Chinese
 * @param unit what one unit of its penalty is
 * @param unitZh the same in Chinese
 * @param levels levels that it can have
 * @param fields its fields beside those of every rule
 * @param rows rows of the feature table that it serves
 */
public record WorkRuleKindView(
        WorkRuleKind kind,
        String of,
        String meaning,
        String meaningZh,
        String unit,
        String unitZh,
        List<WorkRule.Level> levels,
        List<FieldView> fields,
        List<String> rows) {

    /**
     * A field of a kind.
     *
     * @param name the field's name
     * @param required whether there is no rule without it
     * @param choices what can be chosen; empty where anything of the right form can be
     * @param meaning what it tells
     * @param meaningZh the same in Chinese
     */
    public record FieldView(String name, boolean required, List<String> choices, String meaning, String meaningZh) {

        private static FieldView of(WorkRuleField field, boolean required) {
            return new FieldView(field.fieldName(), required, field.choices(), field.meaning(), field.meaningZh());
        }
    }

    static WorkRuleKindView of(WorkRuleKind kind) {
        return new WorkRuleKindView(
                kind,
                kind.isOfPerson() ? "PERSON" : "CREW",
                kind.meaning(),
                kind.meaningZh(),
                kind.unit(),
                kind.unitZh(),
                kind.isAlwaysSoft() ? List.of(WorkRule.Level.SOFT) : List.of(WorkRule.Level.values()),
                Stream.concat(
                                kind.required().stream().map(field -> FieldView.of(field, true)),
                                kind.optional().stream().map(field -> FieldView.of(field, false)))
                        .toList(),
                kind.rows());
    }
}
