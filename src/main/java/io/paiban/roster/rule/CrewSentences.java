package io.paiban.roster.rule;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in English and in Chinese how a rule on several people is broken, with local times. */
final class CrewSentences {

    private final SiteTime site;

    CrewSentences(SiteTime site) {
        this.site = site;
    }

    /** The same in both languages. */
    record Sentence(String english, String chinese) {}

    Sentence tooFew(String when, Set<String> types, long people, int least) {
        return new Sentence(
                "%s: people on %s: %d; at least %d are wanted.".formatted(when, words(types), people, least),
                "%s：上%s的有%d人，至少需要%d人。".formatted(when, wordsZh(types), people, least));
    }

    Sentence tooMany(String when, Set<String> types, long people, int most) {
        return new Sentence(
                "%s: people on %s: %d; at most %d are allowed.".formatted(when, words(types), people, most),
                "%s：上%s的有%d人，最多允许%d人。".formatted(when, wordsZh(types), people, most));
    }

    Sentence starts(LocalDate day, Collection<Instant> starts, int most) {
        var clocks = starts.stream().map(this::clock).toList();
        return new Sentence(
                "%s: different starts: %d (%s); at most %d are allowed."
                        .formatted(day, clocks.size(), String.join(", ", clocks), most),
                "%s：班次有%d个不同的开始时间（%s），最多允许%d个。".formatted(day, clocks.size(), String.join("、", clocks), most));
    }

    Sentence bothUsed(LocalDate day, Collection<String> types) {
        return new Sentence(
                "%s: %s are used on one day; only one of them may be.".formatted(day, words(types)),
                "%s：同一天使用了%s，只能使用其中一种。".formatted(day, wordsZh(types)));
    }

    Sentence noLeader(LocalDate day, String team, String type) {
        return new Sentence(
                "%s: people of the team %s work %s without a leader of theirs."
                        .formatted(day, team, words(List.of(type))),
                "%s：班组%s有人上%s，但没有该班组的组长。".formatted(day, team, wordsZh(List.of(type))));
    }

    Sentence notTogether(LocalDate day, Collection<String> types, long astray) {
        return new Sentence(
                "%s: people who belong together work %s; on another type than most: %d."
                        .formatted(day, words(types), astray),
                "%s：应同班的人员分别上%s，其中%d人与多数人不同班。".formatted(day, wordsZh(types), astray));
    }

    Sentence notApart(LocalDate day, Collection<String> people, String type) {
        return new Sentence(
                "%s: %s may not work the same shift type, but all work %s."
                        .formatted(day, String.join(", ", people), words(List.of(type))),
                "%s：%s不得同班，但都上%s。".formatted(day, String.join("、", people), wordsZh(List.of(type))));
    }

    Sentence alone(LocalDate day, String person, String type, Collection<String> companions) {
        return new Sentence(
                "%s: %s works %s without any of %s.".formatted(day, person, words(List.of(type)), companions),
                "%s：%s上%s，没有%s中的任何一人陪同。".formatted(day, person, wordsZh(List.of(type)), String.join("、", companions)));
    }

    Sentence notTakenOver(String person, Instant end, Set<String> types, int minutes) {
        return new Sentence(
                "%s ends on %s at %s, and nobody on %s has been there for %d minutes."
                        .formatted(person, site.dayOf(end), clock(end), words(types), minutes),
                "%s于%s %s下班时，没有上%s且已到岗%d分钟的人员接班。"
                        .formatted(person, site.dayOf(end), clock(end), wordsZh(types), minutes));
    }

    Sentence seats(TimeSpan span, long people, int seats) {
        return new Sentence(
                "%s: people present: %d; seats: %d.".formatted(time(span), people, seats),
                "%s：在场%d人，座席只有%d个。".formatted(time(span), people, seats));
    }

    Sentence leaders(TimeSpan span, long leaders, int least) {
        return new Sentence(
                "%s: leaders present: %d; at least %d are wanted.".formatted(time(span), leaders, least),
                "%s：在岗组长%d人，至少需要%d人。".formatted(time(span), leaders, least));
    }

    private String time(TimeSpan span) {
        return "%s %s-%s".formatted(site.dayOf(span.start()), clock(span.start()), clock(span.end()));
    }

    private String clock(Instant moment) {
        return site.local(moment).toLocalTime().toString();
    }

    private static String words(Collection<String> types) {
        return types.isEmpty()
                ? "any shift"
                : types.stream()
                        .map(type -> type.isEmpty() ? "shifts without a type" : type)
                        .collect(Collectors.joining(", "));
    }

    private static String wordsZh(Collection<String> types) {
        return types.isEmpty()
                ? "任何班次"
                : types.stream().map(type -> type.isEmpty() ? "无类型的班次" : type).collect(Collectors.joining("、"));
    }
}
