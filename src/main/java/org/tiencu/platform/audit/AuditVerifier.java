package org.tiencu.platform.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole audit trail and finds every record that was changed, removed, put in or moved since it was written, as
 * long as not all links after it were rewritten as well; against that helps a head that was kept outside.
 */
@Component
class AuditVerifier {

    private static final int AT_MOST = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AuditStore store;

    AuditVerifier(AuditStore store) {
        this.store = store;
    }

    /**
     * Checks everything.
     *
     * @param kept heads that were exported before and kept outside of the database
     */
    @Transactional(readOnly = true)
    AuditReport verify(List<AuditHead> kept) {
        Walk walk = new Walk(kept);
        store.walk(walk::step);
        walk.end();
        store.outsideOfTheChain(AT_MOST).forEach(id -> walk.found("Bản ghi số " + id
                + " không nằm trong chuỗi: được thêm từ bên ngoài phần mềm, hoặc mắt xích của nó đã bị xóa."));
        return new AuditReport(walk.records, store.waiting(), walk.last, List.copyOf(walk.findings));
    }

    /** One pass over the chain. After a break it goes on from what is written, so that each break is told once. */
    private static final class Walk {

        private final Map<LocalDate, AuditHead> kept = new TreeMap<>();
        private final List<String> findings = new ArrayList<>();
        private AuditHead last;
        private long records;

        Walk(List<AuditHead> kept) {
            kept.forEach(head -> this.kept.put(head.day(), head));
        }

        void step(AuditStore.Sealed seal) {
            records++;
            boolean newDay = last == null || !last.day().equals(seal.day());
            int expected = newDay ? 1 : last.records() + 1;
            if (newDay) {
                endOfDay();
            }
            if (seal.number() != expected) {
                found(place(seal.day(), expected) + (seal.number() - expected > 1 ? " đến " + (seal.number() - 1) : "")
                        + ": bản ghi bị xóa khỏi chuỗi.");
            }
            checkContent(seal);
            String previous = last == null ? AuditChain.BEGINNING : last.hash();
            if (!AuditChain.link(previous, seal.day(), seal.number(), seal.contentHash()).equals(seal.hash())
                    && seal.number() == expected) {
                found(place(seal.day(), seal.number())
                        + ": mắt xích không nối với bản ghi liền trước; có bản ghi bị chèn, xóa hoặc đổi chỗ tại đây.");
            }
            last = new AuditHead(seal.day(), seal.number(), seal.hash());
            AuditHead head = kept.get(seal.day());
            if (head != null && head.records() == seal.number()) {
                if (!head.hash().equals(seal.hash())) {
                    found("Ngày " + DAY.format(seal.day()) + ": giá trị băm tại bản ghi " + head.records()
                            + " không khớp với giá trị đã lưu bên ngoài; chuỗi đã bị viết lại.");
                }
                kept.remove(seal.day());
            }
        }

        private void checkContent(AuditStore.Sealed seal) {
            if (seal.content() == null) {
                found(place(seal.day(), seal.number()) + ": nội dung bản ghi số " + seal.recordId() + " đã bị xóa.");
            } else if (!AuditChain.contentHash(seal.content()).equals(seal.contentHash())) {
                found(place(seal.day(), seal.number()) + ": nội dung bản ghi số " + seal.recordId() + " đã bị sửa.");
            }
        }

        /** A head that was kept for a day that ends earlier now, or that is gone. */
        private void endOfDay() {
            if (last != null) {
                missing(kept.remove(last.day()));
            }
        }

        void end() {
            kept.values().forEach(this::missing);
        }

        private void missing(AuditHead head) {
            if (head != null) {
                found("Ngày " + DAY.format(head.day()) + ": các bản ghi cuối đã bị xóa; giá trị đã lưu bên ngoài có "
                        + head.records() + " bản ghi.");
            }
        }

        void found(String sentence) {
            if (findings.size() < AT_MOST) {
                findings.add(sentence);
            }
        }

        private static String place(LocalDate day, int number) {
            return "Ngày " + DAY.format(day) + ", bản ghi " + number;
        }
    }
}
