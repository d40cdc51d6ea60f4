package io.paiban.roster.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "work_rule")
class WorkRuleEntity {

    private static final ObjectMapper DOCUMENTS = new ObjectMapper();

    @Embeddable
    record Key(String hotline, String code) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    WorkRule.Level level;

    long weight;

    @JdbcTypeCode(SqlTypes.JSON)
    WorkRule.Scope scope;

    @Enumerated(EnumType.STRING)
    WorkRuleKind kind;

    String condition;
    long revision;

    WorkRuleEntity with(WorkRule rule) {
        level = rule.level();
        weight = rule.weight();
        scope = rule.scope();
        kind = WorkRuleKind.of(rule.condition());
        condition = write(rule.condition());
        return this;
    }

    Versioned<WorkRule> toRule() {
        return new Versioned<>(new WorkRule(key.code(), level, weight, scope, read()), revision);
    }

    private static String write(WorkCondition condition) {
        try {
            return DOCUMENTS.writeValueAsString(condition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The condition (%s) cannot be written.".formatted(condition), e);
        }
    }

    private WorkCondition read() {
        try {
            return DOCUMENTS.readValue(condition, kind.condition());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rule (%s) cannot be read.".formatted(key), e);
        }
    }
}
