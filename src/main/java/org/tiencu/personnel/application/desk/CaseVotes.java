package org.tiencu.personnel.application.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.confidence.ConfidenceDetails;
import org.tiencu.personnel.application.confidence.ConfidenceDetails.PersonResult;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.Conference.State;

/** The votes of a case as tables, from what the user may see of them: what is secret has no rows. */
@Component
class CaseVotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> STEP_COLUMNS = List.of("Nhân sự", "Số phiếu", "Tỷ lệ (%)", "Được chọn");
    private static final List<String> CONFIDENCE_COLUMNS =
            List.of("Nhân sự", "Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp", "Hệ quả");

    private final CaseFile file;
    private final ConfidenceDetails confidence;

    CaseVotes(CaseFile file, ConfidenceDetails confidence) {
        this.file = file;
        this.confidence = confidence;
    }

    /**
     * The votes of the case.
     *
     * @param conferences without the results that the current user may not see
     */
    List<CaseRecord.Vote> of(PersonnelCase found, List<Conference> conferences) {
        Map<String, String> names = file.names(conferences.stream().flatMap(one -> one.votes().stream())
                .map(Conference.Vote::officialId).collect(Collectors.toSet()));
        List<CaseRecord.Vote> votes = new ArrayList<>();
        conferences.forEach(one -> votes.add(vote(one, names)));
        if (found.kind() == CaseKind.CONFIDENCE_VOTE) {
            votes.add(confidence(found));
        }
        return votes;
    }

    private static CaseRecord.Vote vote(Conference one, Map<String, String> names) {
        String again = one.attempt() > 1 ? " – lần " + one.attempt() : "";
        String round = one.round() > 1 ? " – vòng " + one.round() : "";
        return new CaseRecord.Vote(one.step().label() + round + again, note(one), STEP_COLUMNS, one.votes().stream()
                .map(each -> List.of(names.getOrDefault(each.officialId(), ""), String.valueOf(each.votes()),
                        each.percent() == null ? "" : percent(each.percent()), each.chosen() ? "Có" : "")).toList());
    }

    /** Whether it was counted and the result is not for the current user. */
    static boolean isHidden(Conference one) {
        return one.secret() && one.outcome() == null
                && (one.state() == State.COUNTED || one.state() == State.CONFIRMED || one.state() == State.ANNULLED);
    }

    private static String note(Conference one) {
        return sentence(held(one.heldOn()), "triệu tập " + one.summoned() + " người",
                one.present() == null ? null : "có mặt " + one.present() + " người",
                one.returned() == null ? null : "phiếu thu về " + one.returned() + ", không hợp lệ " + one.invalid(),
                state(one.state()), isHidden(one) ? "kết quả chưa được công bố" : null,
                one.minutesNumber() == null ? null : "biên bản số " + one.minutesNumber());
    }

    private static String state(State state) {
        return switch (state) {
            case SUMMONED -> "đã triệu tập";
            case NOT_QUORATE -> "không đủ số người có mặt theo quy định";
            case QUORATE -> "chờ kết quả kiểm phiếu";
            case COUNTED -> "đã kiểm phiếu, chờ thông qua biên bản";
            case CONFIRMED -> "đã thông qua biên bản";
            case ANNULLED -> "kết quả bị hủy";
        };
    }

    private CaseRecord.Vote confidence(PersonnelCase found) {
        Map<String, ?> values = confidence.of(found);
        List<List<String>> rows = ((List<?>) values.get("results")).stream().map(PersonResult.class::cast)
                .filter(one -> one.high() != null).map(one -> List.of(Objects.toString(one.name(), ""),
                        figure(one.high(), one.highPercent()), figure(one.medium(), one.mediumPercent()),
                        figure(one.low(), one.lowPercent()), Objects.toString(one.consequenceName(), ""))).toList();
        return new CaseRecord.Vote("Kết quả lấy phiếu tín nhiệm", sentence(held((LocalDate) values.get("heldOn")),
                values.get("summoned") == null ? null : "triệu tập " + values.get("summoned") + " người",
                values.get("present") == null ? null : "có mặt " + values.get("present") + " người",
                Boolean.TRUE.equals(values.get("resultsHidden")) ? "kết quả chưa được công bố" : null),
                CONFIDENCE_COLUMNS, rows);
    }

    private static String held(LocalDate day) {
        return day == null ? null : "họp ngày " + DAY.format(day);
    }

    private static String figure(Integer ballots, BigDecimal percent) {
        return ballots + " (" + percent(percent) + " %)";
    }

    private static String percent(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static String sentence(String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return joined.isEmpty() ? "" : Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }
}
