package io.paiban.workforce.store;

import io.paiban.workforce.model.Wish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "wish")
class WishEntity {

    @Id
    UUID id;

    String hotline;
    String employee;

    @Column(name = "work_day")
    LocalDate workDay;

    @Column(name = "shift_type")
    String shiftType;

    boolean off;
    int weight;

    static WishEntity of(String hotline, Wish wish) {
        var entity = new WishEntity();
        entity.id = wish.id();
        entity.hotline = hotline;
        entity.employee = wish.employee();
        entity.workDay = wish.workDay();
        entity.shiftType = wish.shiftType();
        entity.off = wish.off();
        entity.weight = wish.weight();
        return entity;
    }

    Wish toWish() {
        return new Wish(id, employee, workDay, shiftType, off, weight);
    }
}
