package io.paiban.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only place that asks the machine for the time. */
class Clocks {

    @Produces
    @Singleton
    Clock system() {
        return Clock.systemUTC();
    }
}
