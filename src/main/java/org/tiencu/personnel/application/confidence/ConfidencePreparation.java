package org.tiencu.personnel.application.confidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseOpenings;
import org.tiencu.personnel.application.confidence.ConfidenceCandidates.Holder;
import org.tiencu.personnel.application.confidence.ConfidenceRules.FileItem;
import org.tiencu.personnel.application.confidence.ConfidenceRules.Limit;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Use cases before a confidence vote: open the case, list who is voted on, send the file and the points to clarify. */
@Service
@Transactional
public class ConfidencePreparation {

    /** What the office did about the list. */
    public enum ListOutcome {
        PREPARED, STOPPED
    }

    /** What the office did about the file. */
    public enum FileOutcome {
        SENT, POSTPONE
    }

    /** What the office decides when the file did not go out in time. */
    public enum PostponeOutcome {
        POSTPONED, STOPPED
    }

    /** What the organisation commission did about points to clarify. */
    public enum PointsOutcome {
        SENT, NO_POINTS, RETURNED
    }

    /**
     * One line of the list to choose from.
     *
     * @param officialId who
     * @param name his name
     * @param postTitle his highest post in the unit
     * @param eligible whether he may be voted on
     * @param reason why not, empty if he may
     * @param remark the year of his term
     */
    public record Candidate(String officialId, String name, String postTitle, boolean eligible, String reason,
            String remark) {
    }

    private final ConfidenceStore store;
    private final ConfidenceCandidates candidates;
    private final ConfidenceRules rules;
    private final CaseOpenings openings;
    private final CaseFile file;
    private final CurrentUser currentUser;

    ConfidencePreparation(ConfidenceStore store, ConfidenceCandidates candidates, ConfidenceRules rules,
            CaseOpenings openings, CaseFile file, CurrentUser currentUser) {
        this.store = store;
        this.candidates = candidates;
        this.rules = rules;
        this.openings = openings;
        this.file = file;
        this.currentUser = currentUser;
    }

    /** The units in whose office the current user works. */
    public List<Unit> units() {
        return Role.OFFICE.heldIn(currentUser.groups()).stream().map(file::unit).toList();
    }

    /** The first day on which a vote planned today can be held. */
    public LocalDate earliestDay() {
        return file.today().plusDays(rules.number(file.today(), Limit.FILE));
    }

    /**
     * Opens the vote of a unit. There is one in a year; one that was stopped may be begun again.
     *
     * @throws Refusal if the file cannot be with the voters in time before that day, or there is a vote of that year
     */
    public PersonnelCase open(String unitCode, LocalDate voteDay, String reason) {
        currentUser.require(Role.OFFICE.code(), unitCode);
        requireRoom(voteDay, "voteDay", "Ngày lấy phiếu");
        Unit unit = file.unit(unitCode);
        String authority = unit.level() == UnitLevel.COMMUNE ? unit.parentCode() : unitCode;
        PersonnelCase opened = openings.openForUnit(CaseKind.CONFIDENCE_VOTE, unitCode, authority, Regime.PARTY, null, 1,
                reason,
                openings.freeCause("confidence-vote:" + unitCode + ":" + voteDay.getYear()));
        store.save(ConfidenceVote.planned(opened.id(), voteDay));
        return opened;
    }

    public ConfidenceVote vote(String caseId) {
        return store.find(caseId).orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** Everybody in a leading post of the unit, and whether he is voted on. */
    public List<Candidate> candidates(String caseId) {
        LocalDate day = vote(caseId).voteDay();
        int usual = rules.number(day, Limit.TERM_YEAR);
        return holders(caseId).stream().map(holder -> new Candidate(holder.officialId(), holder.name(),
                holder.post().title(), holder.isEligible(), String.join(" ", holder.exclusions()),
                        "Năm thứ " + holder.termYear()
                        + (holder.termYear() == usual ? "" : " (quy định: năm thứ " + usual + ")"))).toList();
    }

    private List<Holder> holders(String caseId) {
        return candidates.holders(file.read(caseId).unitCode(), vote(caseId).voteDay());
    }

    /**
     * Records who is voted on.
     *
     * @param people ids of officials
     * @throws Refusal if somebody is excluded by the rule, or nobody was chosen
     */
    public ListOutcome prepareList(String caseId, ListOutcome outcome, List<String> people, String reason) {
        if (outcome == ListOutcome.STOPPED) {
            file.record(caseId, Kind.CANDIDATE_LIST, null, outcome, null, file.today(), reason);
            return outcome;
        }
        List<ConfidenceResult> list = holders(caseId).stream()
                .filter(holder -> holder.isEligible() && people.contains(holder.officialId()))
                .map(holder -> ConfidenceResult.listed(holder.officialId(), holder.post().id())).toList();
        if (list.isEmpty() || list.size() < Set.copyOf(people).size()) {
            throw Refusal.field("people", "Người được lấy phiếu",
                    list.isEmpty() ? "Phải có ít nhất một người." : "Có người không thuộc đối tượng lấy phiếu.");
        }
        store.save(vote(caseId).withList(list));
        file.record(caseId, Kind.CANDIDATE_LIST, null, outcome, null, file.today(),
                "Danh sách gồm " + list.size() + " người được lấy phiếu.");
        return outcome;
    }

    /** The last day on which the file may go to the voters. */
    public LocalDate fileLimit(String caseId) {
        return before(caseId, Limit.FILE);
    }

    /** The last day on which points to clarify may go to the person. */
    public LocalDate pointsLimit(String caseId) {
        return before(caseId, Limit.POINTS);
    }

    private LocalDate before(String caseId, Limit limit) {
        LocalDate day = vote(caseId).voteDay();
        return day.minusDays(rules.number(day, limit));
    }

    /** What belongs into the file. */
    public List<FileItem> fileItems(String caseId) {
        return rules.fileItems(vote(caseId).voteDay());
    }

    /**
     * Records that the file went to the voters, or that it did not.
     *
     * @param items codes of the items that were sent
     * @throws Refusal if it went out too late or is incomplete
     */
    public FileOutcome sendFile(String caseId, FileOutcome outcome, LocalDate sentOn, List<String> items, String reason) {
        if (outcome == FileOutcome.POSTPONE) {
            file.record(caseId, Kind.FILE_SENT, null, outcome, null, null, reason);
            return outcome;
        }
        file.past(sentOn, "sentOn", "Ngày gửi hồ sơ");
        LocalDate limit = fileLimit(caseId);
        if (sentOn.isAfter(limit)) {
            throw Refusal.field("sentOn", "Ngày gửi hồ sơ", "Phải chậm nhất ngày " + text(limit)
                    + "; nếu gửi sau ngày đó thì phải lùi ngày lấy phiếu.");
        }
        List<FileItem> all = fileItems(caseId);
        if (all.stream().anyMatch(item -> item.compulsory() && !items.contains(item.code()))) {
            throw Refusal.field("items", "Hồ sơ đã gửi", "Còn thiếu thành phần bắt buộc.");
        }
        store.save(vote(caseId).withFileSent(sentOn));
        file.record(caseId, Kind.FILE_SENT, null, outcome, null, sentOn, all.stream()
                .filter(item -> items.contains(item.code())).map(FileItem::label).collect(Collectors.joining("; ")));
        return outcome;
    }

    /** Why the file could not be sent, as the office said; an empty text if only the limit passed. */
    public String lateReason(String caseId) {
        return file.papers(caseId).stream().filter(paper -> paper.kind() == Kind.FILE_SENT || paper.kind() == Kind.DEFERRAL)
                .reduce((earlier, later) -> later).filter(paper -> FileOutcome.POSTPONE.name().equals(paper.outcome()))
                .map(Paper::content).orElse("");
    }

    /** Puts the vote off to a day before which the file can be sent in time, or stops it. */
    public PostponeOutcome postpone(String caseId, PostponeOutcome outcome, LocalDate newDay, String reason) {
        if (outcome == PostponeOutcome.POSTPONED) {
            requireRoom(newDay, "newVoteDay", "Ngày lấy phiếu mới");
            store.save(vote(caseId).postponedTo(newDay));
        }
        file.record(caseId, Kind.DEFERRAL, null, outcome, null, file.today(), reason);
        return outcome;
    }

    /** Why the vote was last put off, an empty text if it was not. */
    public String postponeReason(String caseId) {
        return file.latest(caseId, Kind.DEFERRAL).map(Paper::content).orElse("");
    }

    /**
     * Records that points to clarify went to the people, that there are none, or that the file is sent back.
     *
     * @param text the points, or why the file is sent back, null if there are none
     * @throws Refusal if they went out too late
     */
    public PointsOutcome sendPoints(String caseId, PointsOutcome outcome, LocalDate sentOn, String text) {
        if (outcome == PointsOutcome.SENT) {
            file.past(sentOn, "pointsSentOn", "Ngày gửi");
            ConfidenceVote vote = vote(caseId);
            if (sentOn.isBefore(vote.fileSentOn())) {
                throw Refusal.field("pointsSentOn", "Ngày gửi", "Không được trước ngày gửi hồ sơ.");
            }
            LocalDate limit = pointsLimit(caseId);
            if (sentOn.isAfter(limit)) {
                throw Refusal.field("pointsSentOn", "Ngày gửi", "Phải chậm nhất ngày " + text(limit)
                        + "; quá ngày đó chỉ có thể kết luận không có vấn đề cần làm rõ hoặc trả lại hồ sơ.");
            }
            store.save(vote.withPointsSent(sentOn));
        }
        file.record(caseId, Kind.POINTS_SENT, null, outcome, null, sentOn, text);
        return outcome;
    }

    /** Why the organisation commission sent the file back, an empty text if it did not. */
    public String returnReason(String caseId) {
        return file.returnReason(caseId, Kind.POINTS_SENT);
    }

    /** Nothing is voted on. */
    public void stop(String caseId) {
        file.status(caseId, CaseStatus.STOPPED);
    }

    private void requireRoom(LocalDate day, String field, String label) {
        LocalDate today = file.today();
        int days = rules.number(day.isBefore(today) ? today : day, Limit.FILE);
        if (day.isBefore(today.plusDays(days))) {
            throw Refusal.field(field, label, "Phải từ ngày " + text(today.plusDays(days)) + " trở đi, vì hồ sơ phải gửi "
                    + "đến người ghi phiếu trước " + days + " ngày.");
        }
    }

    /** A day as officials write it. */
    static String text(LocalDate day) {
        return String.format("%1$td/%1$tm/%1$tY", day);
    }
}
