package io.paiban.forecast.model;

import java.time.LocalDate;

/** Mean and bands by day and slot of the wall clock, in contacts. */
record SlotBands(double[][] mean, double[][] low80, double[][] high80, double[][] low95, double[][] high95) {

    /**
     * @param mean expected contacts from {@code from} on; kept, not copied
     * @param ahead days between the end of the history and {@code from}
     */
    static SlotBands of(double[][] mean, Bands bands, CalendarView calendar, LocalDate from, int ahead) {
        int slots = mean[0].length;
        var ends = new double[4][mean.length][slots];
        for (int day = 0; day < mean.length; day++) {
            boolean special = calendar.type(from.plusDays(day)) != DayType.ORDINARY;
            for (int slot = 0; slot < slots; slot++) {
                var around = bands.around(mean[day][slot], ahead + day, special);
                for (int end = 0; end < ends.length; end++) {
                    ends[end][day][slot] = around[end];
                }
            }
        }
        return new SlotBands(mean, ends[0], ends[1], ends[2], ends[3]);
    }
}
