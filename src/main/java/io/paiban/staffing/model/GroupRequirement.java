package io.paiban.staffing.model;

import org.jspecify.annotations.Nullable;

/**
 * What one group of people must cover, by interval of the requirement's grid. The arrays are equally long and not to be changed.
 *
 * @param name {@code general}, a language, or a role
 * @param contacts expected contacts
 * @param erlangs offered load in Erlangs
 * @param handleSeconds mean handle time in seconds; 0 where no contact is expected
 * @param required people needed, the minimum included
 * @param minimum people below which the group must never fall
 * @param answeredWithinSeconds the strictest target's wait in seconds; null for groups without contacts
 */
public record GroupRequirement(
        String name,
        double[] contacts,
        double[] erlangs,
        double[] handleSeconds,
        int[] required,
        int[] minimum,
        @Nullable Double answeredWithinSeconds) {}
