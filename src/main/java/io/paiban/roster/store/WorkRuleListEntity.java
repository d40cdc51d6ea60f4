package io.paiban.roster.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts how often a hotline's rules were changed, so that the whole list can be replaced only by who has seen it. */
@Entity
@Table(name = "work_rule_list")
class WorkRuleListEntity {

    @Id
    String hotline;

    long revision;
}
