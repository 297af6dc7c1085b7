package org.tiencu.personnel.application.transfer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.Transfer;
import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferFacts;
import org.tiencu.platform.refusal.Refusal;

/** Checks whether an official may go: the conditions of the act, and those of the post that hold for every act. */
@Service
@Transactional
public class TransferConditions {

    /** Conditions of {@code vetting-eligibility} that also hold for somebody who takes an equivalent post. */
    private static final Set<String> OF_THE_POST = Set.of("DISCIPLINE", "INVESTIGATION", "NON_LOCAL");

    private final TransferStore store;
    private final TransferRules rules;
    private final CaseFile file;
    private final Eligibility eligibility;
    private final Officials officials;
    private final Posts posts;
    private final Tenures tenures;

    TransferConditions(TransferStore store, TransferRules rules, CaseFile file, Eligibility eligibility, Officials officials,
            Posts posts, Tenures tenures) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.eligibility = eligibility;
        this.officials = officials;
        this.posts = posts;
        this.tenures = tenures;
    }

    /**
     * Checks every condition by the rules of today and keeps the results.
     *
     * @throws Refusal if there are no rules for today
     */
    public List<TransferCondition> check(String caseId) {
        List<TransferCondition> checked = now(caseId);
        store.saveConditions(caseId, checked);
        return checked;
    }

    /** The conditions as a check would find them now; a certificate may have grown too old since the last one. */
    public List<TransferCondition> now(String caseId) {
        PersonnelCase personnelCase = file.read(caseId);
        Transfer transfer = store.find(caseId).orElseThrow();
        Official official = officials.find(personnelCase.officialId()).orElseThrow();
        Post target = posts.find(transfer.targetPostId()).orElseThrow();
        List<TransferCondition> all = new ArrayList<>(rules.conditions(facts(personnelCase, transfer, official, target)));
        if (all.isEmpty()) {
            throw Refusal.input("Chưa có quy định áp dụng cho ngày này trong bảng transfer-condition.");
        }
        LocalDate today = file.today();
        eligibility.conditions(official, target, today, OF_THE_POST).forEach(one -> all.add(new TransferCondition(
                one.condition(), 0, one.label(), one.met(), rules.waivable(today, one.condition()), one.reason(),
                one.document(), one.article())));
        List<TransferCondition> numbered = new ArrayList<>();
        for (TransferCondition condition : all) {
            numbered.add(condition.at(numbered.size() + 1));
        }
        return numbered;
    }

    /** The conditions as they were last checked. */
    public List<TransferCondition> of(String caseId) {
        return store.conditions(caseId);
    }

    private TransferFacts facts(PersonnelCase personnelCase, Transfer transfer, Official official, Post target) {
        List<Tenure> all = tenures.ofOfficial(official.id());
        int highest = all.stream().filter(tenure -> tenure.isHeldOn(file.today()))
                .mapToInt(tenure -> posts.find(tenure.postId()).orElseThrow().rankOrder()).max().orElse(-1);
        int terms = (int) all.stream().filter(tenure -> tenure.postId().equals(personnelCase.postId())).count();
        int termMonths = target.termYears() * 12;
        return new TransferFacts(file.today(), transfer.kind(), Boolean.TRUE.equals(transfer.sendingAgrees()),
                Boolean.TRUE.equals(transfer.receivingAgrees()), Boolean.TRUE.equals(transfer.consents()),
                target.rankOrder() > highest, eligibility.monthsToRetirement(official, transfer.plannedOn()),
                target.nonLocal(), terms, termMonths, transfer.months() == null ? termMonths : transfer.months(),
                age(transfer.healthCertificateOn()), transfer.pregnantOrSmallChild());
    }

    /** A month that has begun counts, so that a certificate of six months and a day is older than six months. */
    private int age(LocalDate issuedOn) {
        if (issuedOn == null) {
            return -1;
        }
        int whole = (int) ChronoUnit.MONTHS.between(issuedOn, file.today());
        return issuedOn.plusMonths(whole).isBefore(file.today()) ? whole + 1 : whole;
    }
}
