package io.paiban.roster.store;

import io.paiban.roster.model.Certificate;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rosters, their shifts and their solving in the database. */
@ApplicationScoped
public class RosterStore {

    private final RosterTable rosters;
    private final ShiftTable shifts;
    private final SolveRunTable runs;
    private final CertificateTable certificates;

    RosterStore(RosterTable rosters, ShiftTable shifts, SolveRunTable runs, CertificateTable certificates) {
        this.rosters = rosters;
        this.shifts = shifts;
        this.runs = runs;
        this.certificates = certificates;
    }

    public void add(Roster roster) {
        rosters.persistAndFlush(RosterEntity.of(roster));
    }

    public Optional<Roster> find(UUID id) {
        return rosters.findByIdOptional(id).map(RosterEntity::toRoster);
    }

    /** The roster, locked against every other writer until the transaction ends. */
    public Optional<Roster> findForChange(UUID id) {
        return rosters.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(RosterEntity::toRoster);
    }

    /** Keeps other transactions from adding or publishing rosters of the hotline until this one ends. */
    public void lockHotline(String hotline) {
        rosters.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(:name))", Object.class)
                .setParameter("name", "roster/" + hotline)
                .getResultList();
    }

    /** The hotline's rosters, newest first. */
    public List<Roster> list(String hotline) {
        return rosters.list("hotline = ?1", Sort.descending("from", "days", "version"), hotline).stream()
                .map(RosterEntity::toRoster)
                .toList();
    }

    /** The published rosters that touch the given days, both inclusive. */
    public List<Roster> listPublished(String hotline, LocalDate from, LocalDate to) {
        return rosters.list("hotline = ?1 and state = ?2 and from <= ?3", hotline, Roster.State.PUBLISHED, to).stream()
                .map(RosterEntity::toRoster)
                .filter(roster -> !roster.lastDay().isBefore(from))
                .toList();
    }

    /** Counts a change of the roster and answers its new revision. */
    public long touch(UUID id) {
        var entity = rosters.findById(id);
        return ++entity.revision;
    }

    public void publish(UUID id, Instant at, String user) {
        var entity = rosters.findById(id);
        entity.state = Roster.State.PUBLISHED;
        entity.publishedAt = at;
        entity.publishedBy = user;
    }

    public void supersede(UUID id) {
        rosters.findById(id).state = Roster.State.SUPERSEDED;
        touch(id);
    }

    /** The roster's shifts by start and staff number. */
    public List<Shift> listShifts(UUID roster) {
        return shifts.list("roster = ?1", Sort.by("start", "employee"), roster).stream()
                .map(ShiftEntity::toShift)
                .toList();
    }

    /** Shifts of several rosters on the given work days, both inclusive, by start and staff number. */
    public List<Shift> listShifts(Collection<UUID> rosterIds, LocalDate from, LocalDate to) {
        if (rosterIds.isEmpty()) {
            return List.of();
        }
        return shifts
                .list(
                        "roster in ?1 and workDay >= ?2 and workDay <= ?3",
                        Sort.by("start", "employee"),
                        rosterIds,
                        from,
                        to)
                .stream()
                .map(ShiftEntity::toShift)
                .toList();
    }

    /** The same without keeping them in the transaction's memory, for long stretches of days. */
    public List<Shift> readShifts(Collection<UUID> rosterIds, LocalDate from, LocalDate to) {
        if (rosterIds.isEmpty()) {
            return List.of();
        }
        var entities = shifts.list(
                "roster in ?1 and workDay >= ?2 and workDay <= ?3", Sort.by("start", "employee"), rosterIds, from, to);
        var read = entities.stream().map(ShiftEntity::toShift).toList();
        entities.forEach(shifts.getEntityManager()::detach);
        return read;
    }

    public Optional<Shift> findShift(UUID roster, UUID shift) {
        return shifts.find("roster = ?1 and id = ?2", roster, shift)
                .firstResultOptional()
                .map(ShiftEntity::toShift);
    }

    /** Whether the id is that of a shift in another roster. */
    public boolean isElsewhere(UUID roster, UUID shift) {
        return shifts.count("id = ?1 and roster != ?2", shift, roster) > 0;
    }

    public void putShift(UUID roster, Shift shift) {
        var known = shifts.findByIdOptional(shift.id());
        var entity = known.orElseGet(ShiftEntity::new).with(roster, shift);
        if (known.isEmpty()) {
            shifts.persist(entity);
        }
        shifts.flush();
    }

    /** Changes shifts that the roster has. */
    public void changeShifts(UUID roster, List<Shift> changed) {
        changed.forEach(
                shift -> shifts.findByIdOptional(shift.id()).orElseThrow().with(roster, shift));
        shifts.flush();
    }

    public void deleteShift(UUID shift) {
        shifts.deleteById(shift);
    }

    /** Replaces every shift of the roster that is not pinned; pinned shifts among the new ones are skipped. */
    public void replaceUnpinned(UUID roster, List<Shift> planned) {
        shifts.delete("roster = ?1 and pinned = false", roster);
        shifts.getEntityManager().clear();
        planned.stream()
                .filter(shift -> !shift.pinned())
                .forEach(shift -> shifts.persist(new ShiftEntity().with(roster, shift)));
    }

    public Optional<SolveRun> findRun(UUID roster) {
        return runs.findByIdOptional(roster).map(SolveRunEntity::toRun);
    }

    /** The run, locked against every other writer until the transaction ends. */
    public Optional<SolveRun> findRunForChange(UUID roster) {
        return runs.findByIdOptional(roster, LockModeType.PESSIMISTIC_WRITE).map(SolveRunEntity::toRun);
    }

    public void putRun(SolveRun run) {
        var known = runs.findByIdOptional(run.roster());
        var entity = known.orElseGet(SolveRunEntity::new).with(run);
        if (known.isEmpty()) {
            runs.persist(entity);
        }
    }

    public void add(Certificate certificate) {
        certificates.persist(CertificateEntity.of(certificate));
    }

    /** The certificate of a roster's publication. */
    public Optional<Certificate> findCertificate(UUID roster) {
        return certificates.findByIdOptional(roster).map(CertificateEntity::toCertificate);
    }

    /** The certificates of a hotline's publications that broke a hard rule. */
    public List<Certificate> listOverridden(String hotline) {
        return certificates
                .list("legal = false and roster in (select id from RosterEntity where hotline = ?1)", hotline)
                .stream()
                .map(CertificateEntity::toCertificate)
                .toList();
    }

    /** Names of the rosters whose certificates were made under a version of a rule set. */
    public List<UUID> listCertifiedUnder(String ruleSet) {
        return certificates
                .getEntityManager()
                .createNativeQuery("SELECT roster FROM certificate WHERE rule_sets @> to_jsonb(:name)", UUID.class)
                .setParameter("name", ruleSet)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    @ApplicationScoped
    static class CertificateTable implements PanacheRepositoryBase<CertificateEntity, UUID> {}

    @ApplicationScoped
    static class RosterTable implements PanacheRepositoryBase<RosterEntity, UUID> {}

    @ApplicationScoped
    static class ShiftTable implements PanacheRepositoryBase<ShiftEntity, UUID> {}

    @ApplicationScoped
    static class SolveRunTable implements PanacheRepositoryBase<SolveRunEntity, UUID> {}
}
