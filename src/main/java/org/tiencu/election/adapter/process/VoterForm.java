package org.tiencu.election.adapter.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.voter.VoterListFile.Place;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.process.FormData;

/** What the forms about changes of a voter list and complaints about it have in common. */
@Component
public class VoterForm {

    private static final String WOMAN = "FEMALE";

    private final ElectionForm electionForm;

    VoterForm(ElectionForm electionForm) {
        this.electionForm = electionForm;
    }

    /** The heading of a form about the change or complaint with this number. */
    public Map<String, Object> heading(String number, String electionCaseId) {
        Map<String, Object> values = electionForm.heading(electionCaseId);
        values.put("caseNumber", number);
        return values;
    }

    /** Polling areas among which to choose, with their election if there may be several. */
    public static List<Map<String, Object>> options(List<Place> places) {
        boolean several = places.stream().map(one -> one.electionCase().id()).distinct().count() > 1;
        return places.stream().map(one -> ElectionForm.option((several ? one.election().name() + " ("
                + one.electionCase().id() + "): " : "") + name(one), one.key())).toList();
    }

    public static String name(Place place) {
        return "Khu vực số " + place.area().number() + " – " + place.area().name();
    }

    /** The situation in a form; {@code prefix} tells two of them apart, null if none was chosen. */
    public static VoterSituation situation(FormData form, String prefix) {
        Residence residence = form.choice(key(prefix, "residence"), Residence.class);
        return residence == null ? null : new VoterSituation(residence, number(form, key(prefix, "months")),
                form.text(key(prefix, "addressKind")));
    }

    private static String key(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A number that may be left out. */
    public static Integer number(FormData form, String key) {
        return form.values().get(key) == null ? null : form.number(key);
    }

    public static boolean female(FormData form) {
        return WOMAN.equals(form.text("sex"));
    }

    /** What is to be seen of a voter's situation in a form that is opened again. */
    public static Map<String, Object> prefill(VoterSituation situation, boolean female) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("residence", situation.residence().name());
        values.put("months", situation.months());
        values.put("addressKind", situation.addressKind());
        values.put("sex", female ? WOMAN : "MALE");
        return values;
    }

    /** The situation in words. */
    public static String label(VoterSituation situation) {
        String months = situation.months() == null ? "" : ", " + situation.months() + " tháng";
        String address = situation.addressKind() == null ? ""
                : ", " + Residence.valueOf(situation.addressKind()).label().toLowerCase();
        return situation.residence().label() + months + address;
    }
}
