package io.paiban.simulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "simulation_day")
class SimulationDayEntity {

    @Embeddable
    record Key(UUID roster, @Column(name = "day") LocalDate day) {}

    @EmbeddedId
    Key key;

    String fingerprint;
    byte[] result;
}
