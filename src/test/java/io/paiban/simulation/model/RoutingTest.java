package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.ENDLESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.simulation.model.Replay.Answer;
import io.paiban.simulation.model.Replay.Given;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule a test, on a few given contacts; streams are general calls, calls in two languages and general chats. */
class RoutingTest {

    private static final int GENERAL = 0;
    private static final int SPANISH = 1;
    private static final int KOREAN = 2;
    private static final int CHAT = 3;

    private static final int SPEAKS_SPANISH = 1;
    private static final int SPEAKS_KOREAN = 2;

    private final List<AgentDay> agents = new ArrayList<>();
    private final List<Given> contacts = new ArrayList<>();

    private void agent(int languages, int... spans) {
        agents.add(new AgentDay("agent " + agents.size(), languages, spans));
    }

    private void contact(int stream, double second, double handleSeconds) {
        contacts.add(new Given(stream, second, handleSeconds, ENDLESS));
    }

    private DayOutcome play(Routing routing, List<Answer> answers) {
        var streams = new ArrayList<ContactStream>();
        for (int stream = GENERAL; stream <= CHAT; stream++) {
            streams.add(new ContactStream(
                    "stream " + stream,
                    stream == SPANISH ? 0 : stream == KOREAN ? 1 : ContactStream.GENERAL,
                    stream == CHAT ? 3 : 1,
                    new double[2],
                    60,
                    0,
                    HandleTimes.LOG_NORMAL,
                    ENDLESS,
                    0,
                    1,
                    20,
                    0.8));
        }
        var day = new DayScenario(new int[] {0, 1000, 2000}, 0, new long[2], new long[2], streams, agents, routing, 0);
        var replay = new Replay(contacts, streams.size());
        var outcome = new DaySimulation(day, replay).run(0, 0, () -> false);
        answers.addAll(replay.answers);
        return outcome;
    }

    private List<Answer> answers(Routing routing) {
        var answers = new ArrayList<Answer>();
        play(routing, answers);
        return answers;
    }

    private List<Answer> answers() {
        return answers(new Routing(false));
    }

    private static Answer answer(int stream, int agent, double second) {
        return new Answer(stream, agent, second);
    }

    @Test
    void waitingLanguageContactsAreTakenBeforeLongerWaitingGeneralOnes() {
        agent(SPEAKS_SPANISH, 0, 2000);
        contact(GENERAL, 0, 100);
        contact(GENERAL, 10, 100);
        contact(SPANISH, 20, 100);

        assertThat(answers()).containsExactly(answer(GENERAL, 0, 0), answer(SPANISH, 0, 100), answer(GENERAL, 0, 200));
    }

    @Test
    void generalContactsGoToMonolingualsFirst() {
        agent(SPEAKS_SPANISH, 0, 2000);
        agent(SPEAKS_SPANISH | SPEAKS_KOREAN, 0, 2000);
        agent(0, 500, 2000);
        contact(GENERAL, 600, 100);
        contact(GENERAL, 610, 100);
        contact(GENERAL, 620, 100);

        assertThat(answers())
                .containsExactly(answer(GENERAL, 2, 600), answer(GENERAL, 0, 610), answer(GENERAL, 1, 620));
    }

    @Test
    void languageContactsGoToTheSpeakerWithFewestLanguages() {
        agent(SPEAKS_SPANISH | SPEAKS_KOREAN, 0, 2000);
        agent(SPEAKS_KOREAN, 500, 2000);
        contact(KOREAN, 600, 100);

        assertThat(answers()).containsExactly(answer(KOREAN, 1, 600));
    }

    @Test
    void aLanguageNeverGoesToSomebodyWhoDoesNotSpeakIt() {
        agent(SPEAKS_SPANISH, 0, 2000);
        contact(KOREAN, 100, 100);

        var answers = new ArrayList<Answer>();
        var outcome = play(new Routing(false), answers);

        assertThat(answers).isEmpty();
        assertThat(outcome.offered(KOREAN, 0)).isEqualTo(1);
        assertThat(outcome.answered(KOREAN, 0) + outcome.abandoned(KOREAN, 0)).isZero();
        assertThat(outcome.waitSeconds(KOREAN, 0)).isEqualTo(1900);
    }

    @Test
    void theLastIdleSpeakerIsKeptForHisLanguage() {
        agent(SPEAKS_SPANISH, 0, 2000);
        contact(GENERAL, 100, 100);
        contact(SPANISH, 200, 100);

        assertThat(answers(Routing.KEEP_ONE_IDLE)).containsExactly(answer(SPANISH, 0, 200));
        assertThat(answers(new Routing(false))).containsExactly(answer(GENERAL, 0, 100), answer(SPANISH, 0, 200));
    }

    @Test
    void aSpeakerTakesGeneralContactsWhileAnotherStaysIdle() {
        agent(SPEAKS_SPANISH, 0, 2000);
        agent(SPEAKS_SPANISH, 0, 2000);
        contact(GENERAL, 100, 100);
        contact(GENERAL, 110, 100);

        assertThat(answers(Routing.KEEP_ONE_IDLE)).containsExactly(answer(GENERAL, 0, 100), answer(GENERAL, 0, 200));
    }

    @Test
    void somebodyWithTwoLanguagesNeedsAnotherIdleSpeakerOfEach() {
        agent(SPEAKS_SPANISH | SPEAKS_KOREAN, 0, 2000);
        agent(SPEAKS_SPANISH, 0, 2000);
        agent(SPEAKS_KOREAN, 300, 2000);
        contact(SPANISH, 50, 1000);
        contact(GENERAL, 100, 100);

        // The Spanish speaker is busy from 50 on, so nobody but the first is left for Spanish.
        assertThat(answers(Routing.KEEP_ONE_IDLE)).containsExactly(answer(SPANISH, 1, 50), answer(GENERAL, 2, 300));
    }

    @Test
    void anotherSpeakerWhoComesFreesTheFirstForGeneralContacts() {
        agent(SPEAKS_SPANISH, 0, 2000);
        agent(SPEAKS_SPANISH | SPEAKS_KOREAN, 300, 2000);
        contact(GENERAL, 100, 100);

        assertThat(answers(Routing.KEEP_ONE_IDLE)).containsExactly(answer(GENERAL, 0, 300));
    }

    @Test
    void theLongestIdleAgentIsNext() {
        agent(0, 0, 2000);
        agent(0, 0, 2000);
        agent(0, 0, 2000);
        contact(GENERAL, 10, 50);
        contact(GENERAL, 20, 10);
        contact(GENERAL, 100, 10);
        contact(GENERAL, 101, 10);
        contact(GENERAL, 102, 10);

        assertThat(answers()).extracting(Answer::agent).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void amongEquallySkilledClassesTheLongestIdleIsNext() {
        agent(SPEAKS_KOREAN, 0, 2000);
        agent(SPEAKS_SPANISH, 10, 2000);
        contact(GENERAL, 20, 10);
        contact(GENERAL, 100, 10);

        assertThat(answers()).extracting(Answer::agent).containsExactly(0, 1);
    }

    @Test
    void theLongestWaitingOfSeveralLanguagesIsFirst() {
        agent(SPEAKS_SPANISH | SPEAKS_KOREAN, 0, 2000);
        contact(SPANISH, 0, 100);
        contact(KOREAN, 10, 100);
        contact(SPANISH, 20, 100);
        contact(KOREAN, 30, 100);

        assertThat(answers()).extracting(Answer::stream).containsExactly(SPANISH, KOREAN, SPANISH, KOREAN);
    }

    @Test
    void aBreakWaitsForTheContactAndNothingNewIsGivenInIt() {
        agent(0, 0, 150, 300, 2000);
        contact(GENERAL, 100, 100);
        contact(GENERAL, 120, 50);

        var answers = new ArrayList<Answer>();
        var outcome = play(new Routing(false), answers);

        assertThat(answers).containsExactly(answer(GENERAL, 0, 100), answer(GENERAL, 0, 300));
        assertThat(outcome.staffedSeconds(0, 0)).isEqualTo(150 + 50 + 700);
        assertThat(outcome.busySeconds(0, 0)).isEqualTo(150);
        assertThat(outcome.waitSeconds(GENERAL, 0)).isEqualTo(180);
        assertThat(outcome.answeredInTime(GENERAL, 0)).isEqualTo(1);
    }

    @Test
    void nothingNewBeginsInTheMomentAShiftEnds() {
        agent(0, 0, 200);
        contact(GENERAL, 100, 100);
        contact(GENERAL, 120, 50);

        assertThat(answers()).containsExactly(answer(GENERAL, 0, 100));
    }

    @Test
    void whoeverHangsUpIsPassedOverAndHisWaitEndsThen() {
        agent(0, 0, 2000);
        contact(GENERAL, 0, 100);
        contacts.add(new Given(GENERAL, 10, 100, 30));
        contact(GENERAL, 20, 100);

        var answers = new ArrayList<Answer>();
        var outcome = play(new Routing(false), answers);

        assertThat(answers).containsExactly(answer(GENERAL, 0, 0), answer(GENERAL, 0, 100));
        assertThat(outcome.abandoned(GENERAL, 0)).isEqualTo(1);
        assertThat(outcome.waitSeconds(GENERAL, 0)).isEqualTo(30 + 80);
        assertThat(outcome.answerWaitSeconds(GENERAL, 0)).isEqualTo(80);
    }

    @Test
    void anAgentInAChatGetsTheNextBeforeAnIdleOneUntilHeIsFull() {
        agent(0, 0, 2000);
        agent(0, 0, 2000);
        for (int second = 10; second <= 40; second += 10) {
            contact(CHAT, second, 500);
        }

        assertThat(answers()).extracting(Answer::agent).containsExactly(0, 0, 0, 1);
    }

    @Test
    void anAgentInAChatTakesNoCallUntilAllHisChatsAreOver() {
        agent(0, 0, 2000);
        contact(CHAT, 10, 100);
        contact(CHAT, 20, 200);
        contact(GENERAL, 30, 10);

        assertThat(answers()).containsExactly(answer(CHAT, 0, 10), answer(CHAT, 0, 20), answer(GENERAL, 0, 220));
    }

    @Test
    void theTimeInSeveralChatsAtOnceIsBusyOnce() {
        agent(0, 0, 2000);
        contact(CHAT, 100, 300);
        contact(CHAT, 200, 300);
        contact(CHAT, 900, 300);

        var outcome = play(new Routing(false), new ArrayList<>());

        assertThat(outcome.busySeconds(0, 0)).isEqualTo(400 + 100);
        assertThat(outcome.busySeconds(0, 1)).isEqualTo(200);
    }

    @Test
    void aFullChatAgentTakesAWaitingChatWhenOneEnds() {
        agent(0, 0, 2000);
        contact(CHAT, 10, 100);
        contact(CHAT, 20, 200);
        contact(CHAT, 30, 300);
        contact(CHAT, 40, 10);

        assertThat(answers()).endsWith(answer(CHAT, 0, 110)).hasSize(4);
    }

    @Test
    void whatWaitsAtTheEndIsAnsweredByWhoeverIsStillThere() {
        agent(0, 0, 3000);
        contact(GENERAL, 1900, 500);
        contact(GENERAL, 1950, 500);
        contact(GENERAL, 1960, 900);
        contact(GENERAL, 1970, 900);

        var answers = new ArrayList<Answer>();
        var outcome = play(new Routing(false), answers);

        assertThat(answers)
                .containsExactly(answer(GENERAL, 0, 1900), answer(GENERAL, 0, 2400), answer(GENERAL, 0, 2900));
        assertThat(outcome.offered(GENERAL, 1)).isEqualTo(4);
        assertThat(outcome.answered(GENERAL, 1)).isEqualTo(3);
        assertThat(outcome.waitSeconds(GENERAL, 1)).isEqualTo(450 + 940 + 30);
        assertThat(outcome.busySeconds(0, 1)).isEqualTo(100);
    }
}
