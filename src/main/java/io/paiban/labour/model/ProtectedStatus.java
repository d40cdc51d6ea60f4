package io.paiban.labour.model;

import org.jspecify.annotations.Nullable;

/**
 * What the law keeps from people in some circumstances.
 *
 * @param status name of the circumstances, such as {@code PREGNANT_7M}; never kept with a person, whose record holds only what follows
 * @param noNight whether night work is forbidden
 * @param noOvertime whether overtime is forbidden
 * @param paidRestMinutes paid rest a day inside working time; 0 = none
 * @param perAdditionalInfant minutes more for each further infant
 * @param severity what breaking it means
 * @param note remark
 */
public record ProtectedStatus(
        String status,
        boolean noNight,
        boolean noOvertime,
        long paidRestMinutes,
        long perAdditionalInfant,
        Severity severity,
        @Nullable String note) {}
