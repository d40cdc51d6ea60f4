package io.paiban.simulation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely the targets are met, judged on what really arrives and not on means. An estimate is null where nothing was
 * offered in any replication; where something was, a replication without contacts counts as met.
 *
 * @param days by day: its share answered in time reaches the target
 * @param everyDay every day's share does
 * @param whole the whole horizon's share does
 * @param answeredInEveryWindow in every rolling window, stepping by interval, the answered share reaches the answer rate
 * @param inTimeInEveryWindow in every rolling window the share answered in time reaches the target
 */
public record Chances(
        List<@Nullable Estimate> days,
        @Nullable Estimate everyDay,
        @Nullable Estimate whole,
        @Nullable Estimate answeredInEveryWindow,
        @Nullable Estimate inTimeInEveryWindow) {}
