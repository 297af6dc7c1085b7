package org.tiencu.desk.application.datarequest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Units;

/** The official's own record. */
@Component
@Order(0)
class RecordData implements HeldData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Tenures tenures;
    private final Posts posts;
    private final Units units;

    RecordData(Tenures tenures, Posts posts, Units units) {
        this.tenures = tenures;
        this.posts = posts;
        this.units = units;
    }

    @Override
    public List<Piece> of(Official official) {
        List<Piece> pieces = new ArrayList<>();
        String group = "Hồ sơ cán bộ";
        add(pieces, group, "Họ và tên", official.fullName());
        add(pieces, group, "Ngày sinh", day(official.birthDate()));
        add(pieces, group, "Giới tính", official.sex().displayName());
        add(pieces, group, "Dân tộc", official.ethnicity());
        add(pieces, group, "Quê quán", unit(official.nativeProvinceCode()));
        add(pieces, group, "Ngày vào Đảng", day(official.partyJoinedOn()));
        add(pieces, group, "Ngày vào Đảng chính thức", day(official.partyOfficialOn()));
        add(pieces, group, "Trình độ", official.education().displayName());
        add(pieces, group, "Lý luận chính trị", official.politicalTheory().displayName());
        add(pieces, group, "Đơn vị công tác", unit(official.currentUnitCode()));
        official.planning().forEach(one -> add(pieces, "Quy hoạch", one.period(),
                one.title() + ", phê duyệt ngày " + day(one.approvedOn())));
        official.grades().forEach(one -> add(pieces, "Xếp loại", "Năm " + one.year(), one.level().displayName()));
        official.disciplines().forEach(one -> add(pieces, "Kỷ luật", one.form().displayName(),
                day(one.decidedOn()) + (one.note() == null ? "" : ", " + one.note())));
        tenures.ofOfficial(official.id()).forEach(one -> add(pieces, "Chức vụ", title(one),
                "từ " + day(one.startsOn()) + " đến "
                + day(one.closedOn() == null ? one.endsOn() : one.closedOn())));
        return pieces;
    }

    private String title(Tenure tenure) {
        return posts.find(tenure.postId()).map(post -> post.title() + ", " + unit(post.unitCode())).orElse(tenure.postId());
    }

    private String unit(String code) {
        return code == null ? null : units.find(code).map(one -> one.name()).orElse(code);
    }

    private static void add(List<Piece> pieces, String group, String label, String text) {
        if (text != null) {
            pieces.add(new Piece(group, label + ": " + text));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
