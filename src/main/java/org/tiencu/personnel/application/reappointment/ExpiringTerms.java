package org.tiencu.personnel.application.reappointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialAccess;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.reappointment.Terms.Term;
import org.tiencu.personnel.application.reappointment.TermStore.EndingTerm;
import org.tiencu.personnel.application.reappointment.TermStore.EndingTerms;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Terms that end soon, as far as the current user may read the records of those who hold the posts. */
@Service
@Transactional(readOnly = true)
public class ExpiringTerms {

    private static final int USUAL_DAYS = 180;

    /**
     * A term that ends.
     *
     * @param tenureId his time in the post
     * @param officialId who
     * @param officialName his name
     * @param postId his post
     * @param postTitle its title
     * @param unit code of its unit
     * @param endsOn last day of the term
     * @param noticeBy last day for telling him
     * @param retiresOn day of retirement
     * @param route what would be considered today
     * @param openCase number of the open case about it, null if there is none
     */
    public record ExpiringTerm(String tenureId, String officialId, String officialName, String postId, String postTitle,
            String unit, LocalDate endsOn, LocalDate noticeBy, LocalDate retiresOn, Route route, String openCase) {
    }

    /**
     * The terms that end first.
     *
     * @param total how many end within half a year, or have run out and nobody has ended them
     */
    public record Outlook(List<Row> first, int total) {
    }

    /** One of them, with the last day for telling the official. */
    public record Row(EndingTerm term, LocalDate noticeBy) {
    }

    private final Terms terms;
    private final TermStore store;
    private final CurrentUser currentUser;
    private final Posts posts;
    private final Units units;
    private final Officials officials;
    private final OfficialAccess access;
    private final CaseFile file;

    ExpiringTerms(Terms terms, Posts posts, Units units, Officials officials, OfficialAccess access,
            CaseFile file, TermStore store, CurrentUser currentUser) {
        this.terms = terms;
        this.store = store;
        this.currentUser = currentUser;
        this.posts = posts;
        this.units = units;
        this.officials = officials;
        this.access = access;
        this.file = file;
    }

    /**
     * Terms that nobody has ended yet, earliest end first.
     *
     * @param unit only posts of this unit, null for every unit
     * @param before latest planned end, null for half a year from today
     * @throws Refusal if there is no such unit
     */
    public List<ExpiringTerm> list(String unit, LocalDate before) {
        if (unit != null && units.find(unit).isEmpty()) {
            throw Refusal.notFound("Không tìm thấy đơn vị.");
        }
        List<Tenure> ending = terms.endingUntil(before == null ? file.today().plusDays(USUAL_DAYS) : before).stream()
                .filter(tenure -> unit == null || posts.find(tenure.postId()).orElseThrow().unitCode().equals(unit))
                .toList();
        Set<String> readable = access.readable(officials.find(ending.stream().map(Tenure::officialId).distinct().toList()))
                .stream().map(Official::id).collect(Collectors.toSet());
        return ending.stream().filter(tenure -> readable.contains(tenure.officialId())).map(terms::of).map(this::view)
                .toList();
    }

    /** The first of the same terms, without what takes a look at each of them. */
    public Outlook outlook(int most) {
        EndingTerms found = store.endingUntil(currentUser.isAdministrator() ? null : Role.unitsOf(currentUser.groups()),
                file.today(), file.today().plusDays(USUAL_DAYS), most);
        return new Outlook(found.first().stream().map(term -> new Row(term, terms.noticeBy(term.regime(), term.endsOn())))
                .toList(), found.total());
    }

    private ExpiringTerm view(Term term) {
        PersonnelCase open = terms.openCase(term);
        return new ExpiringTerm(term.tenure().id(), term.official().id(), term.official().fullName(), term.post().id(),
                term.post().title(), term.post().unitCode(), term.endsOn(), term.noticeBy(), term.retiresOn(),
                terms.route(term).route(), open == null ? null : open.id());
    }
}
