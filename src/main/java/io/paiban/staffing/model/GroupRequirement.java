package io.paiban.staffing.model;

import org.jspecify.annotations.Nullable;

/**
 * What one group of people must cover, by interval of the requirement's grid. The arrays are equally long and not to be changed.
 *
 * @param name {@code general}, a language, or a role
 * @param contacts expected contacts that are answered at once
 * @param erlangs people who would be kept busy by them if nobody ever waited; chats at the same time count by their number a person
 * @param handleSeconds mean handle time of calls in seconds; 0 where no call is expected
 * @param required people needed on duty, the minimum and unplanned losses included
 * @param minimum people below which the group must never fall
 * @param answeredWithinSeconds the strictest target's wait in seconds; null for groups without contacts
 * @param deferrable people among the required who are there for work that can wait
 * @param onCall people who must be within call, beside those required
 * @param headcount people to employ for the interval: required and planned losses (breaks, training, leave)
 */
public record GroupRequirement(
        String name,
        double[] contacts,
        double[] erlangs,
        double[] handleSeconds,
        int[] required,
        int[] minimum,
        @Nullable Double answeredWithinSeconds,
        int[] deferrable,
        int[] onCall,
        int[] headcount) {}
