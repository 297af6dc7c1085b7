package org.tiencu.personnel.adapter.page;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.reappointment.ExpiringTerms;
import org.tiencu.personnel.application.reappointment.ExpiringTerms.Outlook;
import org.tiencu.platform.web.HomeSection;
import org.tiencu.platform.web.HomeSections;

/** Terms that end soon, on the start page of those who may read the records of the officials. */
@Component
class TermHomeSections implements HomeSections {

    /** The terms that end first, and how many there are altogether. */
    record Listed(List<Term> terms, int total) {
    }

    /** A term that ends. */
    record Term(String official, String post, String unit, String endsOn, String noticeBy, String openCase) {

        static Term of(ExpiringTerms.Row row) {
            return new Term(row.term().officialName(), row.term().postTitle(), row.term().unitName(),
                    DAY.format(row.term().endsOn()), DAY.format(row.noticeBy()), row.term().openCase());
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int PLACE = 30;
    private static final int MOST = 8;

    private final ExpiringTerms terms;

    TermHomeSections(ExpiringTerms terms) {
        this.terms = terms;
    }

    @Override
    public List<HomeSection> sections() {
        Outlook outlook = terms.outlook(MOST);
        return outlook.total() == 0 ? List.of() : List.of(new HomeSection(PLACE, "home-terms",
                new Listed(outlook.first().stream().map(Term::of).toList(), outlook.total())));
    }
}
