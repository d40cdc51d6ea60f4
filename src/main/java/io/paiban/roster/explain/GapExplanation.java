package io.paiban.roster.explain;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why people of a group are missing at some time, and what would bring them.
 *
 * @param start start of the interval, on the hotline's clock
 * @param end end of it, exclusive
 * @param group the group
 * @param required people wanted
 * @param minimum people below which the group must not fall
 * @param staffed people there at the interval's worst moment
 * @param missing people missing; 0 where none are
 * @param message the answer in a sentence or two
 * @param messageZh the same in Chinese
 * @param people where everybody is who could count for the group, and how many cannot
 * @param blockers the smallest set of rules that keeps away everybody who is off; empty where somebody could come
 * @param remedies what would bring people, the cheapest first
 */
public record GapExplanation(
        OffsetDateTime start,
        OffsetDateTime end,
        String group,
        int required,
        int minimum,
        int staffed,
        int missing,
        String message,
        String messageZh,
        List<Whereabouts> people,
        List<Blocker> blockers,
        List<Remedy> remedies) {

    public GapExplanation {
        people = List.copyOf(people);
        blockers = List.copyOf(blockers);
        remedies = List.copyOf(remedies);
    }

    /** Where people are. */
    public enum Where {
        /** There, and counted for this group or for another that needs them at the same time. */
        ON_DUTY,
        ON_BREAK,
        /** There, but away from contacts. */
        ON_ACTIVITY,
        /** On a shift in which people only stand by. */
        ON_STANDBY,
        /** There for a part of the interval. */
        PARTLY,
        /** On a shift of the day at another time. */
        ANOTHER_TIME,
        /** On leave. */
        ON_LEAVE,
        NOT_EMPLOYED,
        /** Off, and could come. */
        AVAILABLE,
        /** Off, and a hard rule refuses every shift that would bring them. */
        REFUSED,
        /** Off, and no shift that would bring them is offered. */
        NO_SHIFT,
        /** Of another role, or without the language. */
        WITHOUT_SKILL
    }

    /**
     * People who are in the same place.
     *
     * @param where the place
     * @param rule the first rule that refuses them; null where none does
     * @param employees their staff numbers
     * @param message the same in a sentence
     * @param messageZh the same in Chinese
     */
    public record Whereabouts(
            Where where, @Nullable String rule, List<String> employees, String message, String messageZh) {

        public Whereabouts {
            employees = List.copyOf(employees);
        }

        /** How many there are. */
        public int count() {
            return employees.size();
        }
    }

    /**
     * A rule of the smallest set that keeps everybody away who is off: each of their shifts would break one of the set.
     *
     * @param rule the rule's id, or the code of a rule of the house
     * @param employees people of whom it refuses a shift that would bring them
     * @param opens people who could come if this rule alone did not hold for them
     * @param message the same in a sentence
     * @param messageZh the same in Chinese
     */
    public record Blocker(String rule, List<String> employees, List<String> opens, String message, String messageZh) {

        public Blocker {
            employees = List.copyOf(employees);
            opens = List.copyOf(opens);
        }
    }

    /**
     * Something that would bring one person.
     *
     * @param kind what would be done
     * @param shift the shift the person would have
     * @param relaxations limits that would have to give way, each by the least that is enough; empty where none has to
     * @param overtimeMinutes minutes above the contract that it would cost more
     * @param effects what it would make better or worse for the person and for the cover of the shift's hours
     * @param closing whether it belongs to the first remedies that together bring everybody who is missing
     * @param message the same in a sentence
     * @param messageZh the same in Chinese
     */
    public record Remedy(
            Kind kind,
            Place shift,
            List<Relaxation> relaxations,
            long overtimeMinutes,
            List<Effect> effects,
            boolean closing,
            String message,
            String messageZh) {

        public Remedy {
            relaxations = List.copyOf(relaxations);
            effects = List.copyOf(effects);
        }

        /** What would be done. */
        public enum Kind {
            /** The person takes their break at another time. */
            MOVE_BREAK,
            /** The person, who is off, gets the shift; no rule forbids it. */
            ASSIGN,
            /** The person, who is off, gets the shift, and it is agreed as overtime. */
            AGREE_OVERTIME,
            /** The person, who is off, gets the shift, and limits give way. */
            RELAX
        }
    }
}
