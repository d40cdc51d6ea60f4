package io.paiban.sample;

import io.paiban.forecast.Forecasts;
import io.paiban.forecast.model.Forecast;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.security.Caller;
import io.paiban.roster.RosterAudits;
import io.paiban.roster.RosterCoverage;
import io.paiban.roster.Rosters;
import io.paiban.roster.Solving;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.SolveRun;
import io.paiban.staffing.Requirements;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * On an empty database of the product's own: takes the sample hotline the whole way from history to roster and prints what came of it.
 * Never runs on a database that the operator named.
 */
@ApplicationScoped
class MainJob {

    private static final Logger LOG = Logger.getLogger(MainJob.class);

    /** Solving time of the sample week. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SampleHotline sample;
    private final Hotlines hotlines;
    private final Forecasts forecasts;
    private final Requirements requirements;
    private final Rosters rosters;
    private final Solving solving;
    private final RosterAudits audits;
    private final RosterCoverage coverage;
    private final boolean ownDatabase;
    private final int port;

    MainJob(
            SampleHotline sample,
            Hotlines hotlines,
            Forecasts forecasts,
            Requirements requirements,
            Rosters rosters,
            Solving solving,
            RosterAudits audits,
            RosterCoverage coverage,
            @ConfigProperty(name = "paiban.own-database", defaultValue = "false") boolean ownDatabase,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.sample = sample;
        this.hotlines = hotlines;
        this.forecasts = forecasts;
        this.requirements = requirements;
        this.rosters = rosters;
        this.solving = solving;
        this.audits = audits;
        this.coverage = coverage;
        this.ownDatabase = ownDatabase;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        if (ownDatabase && hotlines.list().isEmpty()) {
            var thread = new Thread(this::run, "main-job");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            say("Sample hotline: importing the history ...");
            int intervals = sample.make();
            say("%d intervals imported. Forecasting the week from %s ...", intervals, SampleHotline.WEEK);
            var forecast =
                    forecasts.make(SampleHotline.CODE, SampleHotline.WEEK, 7, null, SampleHotline.AS_OF, Caller.PAIBAN);
            var requirement = requirements.compute(SampleHotline.CODE, forecast.id(), Caller.PAIBAN);
            sample.publishTheNightBefore();
            var roster = rosters.draft(SampleHotline.CODE, requirement.id(), null, null, Caller.PAIBAN);
            say("Building the roster, %d seconds ...", LIMIT.toSeconds());
            solving.start(roster.id(), LIMIT, null, 0L, null, Caller.PAIBAN);
            var run = await(roster);
            summarise(forecast, roster, run);
            // The job has used much more memory than serving needs; this gives it back to the machine.
            System.gc();
        } catch (RuntimeException e) {
            LOG.error("The sample could not be made. The server is up and can be used without it.", e);
        }
    }

    private SolveRun await(Roster roster) {
        var timer = Executors.newSingleThreadScheduledExecutor();
        var done = new java.util.concurrent.CompletableFuture<SolveRun>();
        try {
            timer.scheduleWithFixedDelay(
                    () -> {
                        var run = rosters.getRun(roster.id(), Caller.PAIBAN);
                        if (run.state().isEnd()) {
                            done.complete(run);
                        }
                    },
                    1,
                    1,
                    TimeUnit.SECONDS);
            return done.join();
        } finally {
            timer.shutdownNow();
        }
    }

    private void summarise(Forecast forecast, Roster roster, SolveRun run) {
        var totals = coverage.of(roster.id(), Caller.PAIBAN).totals();
        var violations = audits.audit(roster.id(), Caller.PAIBAN).findings().violations();
        long hard = violations.stream().filter(RosterViolation::blocks).count();
        double calls = forecasts.listParts(forecast.id(), Caller.PAIBAN).stream()
                .mapToDouble(part -> Arrays.stream(part.values().mean()).sum())
                .sum();
        double covered = 100.0 * (totals.requiredMinutes() - totals.shortMinutes()) / totals.requiredMinutes();
        var base = "http://localhost:" + port;
        say(
                """

                ------------------------------------------------------------------------------------------
                 Paiban 排班: hotline %s, week of %s
                ------------------------------------------------------------------------------------------
                 Calls expected           %,10.0f   (backtest WAPE %.1f %%, last week's figures would have %.1f %%)
                 Agent-hours required     %,10.1f
                 Agent-hours rostered     %,10.1f
                 Covered                  %10.2f %% (%.1f agent-hours short, %d intervals below the minimum on duty)
                 Answered in time         %10.1f %% expected
                 Hard rules broken        %10d   (independent audit; %d soft ones, see the address below)
                 Solving                  %10s   %s
                ------------------------------------------------------------------------------------------
                 Where to look next (user admin; its password is above, or the one you set)
                   roster      %s/api/v1/rosters/%s/shifts?format=csv
                   coverage    %s/api/v1/rosters/%s/coverage
                   audit       %s/api/v1/rosters/%s/audit
                   publish     PUT %s/api/v1/rosters/%s/publication
                   everything  %s/q/swagger-ui
                ------------------------------------------------------------------------------------------
                """,
                SampleHotline.CODE,
                roster.from(),
                calls,
                forecast.accuracy().wape(),
                forecast.reference().wape(),
                totals.requiredMinutes() / 60.0,
                totals.rosteredMinutes() / 60.0,
                covered,
                totals.shortMinutes() / 60.0,
                totals.belowMinimumIntervals(),
                100 * (1 - totals.expectedLate() / totals.contacts()),
                hard,
                violations.size() - hard,
                run.state(),
                run.failure() == null ? "" : run.failure(),
                base,
                roster.id(),
                base,
                roster.id(),
                base,
                roster.id(),
                base,
                roster.id(),
                base);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
