package io.paiban.workforce.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Leave;
import io.paiban.workforce.model.Wish;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People, their leave and their wishes in the database. */
@ApplicationScoped
public class WorkforceStore {

    private final EmployeeTable employees;
    private final LeaveTable leaves;
    private final WishTable wishes;

    WorkforceStore(EmployeeTable employees, LeaveTable leaves, WishTable wishes) {
        this.employees = employees;
        this.leaves = leaves;
        this.wishes = wishes;
    }

    public Optional<Versioned<Employee>> find(String hotline, String number) {
        return employees
                .findByIdOptional(new EmployeeEntity.Key(hotline, number))
                .map(EmployeeEntity::toEmployee);
    }

    public List<Employee> list(String hotline) {
        return employees.list("key.hotline = ?1", Sort.by("key.number"), hotline).stream()
                .map(entity -> entity.toEmployee().value())
                .toList();
    }

    public Versioned<Employee> put(String hotline, Employee employee) {
        var known = employees.findByIdOptional(new EmployeeEntity.Key(hotline, employee.number()));
        var entity = known.orElseGet(EmployeeEntity::new).with(hotline, employee);
        if (known.isEmpty()) {
            employees.persist(entity);
        }
        employees.flush();
        return entity.toEmployee();
    }

    /** Leave that touches the given days, both inclusive, by day and person. */
    public List<Leave> listLeave(String hotline, LocalDate from, LocalDate to) {
        return leaves
                .list("hotline = ?1 and from <= ?3 and to >= ?2", Sort.by("from", "employee", "id"), hotline, from, to)
                .stream()
                .map(LeaveEntity::toLeave)
                .toList();
    }

    public void addLeave(String hotline, Leave leave) {
        leaves.persist(LeaveEntity.of(hotline, leave));
    }

    public boolean deleteLeave(String hotline, UUID id) {
        return leaves.delete("hotline = ?1 and id = ?2", hotline, id) > 0;
    }

    /** Wishes for the given days, both inclusive, by day and person. */
    public List<Wish> listWishes(String hotline, LocalDate from, LocalDate to) {
        return wishes
                .list(
                        "hotline = ?1 and workDay >= ?2 and workDay <= ?3",
                        Sort.by("workDay", "employee", "id"),
                        hotline,
                        from,
                        to)
                .stream()
                .map(WishEntity::toWish)
                .toList();
    }

    public void addWish(String hotline, Wish wish) {
        wishes.persist(WishEntity.of(hotline, wish));
    }

    public boolean deleteWish(String hotline, UUID id) {
        return wishes.delete("hotline = ?1 and id = ?2", hotline, id) > 0;
    }

    @ApplicationScoped
    static class EmployeeTable implements PanacheRepositoryBase<EmployeeEntity, EmployeeEntity.Key> {}

    @ApplicationScoped
    static class LeaveTable implements PanacheRepositoryBase<LeaveEntity, UUID> {}

    @ApplicationScoped
    static class WishTable implements PanacheRepositoryBase<WishEntity, UUID> {}
}
